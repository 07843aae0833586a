using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Loops;

/// <summary><c>Elsa.ParallelForEach</c>: runs its body for all items of a list at once, and ends when all have ended.</summary>
/// <remarks>
/// It keeps how many are open. Each iteration keeps its own <c>CurrentValue</c> and <c>CurrentIndex</c>; the list is not
/// kept. <c>Elsa.Break</c> in one iteration cancels the others.
/// </remarks>
public sealed class ParallelForEach(ActivityNode? body) : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new(
        "Elsa.ParallelForEach",
        node => new ParallelForEach(node.Port("body"))
    )
    {
        Inputs = [new(LoopItems.Name, "Object[]")],
        Ports = ["body"],
    };

    /// <inheritdoc />
    public override bool IsLoop => true;

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var items = LoopItems.Begin(execution);
        execution.Memory = default;
        execution.Cells = [body is null ? 0 : items.GetArrayLength()];
        if (body is null || execution.Cells[0] == 0)
        {
            execution.Complete();
            return;
        }
        var index = 0;
        foreach (var item in items.EnumerateArray())
        {
            execution.Schedule(body, locals: LoopItems.Locals(item, index), tag: index);
            index++;
        }
    }

    /// <inheritdoc />
    public override void ChildCompleted(Execution execution, ActivityNode child, ChildEnding ending)
    {
        execution.Cells = [execution.Cells[0] - 1];
        if (execution.Cells[0] == 0)
            execution.Complete();
    }
}
