using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Loops;

/// <summary><c>Elsa.While</c>: runs its body for as long as its condition is true; it keeps nothing.</summary>
/// <remarks>Without a body it ends at once: nothing could make its condition false.</remarks>
public sealed class While(ActivityNode? body) : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.While", node => new While(node.Port("body")))
    {
        Inputs = [new("condition", "Boolean")],
        Ports = ["body"],
    };

    /// <inheritdoc />
    public override bool IsLoop => true;

    /// <inheritdoc />
    public override void Execute(Execution execution) => Turn(execution);

    /// <inheritdoc />
    public override void ChildCompleted(Execution execution, ActivityNode child, ChildEnding ending) => Turn(execution);

    private void Turn(Execution execution)
    {
        if (body is not null && execution.Flag("condition"))
            execution.Schedule(body);
        else
            execution.Complete();
    }
}
