using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Postgres.Instances;

namespace Magang.Workflows.Host.Demo;

/// <summary>Reads in journals and notices what has happened since the last look.</summary>
internal sealed class JournalWatch(EngineRuntime runtime, Cast cast)
{
    private readonly Dictionary<InstanceId, Seen> _seen = [];

    /// <summary>What is new, case by case in the order of places.</summary>
    public async Task<IReadOnlyList<DemoEvent>> LookAsync(CancellationToken cancel)
    {
        var events = new List<DemoEvent>();
        foreach (var one in cast.OpenCases.ToArray())
        {
            if (!_seen.TryGetValue(one.Instance, out var seen))
                _seen[one.Instance] = seen = new Seen();
            var entries = await runtime.Instances.TimelineAsync(one.Instance, seen.Sequence, cancel: cancel);
            foreach (var entry in entries)
                Read(one, seen, entry, events);
            if (entries.Count > 0)
                await ReadNoticesAsync(one, seen, events, cancel);
            if (seen.IsClosed)
                cast.Close(one);
        }

        // The batch ends because its last case did.
        return [.. events.OrderBy(happened => happened is CaseClosed { Place: 0 })];
    }

    private static void Read(StoryCase one, Seen seen, TimelineEntry row, List<DemoEvent> events)
    {
        seen.Sequence = row.Sequence;
        var entry = JsonElement.Parse(row.Entry, Json.Kept);
        if (StimulusCodec.Decode(entry.GetProperty("stimulus")) is TaskActed { Act: TaskAct.Complete } acted)
        {
            var (activity, title) = seen.Tasks[acted.TaskId];
            events.Add(new TaskDone(row.At, one.Instance, one.Place, activity, title, acted.Decision ?? "", acted.By));
        }

        foreach (var verdict in Items(Json.Member(entry, "verdicts")))
            events.Add(Gate(one, row, verdict.GetProperty("verdict")));
        foreach (var effect in Items(entry.GetProperty("effects")))
        {
            if (effect[0].ValueEquals("task"))
                seen.Tasks[effect[1].GetInt32()] = (Text(effect[2], "activity"), Text(effect[2], "title"));
            else if (effect[0].ValueEquals("publish"))
                events.Add(new MessageLeft(row.At, one.Instance, one.Place, effect[1].GetString()!, effect[2]));
        }

        if (Text(entry, "case") is { Length: > 0 } status && status != seen.Status)
            events.Add(new StatusMoved(row.At, one.Instance, one.Place, seen.Status = status));
        if (
            (SubStatus)entry.GetProperty("ending").GetInt16() is SubStatus.Finished or SubStatus.Cancelled
            && !seen.IsClosed
        )
        {
            seen.IsClosed = true;
            events.Add(new CaseClosed(row.At, one.Instance, one.Place, seen.Status));
        }
    }

    private static GateDecided Gate(StoryCase one, TimelineEntry row, JsonElement verdict) =>
        new(
            row.At,
            one.Instance,
            one.Place,
            Text(verdict, "gate"),
            Text(verdict, "verdict"),
            [.. Items(verdict.GetProperty("findings")).Select(finding => Text(finding, "citation")).Distinct()],
            [
                .. Items(verdict.GetProperty("findings"))
                    .Select(finding => new GateFinding(
                        Text(finding, "rule"),
                        Text(finding, "citation"),
                        Text(finding, "outcome"),
                        Text(finding, "message")
                    ))
                    .Where(finding => finding.Outcome != "ACCEPT"),
            ]
        );

    // Consumers of one message run at the same time: by type and role the order is the same each time.
    private async Task ReadNoticesAsync(StoryCase one, Seen seen, List<DemoEvent> events, CancellationToken cancel) =>
        events.AddRange(
            (await runtime.Notices.OfInstanceAsync(one.Instance, cancel))
                .Where(notice => seen.Notices.Add(notice.Id))
                .OrderBy(notice => notice.CreatedAt)
                .ThenBy(notice => notice.Type, StringComparer.Ordinal)
                .ThenBy(notice => notice.Role, StringComparer.Ordinal)
                .Select(notice => new NoticePut(notice.CreatedAt, one.Instance, one.Place, notice.Type, notice.Role))
        );

    private static IEnumerable<JsonElement> Items(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : ImmutableArray<JsonElement>.Empty;

    private static string Text(JsonElement value, string name) => Json.Text(Json.Member(value, name));

    /// <summary>How far a case has been read.</summary>
    private sealed class Seen
    {
        public int Sequence { get; set; }

        public string Status { get; set; } = "";

        public bool IsClosed { get; set; }

        public Dictionary<int, (string Activity, string Title)> Tasks { get; } = [];

        public HashSet<long> Notices { get; } = [];
    }
}
