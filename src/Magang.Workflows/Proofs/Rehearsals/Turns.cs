using Magang.Workflows.Activities;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Proofs.Rehearsals;

/// <summary>Stands for a loop that goes round any number of times.</summary>
/// <param name="body">What it runs each time; null where it ends at once.</param>
/// <param name="goesOn">Whether there is another turn; null where that is not known.</param>
/// <param name="tape">Where choices are made.</param>
internal sealed class Turns(ActivityNode? body, Func<Execution, bool?> goesOn, Tape tape) : Activity
{
    /// <inheritdoc />
    public override bool IsLoop => true;

    /// <inheritdoc />
    public override void Execute(Execution execution) => Turn(execution);

    /// <inheritdoc />
    public override void ChildCompleted(Execution execution, ActivityNode child, ChildEnding ending) => Turn(execution);

    /// <inheritdoc />
    public override void Resume(Execution execution, Bookmark bookmark, Stimulus stimulus) => Turn(execution);

    private void Turn(Execution execution)
    {
        if (body is null)
            execution.Complete();
        else if (!tape.IsFirst(execution.Node.Index))
            execution.Wait(BookmarkKind.Number, execution.Node.Id);
        else if (goesOn(execution) ?? tape.Choose(2) == 0)
            execution.Schedule(body);
        else
            execution.Complete();
    }
}

/// <summary>Stands for a loop that runs its body for all items at once: for none, for one, or for two, which stand for any number.</summary>
/// <param name="body">What it runs for each; null where it ends at once.</param>
/// <param name="tape">Where choices are made.</param>
internal sealed class SideTurns(ActivityNode? body, Tape tape) : Activity
{
    private const int Most = 2;

    /// <inheritdoc />
    public override bool IsLoop => true;

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var count = body is null ? 0 : tape.Choose(Most + 1);
        execution.Cells = [count];
        if (count == 0)
            execution.Complete();
        for (var place = 0; place < count; place++)
            execution.Schedule(body!, tag: place);
    }

    /// <inheritdoc />
    public override void ChildCompleted(Execution execution, ActivityNode child, ChildEnding ending)
    {
        execution.Cells = [execution.Cells[0] - 1];
        if (execution.Cells[0] == 0)
            execution.Complete();
    }
}
