using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.SetName</c>: names the instance; <see cref="InstanceState.Name"/> has the name.</summary>
public sealed class SetName : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.SetName", _ => new SetName())
    {
        PassesAtOnce = true,
        Inputs = [new("value", "String")],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        execution.InstanceName = execution.Text("value");
        execution.Complete();
    }
}
