using System.Globalization;

namespace Magang.Workflows.Host.Tasks;

/// <summary>The task is closed; says who decided what and when, so that the caller need not ask.</summary>
/// <param name="instance">The case.</param>
/// <param name="task">The task.</param>
/// <param name="outcome">How it ended.</param>
public sealed class TaskDecidedException(long instance, int task, TaskOutcome outcome)
    : MagangException("MGW-507", Sentence(instance, task, outcome))
{
    /// <summary>How it ended.</summary>
    public TaskOutcome Outcome { get; } = outcome;

    private static string Sentence(long instance, int task, TaskOutcome outcome) =>
        outcome.Decision is null
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Tugas {task} pada berkas {instance} sudah dibatalkan pada {outcome.ClosedAt:yyyy-MM-dd HH:mm} UTC. Muat ulang kotak tugas."
            )
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Tugas {task} pada berkas {instance} sudah diputuskan oleh {outcome.DecidedBy}: {outcome.Decision}, pada {outcome.ClosedAt:yyyy-MM-dd HH:mm} UTC. Muat ulang kotak tugas."
            );
}

/// <summary>How a task ended.</summary>
/// <param name="Decision">The decision; null where its branch was cancelled.</param>
/// <param name="DecidedBy">The account that decided, or null.</param>
/// <param name="ClosedAt">UTC.</param>
public sealed record TaskOutcome(string? Decision, string? DecidedBy, DateTimeOffset ClosedAt);
