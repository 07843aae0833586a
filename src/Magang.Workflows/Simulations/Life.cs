using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Simulations;

/// <summary>One instance of a <see cref="World"/>.</summary>
/// <param name="id">Its number.</param>
/// <param name="definition">The version that it is pinned to.</param>
/// <param name="routing">Whose case it is.</param>
public sealed class Life(InstanceId id, Definition definition, Routing routing)
{
    /// <summary>Its number.</summary>
    public InstanceId Id { get; } = id;

    /// <summary>The version that it is pinned to.</summary>
    public Definition Definition { get; } = definition;

    /// <summary>Whose case it is.</summary>
    public Routing Routing { get; } = routing;

    /// <summary>Its state as it would lie in the database; null before its start. The next burst begins from it.</summary>
    public byte[]? Stored { get; set; }

    /// <summary>Its state as the last burst left it; null before its start.</summary>
    public InstanceState? State { get; set; }

    /// <summary>When each timer's bookmark is due. UTC.</summary>
    public Dictionary<int, DateTimeOffset> Timers { get; } = [];

    /// <summary>What it started, in order.</summary>
    public List<InstanceId> Children { get; } = [];

    /// <summary>Jobs that wait for their worker, by bookmark.</summary>
    public SortedDictionary<int, JobRequested> Jobs { get; } = [];

    /// <summary>Every task that it ever opened, by its number.</summary>
    public SortedDictionary<int, LifeTask> Tasks { get; } = [];

    /// <summary>True until its first transaction is over.</summary>
    internal bool IsNew { get; set; } = true;

    /// <summary>True once its parent was told of its end.</summary>
    internal bool Told { get; set; }

    /// <summary>Takes note of what concerns nobody else: timers, jobs, tasks.</summary>
    internal void Take(Effect effect, DateTimeOffset now)
    {
        switch (effect)
        {
            case TimerSet timer:
                Timers[timer.BookmarkId] = timer.DueAt;
                break;
            case JobRequested job:
                Jobs[job.BookmarkId] = job;
                break;
            case TaskOpened opened:
                Tasks[opened.TaskId] = new LifeTask(opened.TaskId, opened.Spec, now);
                break;
            case TaskDueMoved moved when Tasks.TryGetValue(moved.TaskId, out var task):
                Tasks[moved.TaskId] = task with { Spec = task.Spec with { DueAt = moved.DueAt } };
                break;
            case TaskClosed closed:
                Tasks[closed.TaskId] = Tasks[closed.TaskId] with
                {
                    ClosedAt = now,
                    Decision = closed.Decision,
                    DecidedBy = closed.DecidedBy,
                };
                break;
            case BookmarkBurned burned:
                Timers.Remove(burned.BookmarkId);
                Jobs.Remove(burned.BookmarkId);
                break;
        }
    }
}

/// <summary>A task that an instance opened.</summary>
/// <param name="TaskId">Its number within the instance.</param>
/// <param name="Spec">What it asks, of whom, until when.</param>
/// <param name="OpenedAt">When. UTC.</param>
public sealed record LifeTask(int TaskId, TaskSpec Spec, DateTimeOffset OpenedAt)
{
    /// <summary>When it was over; null while it is open. UTC.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The decision; null while it is open, and where its branch was stopped.</summary>
    public string? Decision { get; init; }

    /// <summary>The account that decided; null where nobody did.</summary>
    public string? DecidedBy { get; init; }
}
