using System.Globalization;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Postgres.Accounts;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.Host.Ui.Home;

/// <summary>The page that people meet first: what waits for them, in all the offices that they hold today.</summary>
internal sealed class HomePages(PageFrames frames, TaskStore tasks, Reference reference, TimeProvider time)
{
    private const int Shown = 50;

    /// <summary>Adds it.</summary>
    public void Map(IEndpointRouteBuilder pages) => pages.MapGet("/", ShowAsync);

    private async Task<IResult> ShowAsync(HttpContext context, CancellationToken cancel)
    {
        var caller = await frames.RequireAsync(context);
        var waiting = await WaitingAsync(caller, cancel);
        return PageFrames.Show<HomePage>(
            new
            {
                Frame = await frames.OfAsync(context, $"Selamat datang, {caller.Account!.Name}"),
                Waiting = (IReadOnlyList<WaitingTask>)
                    [.. waiting.Take(Shown).Select(found => Text(found.Task, found.Office))],
                More = waiting.Count > Shown,
            }
        );
    }

    // Two offices may see the same task; it is told once.
    private async Task<IReadOnlyList<(TaskRow Task, Assignment Office)>> WaitingAsync(
        Caller caller,
        CancellationToken cancel
    )
    {
        var found = new Dictionary<(InstanceId, int), (TaskRow Task, Assignment Office)>();
        foreach (var office in caller.Offices)
        {
            var query = new InboxQuery(office.Role, office.Opd, caller.Key, Shown + 1, Region: office.Region);
            foreach (var task in await tasks.InboxAsync(query, cancel))
            {
                if (!task.Spec.Barred.Contains(caller.Key, StringComparer.Ordinal))
                    found.TryAdd((task.Instance, task.TaskId), (task, office));
            }
        }

        return
        [
            .. found
                .Values.OrderBy(entry => entry.Task.Spec.DueAt ?? DateTimeOffset.MaxValue)
                .ThenBy(entry => entry.Task.Instance.Value)
                .ThenBy(entry => entry.Task.TaskId),
        ];
    }

    private WaitingTask Text(TaskRow task, Assignment office) =>
        new(
            task.Spec.Title,
            task.Instance.Value.ToString(CultureInfo.InvariantCulture),
            OfficeText.Title(office),
            task.Spec.DueAt is { } due ? OfficeText.Instant(due, reference.Regions[office.Region].Clock) : null,
            task.Spec.DueAt < time.GetUtcNow(),
            task.ClaimedBy is not null
        );
}
