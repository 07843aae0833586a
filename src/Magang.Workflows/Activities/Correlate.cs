using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.Correlate</c>: sets the case's correlation id.</summary>
public sealed class Correlate : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.Correlate", _ => new Correlate())
    {
        PassesAtOnce = true,
        Inputs = [new("correlationId", "String")],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        execution.CorrelationId = execution.Text("correlationId");
        execution.Complete();
    }
}
