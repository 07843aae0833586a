using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Branches;

/// <summary><c>Elsa.FlowNode</c>: runs the one activity in it.</summary>
public sealed class FlowNode(ActivityNode? body) : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.FlowNode", node => new FlowNode(node.Port("body")))
    {
        Ports = ["body"],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        if (body is null)
            execution.Complete();
        else
            execution.Schedule(body);
    }

    /// <inheritdoc />
    public override void ChildCompleted(Execution execution, ActivityNode child, ChildEnding ending) =>
        execution.Complete();
}
