using Magang.Workflows.Engine;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Postgres.Accounts;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.Host.Tasks;

/// <summary>A task that waits, with the office in which it does.</summary>
/// <param name="Task">The task.</param>
/// <param name="Office">The first of the caller's offices that it is for.</param>
public sealed record WaitingWork(TaskRow Task, Assignment Office);

/// <summary>A page of what waits for somebody.</summary>
/// <param name="Tasks">First due first.</param>
/// <param name="Last">The last row that was looked at, where there are more; null on the last page.</param>
public sealed record InboxPart(IReadOnlyList<WaitingWork> Tasks, TaskRow? Last);

/// <summary>Reads what waits for somebody in several offices at once. A task that two of them see is told once.</summary>
/// <param name="tasks">The tasks.</param>
internal sealed class InboxReading(TaskStore tasks)
{
    /// <summary>Reads a page.</summary>
    /// <param name="caller">Whose inbox.</param>
    /// <param name="offices">The offices looked at.</param>
    /// <param name="limit">Rows of a page, 1 to 499.</param>
    /// <param name="after">The last row of the page before; null for the first page.</param>
    /// <param name="dueBefore">Only what is due before; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<InboxPart> ReadAsync(
        Caller caller,
        IReadOnlyList<Assignment> offices,
        int limit,
        TaskRow? after = null,
        DateTimeOffset? dueBefore = null,
        CancellationToken cancel = default
    )
    {
        var found = new Dictionary<(InstanceId, int), WaitingWork>();
        foreach (var office in offices)
        {
            var query = new InboxQuery(office.Role, office.Opd, caller.Key, limit + 1, after, office.Region);
            foreach (var task in await tasks.InboxAsync(query, cancel))
                found.TryAdd((task.Instance, task.TaskId), new WaitingWork(task, office));
        }

        var all = found
            .Values.OrderBy(work => work.Task.Spec.DueAt ?? DateTimeOffset.MaxValue)
            .ThenBy(work => work.Task.Instance.Value)
            .ThenBy(work => work.Task.TaskId)
            .TakeWhile(work => dueBefore is null || work.Task.Spec.DueAt < dueBefore)
            .ToList();
        var page = all.Take(limit).ToList();
        return new InboxPart(
            [.. page.Where(work => !work.Task.Spec.Barred.Contains(caller.Key, StringComparer.Ordinal))],
            all.Count > limit ? page[^1].Task : null
        );
    }
}
