using System.Collections.Immutable;
using Magang.Workflows.Activities;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Outlines.Words;

/// <summary>How activities of one type are told.</summary>
/// <param name="Kind">What it is, in a word or two, for a box of a picture.</param>
/// <param name="Sentence">What one does: one finished sentence or more; empty where its name and what it holds say all.</param>
internal sealed record ActivityWords(string Kind, Func<Saying, string> Sentence)
{
    /// <summary>What the head of an outline counts it as.</summary>
    public ActivityTheme Theme { get; init; }

    /// <summary>True where nothing follows, so that it need not be said.</summary>
    public bool Ends { get; init; }

    /// <summary>The outcomes that one can end with, besides the plain <c>Done</c>.</summary>
    public Func<ActivityNode, ImmutableArray<string>> Outcomes { get; init; } = OutcomesOfType;

    /// <summary>An outcome, as the rest of a sentence that begins with "Bila"; null for its own name in quotes.</summary>
    public Func<ActivityNode, string, string?> When { get; init; } = (_, _) => null;

    private static ImmutableArray<string> OutcomesOfType(ActivityNode node) =>
        ActivityCatalog.Find(node.Type) is { } type
        && type.OutcomesOf(node) is var outcomes
        && !outcomes.SequenceEqual(["Done"])
            ? outcomes
            : [];
}

/// <summary>What the head of an outline counts.</summary>
internal enum ActivityTheme
{
    /// <summary>Nothing of its own.</summary>
    None,

    /// <summary>Gates.</summary>
    Gate,

    /// <summary>Tasks of people.</summary>
    Task,

    /// <summary>Waits for a time.</summary>
    Timer,

    /// <summary>Waits for something said from elsewhere.</summary>
    Event,

    /// <summary>Messages to people or to other systems.</summary>
    Message,

    /// <summary>Other workflows that it starts.</summary>
    Child,
}
