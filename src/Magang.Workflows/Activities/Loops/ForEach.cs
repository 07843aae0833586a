using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Loops;

/// <summary><c>Elsa.ForEach</c>: runs its body for each item of a list, one after the other.</summary>
/// <remarks>
/// The body sees <c>CurrentValue</c> and <c>CurrentIndex</c>; those of an outer loop are hidden meanwhile, not overwritten.
/// It keeps the place in the list, and the list itself only where <see cref="LoopItems"/> says so.
/// </remarks>
public sealed class ForEach(ActivityNode? body) : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.ForEach", node => new ForEach(node.Port("body")))
    {
        Inputs = [new(LoopItems.Name, "Object[]")],
        Outputs = ["currentValue"],
        Ports = ["body"],
    };

    /// <inheritdoc />
    public override bool IsLoop => true;

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        execution.Cells = [0];
        Turn(execution, LoopItems.Begin(execution));
    }

    /// <inheritdoc />
    public override void ChildCompleted(Execution execution, ActivityNode child, ChildEnding ending) =>
        Turn(execution, LoopItems.Of(execution));

    private void Turn(Execution execution, JsonElement items)
    {
        var index = execution.Cells[0];
        if (body is null || index >= items.GetArrayLength())
        {
            execution.Complete();
            return;
        }
        execution.Cells = [index + 1];
        var item = items[index];
        execution.Output("currentValue", item);
        execution.Schedule(body, locals: LoopItems.Locals(item, index), tag: index);
    }
}
