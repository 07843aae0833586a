using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.Complete</c>: ends the workflow with outcomes of its own, from anywhere inside it.</summary>
public sealed class Complete : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.Complete", _ => new Complete())
    {
        Inputs = [new("outcomes", "Object")],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution) =>
        execution.CompleteWorkflow([.. execution.Texts("outcomes").Where(outcome => outcome.Length > 0)]);
}
