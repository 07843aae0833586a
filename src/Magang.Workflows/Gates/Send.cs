using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates;

/// <summary><c>Magang.Send</c>: says an event to the batch of a case, or to every case of a batch. It is kept until heard.</summary>
public sealed class Send : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Magang.Send", _ => new Send())
    {
        Inputs =
        [
            new("to", "String", Required: true) { Choices = [nameof(TargetKind.Parent), nameof(TargetKind.Children)] },
            new("event", "String", Required: true),
            new("payload", "Object"),
        ],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var target = execution.Text("to") == nameof(TargetKind.Parent) ? TargetKind.Parent : TargetKind.Children;
        var payload = Dossier.Merge(execution.Input("payload"), Sender(execution));
        execution.Emit(
            new StimulusSent(
                new StimulusTarget(target),
                new EventArrived(execution.Text("event") ?? "", payload) { Keep = true }
            )
        );
        execution.Complete();
    }

    private static JsonElement Sender(Execution execution) =>
        Json.Build(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("instance", execution.Instance.Value);
            if (execution.Context.Routing.Person is { } person)
                writer.WriteString("person", person);
            writer.WriteEndObject();
        });
}
