using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Loops;

/// <summary><c>Elsa.For</c>: runs its body for each number from <c>start</c> to <c>end</c> by <c>step</c>.</summary>
/// <remarks>
/// The bounds are evaluated once, when it begins; it keeps them and the current number, four numbers in all. The body sees
/// the number as <c>CurrentValue</c>.
/// </remarks>
public sealed class For(ActivityNode? body) : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.For", node => new For(node.Port("body")))
    {
        Inputs =
        [
            new("start", "Int32"),
            new("end", "Int32"),
            new("step", "Int32"),
            new("outerBoundInclusive", "Boolean"),
        ],
        Outputs = ["currentValue"],
        Ports = ["body"],
    };

    /// <inheritdoc />
    public override bool IsLoop => true;

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var (start, end) = (Number(execution, "start", 0), Number(execution, "end", 0));
        var step = Number(execution, "step", 1);
        if (step == 0)
            throw new InputUnusableException(execution.Node.Id, "step", "0", "bilangan bulat selain 0");
        var inclusive = execution.Input("outerBoundInclusive").ValueKind != JsonValueKind.False;
        execution.Cells = [start, end, step, inclusive ? 1 : 0];
        Turn(execution, start);
    }

    /// <inheritdoc />
    public override void ChildCompleted(Execution execution, ActivityNode child, ChildEnding ending) =>
        Turn(execution, (long)execution.Cells[0] + execution.Cells[2]);

    private void Turn(Execution execution, long number)
    {
        var (end, step, inclusive) = (execution.Cells[1], execution.Cells[2], execution.Cells[3] == 1);
        var isWithin = step > 0 ? number < end : number > end;
        if (body is null || !(isWithin || (inclusive && number == end)))
        {
            execution.Complete();
            return;
        }
        execution.Cells = [(int)number, end, step, execution.Cells[3]];
        var value = Json.Of(number);
        execution.Schedule(body, locals: new(StringComparer.Ordinal) { ["CurrentValue"] = value });
        execution.Output("currentValue", value);
    }

    private static int Number(Execution execution, string name, int absent)
    {
        var value = execution.Input(name);
        return value.ValueKind == JsonValueKind.Number ? value.GetInt32() : absent;
    }
}
