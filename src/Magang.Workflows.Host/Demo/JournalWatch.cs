using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Postgres.Instances;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Demo;

/// <summary>Reads in journals and notices what has happened since the last look.</summary>
internal sealed class JournalWatch(EngineRuntime runtime, Cast cast)
{
    private readonly Dictionary<InstanceId, Seen> _seen = [];

    /// <summary>What is new, case by case in the order of places.</summary>
    public async Task<IReadOnlyList<StoryEvent>> LookAsync(CancellationToken cancel)
    {
        var events = new List<StoryEvent>();
        foreach (var one in cast.OpenCases.ToArray())
        {
            if (!_seen.TryGetValue(one.Instance, out var seen))
                _seen[one.Instance] = seen = new Seen(one);
            var entries = await runtime.Instances.TimelineAsync(one.Instance, seen.Sequence, cancel: cancel);
            foreach (var entry in entries)
                events.AddRange(seen.Read(entry));
            if (entries.Count > 0)
                await ReadNoticesAsync(one, seen, events, cancel);
            if (seen.Reading.IsClosed)
                cast.Close(one);
        }

        // The batch ends because its last case did.
        return [.. events.OrderBy(happened => happened is CaseClosed { Place: 0 })];
    }

    // Consumers of one message run at the same time: by type and role the order is the same each time.
    private async Task ReadNoticesAsync(StoryCase one, Seen seen, List<StoryEvent> events, CancellationToken cancel) =>
        events.AddRange(
            (await runtime.Notices.OfInstanceAsync(one.Instance, cancel))
                .Where(notice => seen.Notices.Add(notice.Id))
                .OrderBy(notice => notice.CreatedAt)
                .ThenBy(notice => notice.Type, StringComparer.Ordinal)
                .ThenBy(notice => notice.Role, StringComparer.Ordinal)
                .Select(notice => new NoticePut(notice.CreatedAt, one.Instance, one.Place, notice.Type, notice.Role))
        );

    /// <summary>How far a case has been read.</summary>
    private sealed class Seen(StoryCase one)
    {
        public int Sequence { get; private set; }

        public StoryReading Reading { get; } = new(one.Instance, one.Place);

        public HashSet<long> Notices { get; } = [];

        public IReadOnlyList<StoryEvent> Read(TimelineEntry row)
        {
            Sequence = row.Sequence;
            return Reading.Read(row.At, JsonElement.Parse(row.Entry, Json.Kept));
        }
    }
}
