using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.Flowchart</c>: activities and connections between them, in the definition's mode.</summary>
public sealed class Flowchart : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.Flowchart", _ => new Flowchart())
    {
        IsContainer = true,
        PassesAtOnce = true,
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var graph = execution.Graph;
        if (graph.Start < 0)
        {
            execution.Complete();
            return;
        }
        if (execution.Definition.Mode == FlowMode.Counter)
            execution.Cells = CounterFlow.CellsFor(graph);
        execution.Schedule(graph.Activities[graph.Start]);
    }

    /// <inheritdoc />
    public override void ChildCompleted(Execution execution, ActivityNode child, ChildEnding ending)
    {
        if (child.Activity is End)
        {
            execution.Complete();
            return;
        }
        var graph = execution.Graph;
        if (execution.Definition.Mode == FlowMode.Counter)
            new CounterFlow(execution, graph).ChildCompleted(graph.LocalIndexOf(child), ending);
        else
            new TokenFlow(execution, graph).ChildCompleted(graph.LocalIndexOf(child), ending);
    }

    /// <summary>Cancels what still runs on the ways that lead to one of the activities.</summary>
    /// <param name="execution">The flowchart's own execution.</param>
    /// <param name="node">The activity that is reached.</param>
    internal static void CancelWhatLeadsTo(Execution execution, ActivityNode node)
    {
        var graph = execution.Graph;
        if (execution.Definition.Mode == FlowMode.Counter)
            new CounterFlow(execution, graph).CancelAncestors(graph.LocalIndexOf(node));
        else
            new TokenFlow(execution, graph).CancelAncestors(graph.LocalIndexOf(node));
    }
}
