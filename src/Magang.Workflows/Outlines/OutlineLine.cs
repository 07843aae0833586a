using System.Collections.Immutable;

namespace Magang.Workflows.Outlines;

/// <summary>What a line of an outline tells.</summary>
public enum OutlineKind
{
    /// <summary>An activity; it has a number.</summary>
    Step,

    /// <summary>One of several ways from the step above, with its steps below it.</summary>
    Branch,

    /// <summary>Where the flow goes from here, where that is not the next line.</summary>
    Way,

    /// <summary>A rule that the gate above examines.</summary>
    Rule,
}

/// <summary>A line of an outline, with the lines that belong to it.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Text">In Indonesian: finished sentences, or for a branch a beginning that its lines end.</param>
public sealed record OutlineLine(OutlineKind Kind, string Text)
{
    /// <summary>Number of a step, for example <c>6.2</c> for the second one in step 6; null for other lines.</summary>
    public string? Number { get; init; }

    /// <summary>Id of the activity that a step is; null for other lines.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The lines that belong to it, in reading order.</summary>
    public ImmutableArray<OutlineLine> Lines { get; init; } = [];
}
