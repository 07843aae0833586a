using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.Fault</c>: stops the instance with an incident.</summary>
public sealed class Fault : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.Fault", _ => new Fault())
    {
        Inputs =
        [
            new("code", "String"),
            new("category", "String"),
            new("faultType", "String"),
            new("message", "String"),
        ],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution) =>
        throw new FaultDrawnException(execution.Node.Id, execution.Text("message") ?? "", execution.Text("code"));
}
