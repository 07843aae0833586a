using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates;

/// <summary><c>Magang.Notice</c>: publishes a message of a named contract; its consumers tell whom it concerns.</summary>
public sealed class Notice : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Magang.Notice", _ => new Notice())
    {
        PassesAtOnce = true,
        Inputs = [new("message", "String", Required: true), new("body", "Object")],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var body = execution.Input("body");
        execution.Publish(
            execution.Text("message") ?? "",
            writer =>
            {
                if (body.ValueKind != JsonValueKind.Object)
                    return;
                foreach (var member in body.EnumerateObject())
                    member.WriteTo(writer);
            }
        );
        execution.Complete();
    }
}
