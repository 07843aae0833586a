using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.If</c>: runs <c>then</c> or <c>else</c>; a branch that is not there is passed over.</summary>
public sealed class If(ActivityNode? then, ActivityNode? @else) : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.If", node => new If(node.Port("then"), node.Port("else")))
    {
        PassesAtOnce = true,
        Inputs = [new("condition", "Boolean")],
        Outputs = ["result"],
        Ports = ["then", "else"],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var condition = execution.Flag("condition");
        execution.Output("result", Json.Of(condition));
        if ((condition ? then : @else) is { } branch)
            execution.Schedule(branch);
        else
            execution.Complete();
    }

    /// <inheritdoc />
    public override void ChildCompleted(Execution execution, ActivityNode child, ChildEnding ending) =>
        execution.Complete();
}
