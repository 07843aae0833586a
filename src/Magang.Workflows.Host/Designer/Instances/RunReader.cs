using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Postgres.Instances;
using Magang.Workflows.Runs;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>An instance with what its activities did. Holds personal values as references only.</summary>
/// <param name="Row">How it stands.</param>
/// <param name="Definition">The version that it is pinned to.</param>
/// <param name="History">What happened.</param>
internal sealed record WatchedRun(InstanceRow Row, Definition Definition, RunHistory History)
{
    /// <summary>Ids of its activities.</summary>
    public ElsaNodes Nodes { get; } = ElsaNodes.Of(Definition);
}

/// <summary>Reads what the activities of instances did; of the last that were asked for it remembers it until they go on.</summary>
/// <param name="runtime">The engine.</param>
internal sealed class RunReader(EngineRuntime runtime)
{
    private const int MostEntries = 50_000;
    private const int PageRows = 1000;

    // Studio asks ten times for one instance in a second; many look at few.
    private const int Remembered = 64;
    private const int LongestRemembered = 5_000;

    private readonly Lock _guard = new();
    private readonly LinkedList<(InstanceId Instance, RunHistory History)> _latest = [];

    /// <summary>Reads one.</summary>
    /// <exception cref="HistoryTooLongException">Its journal is too long.</exception>
    public async Task<WatchedRun> OfAsync(InstanceRow row, CancellationToken cancel)
    {
        var definition = await runtime.Definitions.GetAsync(row.Definition, cancel);
        if (Recall(row) is { } known)
            return new WatchedRun(row, definition, known);
        if (row.Revision > MostEntries)
            throw new HistoryTooLongException(row.Id, row.Revision, MostEntries);
        var history = RunHistory.Of(definition, await JournalAsync(row, cancel));
        if (history.Events.Count <= LongestRemembered)
            Remember(row.Id, history);
        return new WatchedRun(row, definition, history);
    }

    // What came after the row was read is left out: state and history must tell of one moment.
    private async Task<IReadOnlyList<JsonElement>> JournalAsync(InstanceRow row, CancellationToken cancel)
    {
        var entries = new List<JsonElement>(row.Revision);
        while (entries.Count < row.Revision)
        {
            var limit = Math.Min(PageRows, row.Revision - entries.Count);
            var page = await runtime.Instances.TimelineAsync(row.Id, entries.Count, limit, cancel);
            entries.AddRange(page.Select(entry => JsonElement.Parse(entry.Entry, Json.Kept)));
            if (page.Count < limit)
                break;
        }

        return entries;
    }

    private RunHistory? Recall(InstanceRow row)
    {
        lock (_guard)
        {
            for (var at = _latest.First; at is not null; at = at.Next)
            {
                if (at.Value.Instance != row.Id || at.Value.History.Entries != row.Revision)
                    continue;
                _latest.Remove(at);
                _latest.AddFirst(at);
                return at.Value.History;
            }
        }

        return null;
    }

    private void Remember(InstanceId instance, RunHistory history)
    {
        lock (_guard)
        {
            for (var at = _latest.First; at is not null; at = at.Next)
            {
                if (at.Value.Instance != instance)
                    continue;
                _latest.Remove(at);
                break;
            }
            _latest.AddFirst((instance, history));
            if (_latest.Count > Remembered)
                _latest.RemoveLast();
        }
    }
}
