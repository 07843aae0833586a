using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.SetOutput</c>: gives the workflow an output, declared or not.</summary>
public sealed class SetOutput : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.SetOutput", _ => new SetOutput())
    {
        PassesAtOnce = true,
        Inputs = [new("outputName", "String", Required: true), new("outputValue", "Object")],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var name = execution.Text("outputName");
        if (string.IsNullOrWhiteSpace(name))
            throw new InputUnusableException(execution.Node.Id, "outputName", name, "nama keluaran alur");
        execution.GiveOut(name, execution.Input("outputValue"));
        execution.Complete();
    }
}
