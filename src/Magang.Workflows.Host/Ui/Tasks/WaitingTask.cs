namespace Magang.Workflows.Host.Ui.Tasks;

/// <summary>A task on a list of what waits.</summary>
/// <param name="Path">Where it is done.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Case">The number of the case.</param>
/// <param name="About">Whom or what the case is about, in words; empty where nobody knows.</param>
/// <param name="Office">The office in which it waits, in words.</param>
/// <param name="DueAt">Until when, in words, in the region's zone; null where no end is set.</param>
/// <param name="Late">Whether that is over.</param>
/// <param name="Holder">Who has it, in words; null where nobody has.</param>
public sealed record WaitingTask(
    string Path,
    string Title,
    string Case,
    string About,
    string Office,
    string? DueAt,
    bool Late,
    string? Holder
);

/// <summary>A page of them.</summary>
/// <param name="Tasks">First due first.</param>
/// <param name="Next">The task after which the next page begins; null on the last one.</param>
public sealed record WaitingPart(IReadOnlyList<WaitingTask> Tasks, string? Next);
