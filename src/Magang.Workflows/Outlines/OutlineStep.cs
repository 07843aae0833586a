using System.Collections.Immutable;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Outlines;

/// <summary>An activity with its number and the ways from it, before it is put into words.</summary>
internal sealed record OutlineStep(ActivityNode Node, string Number)
{
    /// <summary>In reading order.</summary>
    public List<OutlineWay> Ways { get; } = [];

    /// <summary>How many activities are in it that are not told one by one; 0 where all are.</summary>
    public int Hidden { get; init; }

    /// <summary>True where nothing in its flowchart leads to it.</summary>
    public bool IsLost { get; init; }
}

/// <summary>A way from a step: into what it holds, or on by an outcome.</summary>
internal sealed record OutlineWay
{
    /// <summary>The outcomes that take it, as the definition names them; empty where nothing chooses.</summary>
    public ImmutableArray<string> Ports { get; init; } = [];

    /// <summary>The port in which the step holds what comes; null for outcomes and for plain contents.</summary>
    public string? Slot { get; init; }

    /// <summary>Where it leads.</summary>
    public required WayKind Kind { get; init; }

    /// <summary>The activity it leads to; null for contents and for an outcome that nothing is drawn for.</summary>
    public ActivityNode? Target { get; init; }

    /// <summary>The steps told below it.</summary>
    public IReadOnlyList<OutlineStep> Steps { get; init; } = [];
}

/// <summary>Where a way leads, as a reader of the outline finds it.</summary>
internal enum WayKind
{
    /// <summary>To the step that is told next.</summary>
    Next,

    /// <summary>To steps told below it.</summary>
    Below,

    /// <summary>To a step told elsewhere, further on in the flow.</summary>
    Onward,

    /// <summary>To a step that was passed before.</summary>
    Back,

    /// <summary>Nowhere: this branch ends.</summary>
    Nowhere,

    /// <summary>To where branches above met, told below it.</summary>
    Meeting,

    /// <summary>Into what the step holds.</summary>
    Inside,
}
