using System.Text;
using System.Text.Json;
using Magang.Workflows.Engine;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>Bookmarks, timers and jobs. What was made and burned within the batch leaves no trace.</summary>
internal sealed class WaitingRows
{
    private static readonly string InsertBookmarks = Sql.Read("Committing/insert_bookmarks");
    private static readonly string DeleteBookmarks = Sql.Read("Committing/delete_bookmarks");
    private static readonly string InsertTimers = Sql.Read("Committing/insert_timers");
    private static readonly string DeleteTimers = Sql.Read("Committing/delete_timers");
    private static readonly string InsertJobs = Sql.Read("Committing/insert_jobs");
    private static readonly string DeleteJobs = Sql.Read("Committing/delete_jobs");

    private readonly Dictionary<(long Instance, int Bookmark), (string Region, BookmarkMade Made)> _made = [];
    private readonly Dictionary<(long Instance, int Bookmark), (string Region, DateTimeOffset DueAt)> _timers = [];
    private readonly Dictionary<(long Instance, int Bookmark), (JobRequested Job, DateTimeOffset At)> _jobs = [];
    private readonly HashSet<(long Instance, int Bookmark)> _goneBookmarks = [];
    private readonly HashSet<(long Instance, int Bookmark)> _goneTimers = [];
    private readonly HashSet<(long Instance, int Bookmark)> _goneJobs = [];

    public bool HasTimers => _timers.Count > 0;
    public bool HasJobs => _jobs.Count > 0;

    /// <summary>Names of the events that are waited for now and were not before.</summary>
    public IEnumerable<string> Names =>
        _made.Values.Where(own => own.Made.Kind == BookmarkKind.Event).Select(own => own.Made.Name);

    public void Make(InstanceWork work, BookmarkMade made) =>
        _made[(work.Id, made.BookmarkId)] = (work.Routing.Region, made);

    public void Set(InstanceWork work, TimerSet timer) =>
        _timers[(work.Id, timer.BookmarkId)] = (work.Routing.Region, timer.DueAt.ToUniversalTime());

    public void Request(InstanceWork work, JobRequested job, DateTimeOffset at) =>
        _jobs[(work.Id, job.BookmarkId)] = (job, at);

    public void Burn(InstanceWork work, BookmarkBurned burned)
    {
        var key = (work.Id, burned.BookmarkId);
        if (!_made.Remove(key))
            _goneBookmarks.Add(key);
        if (burned.Kind == BookmarkKind.Timer)
            SpendTimer(work.Id, burned.BookmarkId);
        if (burned.Kind == BookmarkKind.Job)
            SpendJob(work.Id, burned.BookmarkId);
    }

    public void SpendTimer(long instance, int bookmark)
    {
        if (!_timers.Remove((instance, bookmark)))
            _goneTimers.Add((instance, bookmark));
    }

    public void SpendJob(long instance, int bookmark)
    {
        if (!_jobs.Remove((instance, bookmark)))
            _goneJobs.Add((instance, bookmark));
    }

    /// <summary>The statements, in order.</summary>
    public IEnumerable<Rows> All()
    {
        yield return Keys(DeleteBookmarks, _goneBookmarks);
        yield return Bookmarks();
        yield return Keys(DeleteTimers, _goneTimers);
        yield return Timers();
        yield return Keys(DeleteJobs, _goneJobs);
        yield return Jobs();
    }

    private static Rows Keys(string statement, HashSet<(long Instance, int Bookmark)> keys)
    {
        var rows = new Rows(statement);
        if (keys.Count == 0)
            return rows;
        var (instance, bookmark) = KeyColumns(rows);
        foreach (var key in keys)
        {
            rows.Next();
            instance.Add(key.Instance);
            bookmark.Add(key.Bookmark);
        }
        return rows;
    }

    private static (List<long> Instance, List<int> Bookmark) KeyColumns(Rows rows) =>
        (rows.Column<long>("instance", Bigint), rows.Column<int>("bookmark", Integer));

    private Rows Bookmarks()
    {
        var rows = new Rows(InsertBookmarks);
        var (instance, bookmark) = KeyColumns(rows);
        var region = rows.Column<string>("region", NpgsqlDbType.Text);
        var kind = rows.Column<short>("kind", Smallint);
        var name = rows.Column<string>("name", NpgsqlDbType.Text);
        var activity = rows.Column<string>("activity", NpgsqlDbType.Text);
        foreach (var (key, value) in _made)
        {
            rows.Next();
            instance.Add(key.Instance);
            bookmark.Add(key.Bookmark);
            region.Add(value.Region);
            kind.Add((short)value.Made.Kind);
            name.Add(value.Made.Name);
            activity.Add(value.Made.ActivityId);
        }
        return rows;
    }

    private Rows Timers()
    {
        var rows = new Rows(InsertTimers);
        var (instance, bookmark) = KeyColumns(rows);
        var region = rows.Column<string>("region", NpgsqlDbType.Text);
        var dueAt = rows.Column<DateTimeOffset>("due_at", TimestampTz);
        foreach (var (key, value) in _timers)
        {
            rows.Next();
            instance.Add(key.Instance);
            bookmark.Add(key.Bookmark);
            region.Add(value.Region);
            dueAt.Add(value.DueAt);
        }
        return rows;
    }

    private Rows Jobs()
    {
        var rows = new Rows(InsertJobs);
        var (instance, bookmark) = KeyColumns(rows);
        var kind = rows.Column<string>("kind", NpgsqlDbType.Text);
        var body = rows.Column<byte[]>("body", Bytea);
        var requestedAt = rows.Column<DateTimeOffset>("requested_at", TimestampTz);
        foreach (var (key, (job, at)) in _jobs)
        {
            rows.Next();
            instance.Add(key.Instance);
            bookmark.Add(key.Bookmark);
            kind.Add(job.Kind);
            body.Add(
                job.Body.ValueKind == JsonValueKind.Undefined
                    ? "{}"u8.ToArray()
                    : Encoding.UTF8.GetBytes(job.Body.GetRawText())
            );
            requestedAt.Add(at);
        }
        return rows;
    }
}
