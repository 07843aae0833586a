namespace Magang.Workflows.Host.Ui.Home;

/// <summary>A task on the list of what waits.</summary>
/// <param name="Title">What is to be done.</param>
/// <param name="Case">The number of the case.</param>
/// <param name="Office">The office in which it waits, in words.</param>
/// <param name="DueAt">Until when, in words, in the region's zone; null where no end is set.</param>
/// <param name="Late">Whether that is over.</param>
/// <param name="Claimed">Whether somebody has taken it.</param>
public sealed record WaitingTask(string Title, string Case, string Office, string? DueAt, bool Late, bool Claimed);
