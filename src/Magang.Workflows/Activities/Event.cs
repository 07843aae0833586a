using System.Text.Json;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.Event</c>: waits until an event of its name arrives, or starts by it; the payload is its result, an empty object where none came.</summary>
public sealed class Event : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.Event", _ => new Event())
    {
        Inputs = [new("eventName", "String", Required: true)],
        Outputs = ["result"],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        if (execution.TakeTrigger(out var payload))
        {
            Done(execution, payload);
            return;
        }
        var name = execution.Text("eventName") ?? "";
        if (execution.TakeKept(name) is { } arrived)
            Done(execution, arrived.Payload);
        else
            execution.Wait(BookmarkKind.Event, name);
    }

    /// <inheritdoc />
    public override void Resume(Execution execution, Bookmark bookmark, Stimulus stimulus) =>
        Done(execution, ((EventArrived)stimulus).Payload);

    private static void Done(Execution execution, JsonElement payload)
    {
        execution.Output(
            "result",
            payload.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? Json.EmptyObject : payload
        );
        execution.Complete();
    }
}
