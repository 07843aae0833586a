using System.Globalization;
using Magang.Workflows.Engine;
using Magang.Workflows.Gates.Rankings;
using static NpgsqlTypes.NpgsqlDbType;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>Entries of ranking lists, and publications. What a case did last in a list is what counts.</summary>
internal sealed class RankingRows
{
    private static readonly string InsertEntries = Sql.Read("Committing/insert_ranking_entries");
    private static readonly string DeleteEntries = Sql.Read("Committing/delete_ranking_entries");
    private static readonly string Publish = Sql.Read("Committing/publish_rankings");

    private readonly Dictionary<(long Parent, string List, long Instance), RankingEntry?> _entries = [];
    private readonly Dictionary<(long Parent, string List), (RankingPublished What, DateTimeOffset At)> _published = [];

    /// <summary>Whether cases are to be told their places.</summary>
    public bool Tells => _published.Count > 0;

    public void Enter(InstanceWork work, RankingEntered entered) =>
        _entries[(work.State!.Parent!.Value.Value, entered.List, work.Id)] = entered.Entry;

    public void Leave(InstanceWork work, RankingLeft left)
    {
        if (work.State!.Parent is { } parent)
            _entries[(parent.Value, left.List, work.Id)] = null;
    }

    public void Add(InstanceWork work, RankingPublished published, DateTimeOffset at) =>
        _published[(work.Id, published.List)] = (published, at);

    /// <summary>The statements, in order.</summary>
    public IEnumerable<Rows> All()
    {
        if (_entries.Count > 0)
        {
            yield return Left();
            yield return Entered();
        }
        if (_published.Count > 0)
            yield return Published();
    }

    private Rows Left()
    {
        var rows = new Rows(DeleteEntries);
        var parent = rows.Column<long>("parent", Bigint);
        var list = rows.Column<string>("list", Text);
        var instance = rows.Column<long>("instance", Bigint);
        foreach (var key in _entries.Where(entry => entry.Value is null).Select(entry => entry.Key))
        {
            rows.Next();
            parent.Add(key.Parent);
            list.Add(key.List);
            instance.Add(key.Instance);
        }
        return rows;
    }

    private Rows Entered()
    {
        var rows = new Rows(InsertEntries);
        var parent = rows.Column<long>("parent", Bigint);
        var list = rows.Column<string>("list", Text);
        var instance = rows.Column<long>("instance", Bigint);
        var group = rows.Column<string>("grp", Text);
        var number = rows.Column<string>("number", Text);
        // An array of arrays would have to be as wide in each row: they go as text.
        var scores = rows.Column<string>("scores", Text);
        foreach (var (key, value) in _entries)
        {
            if (value is not { } entry)
                continue;
            rows.Next();
            parent.Add(key.Parent);
            list.Add(key.List);
            instance.Add(key.Instance);
            group.Add(entry.Group);
            number.Add(entry.Number);
            scores.Add(ArrayText(entry.Scores));
        }
        return rows;
    }

    private Rows Published()
    {
        var rows = new Rows(Publish);
        var parent = rows.Column<long>("parent", Bigint);
        var list = rows.Column<string>("list", Text);
        var bookmark = rows.Column<int>("bookmark", Integer);
        var attempt = rows.Column<int>("attempt", Integer);
        var count = rows.Column<int>("count", Integer);
        var hash = rows.Column<string>("hash", Text);
        var publishedAt = rows.Column<DateTimeOffset>("published_at", TimestampTz);
        foreach (var (key, (what, at)) in _published)
        {
            rows.Next();
            parent.Add(key.Parent);
            list.Add(key.List);
            bookmark.Add(what.BookmarkId);
            attempt.Add(what.Attempt);
            count.Add(what.Count);
            hash.Add(what.Hash);
            publishedAt.Add(at);
        }
        return rows;
    }

    /// <summary>Scores as PostgreSQL writes an array.</summary>
    internal static string ArrayText(IEnumerable<decimal> scores) =>
        string.Create(CultureInfo.InvariantCulture, $"{{{string.Join(',', scores.Select(RankingSheet.Score))}}}");
}
