using System.Text.Json;

namespace Magang.Workflows.Engine;

/// <summary>What started an instance, where a trigger did. Flowcharts begin with the activity as long as the instance lives.</summary>
/// <param name="ActivityId">The activity.</param>
internal sealed record StartingTrigger(string ActivityId)
{
    /// <summary>True until the activity has gone on: it does so once, and waits where the flow comes back to it.</summary>
    public bool IsOpen { get; init; }

    /// <summary>What came with the event, as long as it is open; undefined where nothing did.</summary>
    public JsonElement Payload { get; init; }

    public static StartingTrigger? Of(Started started) =>
        started.TriggerActivityId is { } activity
            ? new StartingTrigger(activity) { IsOpen = true, Payload = started.TriggerPayload }
            : null;

    public static void Write(Utf8JsonWriter writer, StartingTrigger? trigger)
    {
        if (trigger is null)
            return;
        writer.WriteStartObject("trig");
        writer.WriteString("a", trigger.ActivityId);
        if (trigger.IsOpen)
            writer.WriteBoolean("o", value: true);
        if (trigger.Payload.ValueKind != JsonValueKind.Undefined)
        {
            writer.WritePropertyName("p");
            trigger.Payload.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    public static StartingTrigger? Read(JsonElement state) =>
        state.TryGetProperty("trig", out var json)
            ? new StartingTrigger(json.GetProperty("a").GetString()!)
            {
                IsOpen = json.TryGetProperty("o", out _),
                Payload = Json.Member(json, "p"),
            }
            : null;
}
