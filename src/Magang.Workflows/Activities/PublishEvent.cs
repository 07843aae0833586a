using System.Text.Json;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.PublishEvent</c>: says an event to whoever waits for it, in this instance only or in all, and goes on first.</summary>
public sealed class PublishEvent : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.PublishEvent", _ => new PublishEvent())
    {
        PassesAtOnce = true,
        Inputs =
        [
            new("eventName", "String", Required: true),
            new("correlationId", "String"),
            new("isLocalEvent", "Boolean"),
            new("payload", "Object"),
        ],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var name = execution.Text("eventName");
        if (string.IsNullOrWhiteSpace(name) || name.Contains('\0', StringComparison.Ordinal))
            throw new InputUnusableException(execution.Node.Id, "eventName", name, "nama peristiwa");
        var given = execution.Input("payload");
        var payload = given.ValueKind == JsonValueKind.Null ? default : given;
        if (execution.Flag("isLocalEvent"))
            execution.Emit(
                new StimulusSent(
                    new StimulusTarget(TargetKind.Instance, execution.Instance),
                    new EventArrived(name, payload) { Keep = true }
                )
            );
        else
            execution.Emit(new EventPublished(name, Correlation(execution), payload));
        execution.Complete();
    }

    private static string? Correlation(Execution execution) =>
        execution.Text("correlationId") is { } id && !string.IsNullOrWhiteSpace(id)
            ? id.Replace("\0", "", StringComparison.Ordinal)
            : null;
}
