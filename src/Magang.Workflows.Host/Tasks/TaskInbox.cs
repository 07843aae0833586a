using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Postgres.Accounts;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.Host.Tasks;

/// <summary>What waits for somebody in all his offices together.</summary>
/// <param name="tasks">Tasks.</param>
internal sealed class TaskInbox(TaskStore tasks)
{
    /// <summary>A page of what waits, first due first. Two offices may see the same task; it is told once.</summary>
    /// <param name="caller">For whom.</param>
    /// <param name="offices">In which of his offices.</param>
    /// <param name="after">The last task of the page before; null for the first page.</param>
    /// <param name="limit">Rows of a page, 1 to 500; a page that is not full is the last.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<Waiting>> PageAsync(
        Caller caller,
        IReadOnlyList<Assignment> offices,
        TaskRow? after,
        int limit,
        CancellationToken cancel
    )
    {
        var found = new List<Waiting>();
        foreach (var office in offices)
        {
            var query = new InboxQuery(office.Role, office.Opd, caller.Key, limit, after, office.Region);
            found.AddRange((await tasks.InboxAsync(query, cancel)).Select(task => new Waiting(task, office)));
        }

        return
        [
            .. found
                .DistinctBy(waiting => (waiting.Task.Instance, waiting.Task.TaskId))
                .OrderBy(waiting => waiting.Task.Spec.DueAt ?? DateTimeOffset.MaxValue)
                .ThenBy(waiting => waiting.Task.Instance.Value)
                .ThenBy(waiting => waiting.Task.TaskId)
                .Take(limit),
        ];
    }
}

/// <summary>A task that waits, and the office in which it does.</summary>
/// <param name="Task">The task.</param>
/// <param name="Office">The office.</param>
public sealed record Waiting(TaskRow Task, Assignment Office);
