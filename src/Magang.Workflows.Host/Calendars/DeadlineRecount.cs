using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.Host.Calendars;

/// <summary>Counts the due dates of all open tasks again, by the calendar as its file stands now.</summary>
/// <param name="runtime">The engine.</param>
public sealed class DeadlineRecount(EngineRuntime runtime)
{
    private const int Page = 5000;

    // The committer takes many in one transaction; more than this waits in memory for nothing.
    private const int AtOnce = 256;

    // A report that lists more is not read; the journals have all.
    private const int MostListed = 200;

    /// <summary>Reads the files again, finds the tasks that are due at another time, and tells each case that has one.</summary>
    /// <param name="by">Who asked for it, by the codes of the regions whose tasks he may move.</param>
    /// <param name="reason">Why; it stands in the journal of every case it changes.</param>
    /// <param name="dry">True to only say what would change.</param>
    /// <param name="cancel">Stops it; cases told so far keep their new dates.</param>
    /// <exception cref="MagangException">A file is refused; then nothing changes.</exception>
    public async Task<RecountReport> RunAsync(
        IReadOnlyDictionary<string, Actor> by,
        string reason,
        bool dry,
        CancellationToken cancel = default
    )
    {
        var reference = runtime.Reload(use: !dry).Reference;
        var now = runtime.Time.GetUtcNow();
        var counting = new Counting(reference, by.Keys, now);
        OpenDeadline? last = null;
        while (true)
        {
            var page = await runtime.Tasks.DeadlinesAsync(last, Page, cancel);
            foreach (var task in page.Where(task => by.ContainsKey(task.Region)))
                counting.Look(task);
            if (page.Count < Page)
                break;
            last = page[^1];
        }
        IReadOnlySet<long> failed = dry ? new HashSet<long>() : await TellAsync(counting, by, reason, cancel);
        var moved = counting.Moved.Where(task => !failed.Contains(task.Instance)).ToArray();
        return new RecountReport(
            dry,
            counting.Versions,
            counting.Looked,
            moved.Length,
            failed.Count,
            [.. moved.Take(MostListed)]
        );
    }

    private async Task<IReadOnlySet<long>> TellAsync(
        Counting counting,
        IReadOnlyDictionary<string, Actor> by,
        string reason,
        CancellationToken cancel
    )
    {
        var failed = new System.Collections.Concurrent.ConcurrentDictionary<long, bool>();
        var told = counting.Moved.DistinctBy(task => task.Instance);
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(
            told,
            options,
            async (task, stop) =>
            {
                var calendar = counting.CalendarOf(task.Region);
                var stimulus = new DeadlinesRecounted(reason, calendar.Version)
                {
                    By = by[task.Region],
                    OperationId = $"kalender:{calendar.VersionOn(counting.Today(task.Region))}",
                };
                try
                {
                    var answer = await runtime.Committer.SubmitAsync(
                        Submission.To(new InstanceId(task.Instance), stimulus),
                        stop
                    );
                    if (answer.IsRepeat)
                        failed[task.Instance] = true;
                }
                catch (MagangException refusal)
                    when (refusal is InstanceFinishedException or NoDeadlineMovesException or CalendarDiffersException)
                {
                    // The case ended or was told meanwhile, or the files changed again: another run sees what is left.
                    failed[task.Instance] = true;
                }
            }
        );
        return failed.Keys.ToHashSet();
    }

    // What is due when, by a reference and as the decrees stand now.
    private sealed class Counting(Reference reference, IEnumerable<string> regions, DateTimeOffset now)
    {
        public List<MovedDeadline> Moved { get; } = [];

        public int Looked { get; private set; }

        public IReadOnlyList<string> Versions =>
            [
                .. regions
                    .Select(region => reference.RegionOf(region).Calendar?.Version)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ];

        public DateOnly Today(string region) => reference.RegionOf(region).Clock.DayOf(now);

        public WorkingDays CalendarOf(string region) => reference.RegionOf(region).Calendar!;

        public void Look(OpenDeadline task)
        {
            Looked++;
            if (!reference.Regions.TryGetValue(task.Region, out var region) || region.Calendar is null)
                return;
            var opened = region.Clock.DayOf(task.OpenedAt);
            var due = TaskDeadline.Of(region, opened, task.WorkingDays, region.Clock.DayOf(now));
            if (due != task.DueAt)
                Moved.Add(new MovedDeadline(task.Instance.Value, task.TaskId, task.Region, task.DueAt, due));
        }
    }
}

/// <summary>What a recount changed, or would change.</summary>
/// <param name="Dry">True where nothing was changed.</param>
/// <param name="Calendars">The versions that were counted by.</param>
/// <param name="Looked">Open tasks that are counted in working days.</param>
/// <param name="Moved">How many of them are due at another time.</param>
/// <param name="Left">Cases that could not be told; another run sees what is left.</param>
/// <param name="Tasks">The first of those moved.</param>
public sealed record RecountReport(
    bool Dry,
    IReadOnlyList<string> Calendars,
    int Looked,
    int Moved,
    int Left,
    IReadOnlyList<MovedDeadline> Tasks
);

/// <summary>A task that is due at another time.</summary>
/// <param name="Instance">The case.</param>
/// <param name="Task">Its number within the case.</param>
/// <param name="Region">The region's code.</param>
/// <param name="Before">When it was due, UTC; null where that was not known.</param>
/// <param name="DueAt">When it is due now, UTC; null where the calendar does not say.</param>
public sealed record MovedDeadline(
    long Instance,
    int Task,
    string Region,
    DateTimeOffset? Before,
    DateTimeOffset? DueAt
);
