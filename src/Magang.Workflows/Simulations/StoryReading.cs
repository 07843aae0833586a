using System.Text.Json;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Simulations;

/// <summary>Reads the journal of one case, entry by entry: what happened, in the words of a story.</summary>
/// <param name="instance">The case or batch.</param>
/// <param name="place">Its place; 0 for the batch.</param>
public sealed class StoryReading(InstanceId instance, int place)
{
    private readonly Dictionary<int, (string Activity, string Title)> _tasks = [];

    /// <summary>Where it is in its status machine; empty where it has not come to any.</summary>
    public string Status { get; private set; } = "";

    /// <summary>True once nothing can happen in it any more.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Reads the next entry.</summary>
    /// <param name="at">When. UTC.</param>
    /// <param name="entry">As it is kept.</param>
    public IReadOnlyList<StoryEvent> Read(DateTimeOffset at, JsonElement entry)
    {
        var events = new List<StoryEvent>();
        if (StimulusCodec.Decode(entry.GetProperty("stimulus")) is TaskActed { Act: TaskAct.Complete } acted)
        {
            var (activity, title) = _tasks[acted.TaskId];
            events.Add(new TaskDone(at, instance, place, activity, title, acted.Decision ?? "", acted.By));
        }

        foreach (var verdict in Items(Json.Member(entry, "verdicts")))
            events.Add(Gate(at, verdict.GetProperty("verdict")));
        foreach (var effect in Items(entry.GetProperty("effects")))
        {
            if (effect[0].ValueEquals("task"))
                _tasks[effect[1].GetInt32()] = (Text(effect[2], "activity"), Text(effect[2], "title"));
            else if (effect[0].ValueEquals("publish"))
                events.Add(new MessageLeft(at, instance, place, effect[1].GetString()!, effect[2]));
        }

        if (Text(entry, "case") is { Length: > 0 } status && status != Status)
            events.Add(new StatusMoved(at, instance, place, Status = status));
        if ((SubStatus)entry.GetProperty("ending").GetInt16() is SubStatus.Finished or SubStatus.Cancelled && !IsClosed)
        {
            IsClosed = true;
            events.Add(new CaseClosed(at, instance, place, Status));
        }

        return events;
    }

    private GateDecided Gate(DateTimeOffset at, JsonElement verdict) =>
        new(
            at,
            instance,
            place,
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

    private static IEnumerable<JsonElement> Items(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();

    private static string Text(JsonElement value, string name) => Json.Text(Json.Member(value, name));
}
