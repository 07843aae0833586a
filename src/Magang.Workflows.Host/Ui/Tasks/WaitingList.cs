using System.Globalization;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Tasks;
using Magang.Workflows.Postgres.Accounts;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.Host.Ui.Tasks;

/// <summary>Reads what waits for somebody, in words.</summary>
internal sealed class WaitingList(EngineRuntime runtime, Colleagues colleagues)
{
    private readonly InboxReading _inbox = new(runtime.Tasks);

    /// <summary>Reads a page; see <see cref="InboxReading.ReadAsync"/>.</summary>
    public async Task<WaitingPart> ReadAsync(
        Caller caller,
        IReadOnlyList<Assignment> offices,
        int limit,
        TaskRow? after = null,
        DateTimeOffset? dueBefore = null,
        CancellationToken cancel = default
    )
    {
        var part = await _inbox.ReadAsync(caller, offices, limit, after, dueBefore, cancel);
        var heads = await runtime.Heads.OfAsync(part.Tasks.Select(work => work.Task.Instance), cancel);
        // Who is asked about somebody is told about whom.
        var names = await runtime.PersonReading.NamesAsync(
            heads.Values.Select(head => head.Routing.Person).OfType<string>(),
            cancel
        );
        var told = new List<WaitingTask>();
        foreach (var (task, office) in part.Tasks)
        {
            var routing = heads.GetValueOrDefault(task.Instance)?.Routing;
            var name = names.TryGetValue(routing?.Person ?? "", out var found) ? found.Name : null;
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
                        : task.ClaimedBy == caller.Key ? "Anda"
                        : await colleagues.NameAsync(task.ClaimedBy, cancel)
                )
            );
        }

        return new WaitingPart(told, part.Last is null ? null : TaskView.Of(part.Last).Id);
    }
}
