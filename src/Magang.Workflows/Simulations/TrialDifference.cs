using System.Collections.Immutable;

namespace Magang.Workflows.Simulations;

/// <summary>Something that comes otherwise for somebody in one trial than in another.</summary>
/// <param name="Place">For whom: the participant's row, 0 for the batch.</param>
/// <param name="Kind">In what way.</param>
/// <param name="What">The gate, the task's title, or the message's type; empty where the kind says it all.</param>
public sealed record TrialDifference(int Place, TrialDifferenceKind Kind, string What = "")
{
    /// <summary>What it is now: a status, a verdict, a role, a number; empty where it is gone.</summary>
    public string After { get; init; } = "";

    /// <summary>What it was; empty where it is new.</summary>
    public string Before { get; init; } = "";

    /// <summary>The day it is now on, in the region's zone; null where it has none.</summary>
    public DateOnly? AfterOn { get; init; }

    /// <summary>The day it was on.</summary>
    public DateOnly? BeforeOn { get; init; }

    /// <summary>For days: how many tasks are done on another day, this one included. Otherwise 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>For verdicts: what the rules say now that is not plain consent.</summary>
    public ImmutableArray<GateFinding> Findings { get; init; } = [];
}

/// <summary>In what way something comes otherwise.</summary>
public enum TrialDifferenceKind
{
    /// <summary>A case is opened that was not.</summary>
    CaseAdded,

    /// <summary>A case is not opened any more.</summary>
    CaseGone,

    /// <summary>The case ends, or stands still, in another status.</summary>
    Ending,

    /// <summary>It comes there by other statuses.</summary>
    Path,

    /// <summary>It ends on another day.</summary>
    EndDay,

    /// <summary>A gate decides otherwise, or for other reasons.</summary>
    Verdict,

    /// <summary>A gate decides that did not.</summary>
    GateAdded,

    /// <summary>A gate does not decide any more.</summary>
    GateGone,

    /// <summary>A task is asked that was not.</summary>
    TaskAdded,

    /// <summary>A task is not asked any more.</summary>
    TaskGone,

    /// <summary>A task is for another office.</summary>
    TaskRole,

    /// <summary>A task may take more or fewer working days.</summary>
    TaskTerm,

    /// <summary>A task ends with another decision.</summary>
    Decision,

    /// <summary>Tasks are done on other days; the first of them is named.</summary>
    TaskDays,

    /// <summary>A message is sent more or less often.</summary>
    Message,
}
