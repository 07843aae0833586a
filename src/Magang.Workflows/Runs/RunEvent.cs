using Magang.Workflows.Definitions;

namespace Magang.Workflows.Runs;

/// <summary>What an activity did at one moment. Elsa's words.</summary>
public enum RunEventKind
{
    /// <summary>It began.</summary>
    Started,

    /// <summary>It waits for something outside.</summary>
    Suspended,

    /// <summary>What it waited for came.</summary>
    Resumed,

    /// <summary>It came to its end.</summary>
    Completed,

    /// <summary>It was stopped.</summary>
    Canceled,

    /// <summary>It failed.</summary>
    Faulted,
}

/// <summary>One thing that an activity did.</summary>
/// <param name="Number">Counts from 1 within the instance; the same whenever the journal is read.</param>
/// <param name="Entry">The journal entry that tells of it.</param>
/// <param name="Node">The activity; null for the workflow itself.</param>
/// <param name="Run">Which execution of it.</param>
/// <param name="Kind">What it did.</param>
/// <param name="At">The instant of the burst. UTC.</param>
public sealed record RunEvent(
    int Number,
    int Entry,
    ActivityNode? Node,
    ActivityRun Run,
    RunEventKind Kind,
    DateTimeOffset At
)
{
    /// <summary>The outcomes that it ended with; empty where it did not end.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>For a failure: its code; null otherwise.</summary>
    public string? Code { get; init; }

    /// <summary>For a failure: the whole sentence; null otherwise.</summary>
    public string? Message { get; init; }
}
