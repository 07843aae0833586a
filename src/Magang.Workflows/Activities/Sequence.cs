using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.Sequence</c>: runs its activities one after the other.</summary>
public sealed class Sequence : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.Sequence", _ => new Sequence())
    {
        IsContainer = true,
        PassesAtOnce = true,
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        execution.Cells = [0];
        Next(execution);
    }

    /// <inheritdoc />
    public override void ChildCompleted(Execution execution, ActivityNode child, ChildEnding ending)
    {
        if (child.Activity is End)
            execution.Complete();
        else
            Next(execution);
    }

    private static void Next(Execution execution)
    {
        var index = execution.Cells[0];
        if (index >= execution.Node.Children.Length)
        {
            execution.Complete();
            return;
        }
        execution.Cells = [index + 1];
        execution.Schedule(execution.Node.Children[index]);
    }
}
