using Magang.Workflows.Activities;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates;

/// <summary><c>Magang.AwaitCases</c>: waits until every case of the batch has said the event, or has ended.</summary>
/// <remarks>Without an event it waits until all have ended. The result is what the cases said, in the order they did.</remarks>
public sealed class AwaitCases : Activity
{
    private const string Heard = "$heard";

    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Magang.AwaitCases", _ => new AwaitCases())
    {
        Inputs = [new("event", "String"), new("count", "Int32")],
        Outputs = ["result"],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        execution.Local(Heard, Json.Parse("[]"));
        WaitOrGoOn(execution);
    }

    /// <inheritdoc />
    public override void Resume(Execution execution, Bookmark bookmark, Stimulus stimulus)
    {
        if (stimulus is EventArrived arrived)
            Hear(execution, arrived);
        execution.BurnOthers();
        WaitOrGoOn(execution);
    }

    private static void WaitOrGoOn(Execution execution)
    {
        var name = execution.Text("event");
        while (name is not null && execution.TakeKept(name) is { } arrived)
            Hear(execution, arrived);
        if (Missing(execution) <= 0)
        {
            execution.TryGetVariable(Heard, out var heard);
            execution.Output("result", heard);
            execution.Complete();
            return;
        }
        if (name is not null)
            execution.Wait(BookmarkKind.Event, name);
        execution.Wait(BookmarkKind.Child, execution.Node.Id);
    }

    /// <summary>How many cases are still open and have said nothing.</summary>
    private static int Missing(Execution execution)
    {
        execution.TryGetVariable(Heard, out var heard);
        var open = execution.State.ChildrenOpen;
        return execution.Text("event") is null
            ? open
            : open - heard.EnumerateArray().Count(said => !execution.HasEnded(said.GetProperty("instance").GetInt64()));
    }

    private static void Hear(Execution execution, EventArrived arrived)
    {
        execution.TryGetVariable(Heard, out var heard);
        var sender = arrived.Payload.GetProperty("instance").GetInt64();
        if (heard.EnumerateArray().Any(said => said.GetProperty("instance").GetInt64() == sender))
            return;
        execution.Local(
            Heard,
            Json.Build(writer =>
            {
                writer.WriteStartArray();
                foreach (var said in heard.EnumerateArray())
                    said.WriteTo(writer);
                arrived.Payload.WriteTo(writer);
                writer.WriteEndArray();
            })
        );
    }
}
