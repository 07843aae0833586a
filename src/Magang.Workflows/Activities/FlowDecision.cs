using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.FlowDecision</c>: goes out by <c>True</c> or <c>False</c>.</summary>
public sealed class FlowDecision : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.FlowDecision", _ => new FlowDecision())
    {
        EndsOneWay = true,
        PassesAtOnce = true,
        Inputs = [new("condition", "Boolean")],
        Outcomes = ["True", "False"],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution) =>
        execution.Complete(execution.Flag("condition") ? "True" : "False");
}
