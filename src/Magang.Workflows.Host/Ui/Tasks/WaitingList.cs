using System.Globalization;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Tasks;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Postgres.Accounts;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.Host.Ui.Tasks;

/// <summary>Reads what waits for somebody, in words.</summary>
internal sealed class WaitingList(EngineRuntime runtime, Colleagues colleagues)
{
    private readonly TaskInbox _inbox = new(runtime.Tasks);

    /// <summary>Reads a page.</summary>
    /// <param name="caller">Whose inbox.</param>
    /// <param name="offices">The offices looked at.</param>
    /// <param name="limit">Rows of a page, 1 to 499.</param>
    /// <param name="after">The last row of the page before; null for the first page.</param>
    /// <param name="dueBefore">Only what is due before; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<WaitingPart> ReadAsync(
        Caller caller,
        IReadOnlyList<Assignment> offices,
        int limit,
        TaskRow? after = null,
        DateTimeOffset? dueBefore = null,
        CancellationToken cancel = default
    )
    {
        var found = (await _inbox.PageAsync(caller, offices, after, limit + 1, cancel))
            .TakeWhile(waiting => dueBefore is null || waiting.Task.Spec.DueAt < dueBefore)
            .ToList();
        var open = found
            .Take(limit)
            .Where(waiting => !waiting.Task.Spec.Barred.Contains(caller.Key, StringComparer.Ordinal))
            .ToList();
        var heads = await runtime.Heads.OfAsync(open.Select(waiting => waiting.Task.Instance), cancel);
        // Who is asked about somebody is told about whom.
        var names = await runtime.PersonReading.NamesAsync(
            heads.Values.Select(head => head.Routing.Person).OfType<string>(),
            cancel
        );
        var told = new List<WaitingTask>();
        foreach (var (task, office) in open)
        {
            var routing = heads.GetValueOrDefault(task.Instance)?.Routing;
            var name = names.TryGetValue(routing?.Person ?? "", out var person) ? person.Name : null;
            told.Add(
                new WaitingTask(
                    TaskPages.PathOf(task),
                    task.Spec.Title,
                    task.Instance.Value.ToString(CultureInfo.InvariantCulture),
                    string.Join(", ", ((string?[])[name, routing?.Opd]).OfType<string>()),
                    OfficeText.Title(office),
                    task.Spec.DueAt is { } due
                        ? OfficeText.Instant(due, runtime.Regulations.Reference.Regions[office.Region].Clock)
                        : null,
                    task.Spec.DueAt < runtime.Time.GetUtcNow(),
                    task.ClaimedBy is null ? null
                        : task.ClaimedBy == caller.Key ? Words.T("Anda")
                        : await colleagues.NameAsync(task.ClaimedBy, cancel)
                )
            );
        }

        return new WaitingPart(told, found.Count > limit ? TaskView.Of(found[limit - 1].Task).Id : null);
    }
}
