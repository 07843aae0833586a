using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates;

/// <summary><c>Magang.Send</c>: says an event to the batch of a case, to every case of a batch, or to one of them. It is kept until heard.</summary>
public sealed class Send : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Magang.Send", _ => new Send())
    {
        PassesAtOnce = true,
        Inputs =
        [
            new("to", "String", Required: true)
            {
                Choices = [nameof(TargetKind.Parent), nameof(TargetKind.Children), nameof(TargetKind.Instance)],
            },
            new("instance", "Int64"),
            new("event", "String", Required: true),
            new("payload", "Object"),
        ],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var target = Target(execution);
        var payload = Dossier.Merge(execution.Input("payload"), Sender(execution));
        execution.Emit(
            new StimulusSent(target, new EventArrived(execution.Text("event") ?? "", payload) { Keep = true })
        );
        execution.Complete();
    }

    private static StimulusTarget Target(Execution execution)
    {
        // An expression may give nothing, whatever the input demands.
        var word = execution.Text("to");
        if (!Enum.TryParse<TargetKind>(word, out var kind))
            throw new InputUnusableException(
                execution.Node.Id,
                "to",
                word,
                string.Join(", ", Enum.GetNames<TargetKind>())
            );
        if (kind == TargetKind.Parent && execution.State.Parent is null)
            throw new InputUnusableException(execution.Node.Id, "to", word, "berkas yang memiliki induk");
        if (kind != TargetKind.Instance)
            return new StimulusTarget(kind);
        var text = execution.Text("instance");
        return long.TryParse(text, CultureInfo.InvariantCulture, out var instance) && instance > 0
            ? new StimulusTarget(kind, new InstanceId(instance))
            : throw new InputUnusableException(execution.Node.Id, "instance", text, "nomor berkas");
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
