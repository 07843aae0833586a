using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.FlowFork</c>: goes out by all of its branches at once.</summary>
public sealed class FlowFork : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.FlowFork", _ => new FlowFork())
    {
        PassesAtOnce = true,
        Inputs = [new("branches", "Object")],
        Outcomes = [],
        WrittenOutcomes = node => WrittenInput.Texts(node, "branches") ?? [],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution) => execution.Complete(execution.Texts("branches"));
}
