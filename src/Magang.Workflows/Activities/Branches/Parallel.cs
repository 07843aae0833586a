using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Branches;

/// <summary><c>Elsa.Parallel</c>: runs its activities side by side, and ends when all have ended.</summary>
public sealed class Parallel : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.Parallel", _ => new Parallel()) { IsContainer = true };

    /// <inheritdoc />
    public override void Execute(Execution execution) => SideBySide.Begin(execution, execution.Node.Children);

    /// <inheritdoc />
    public override void ChildCompleted(Execution execution, ActivityNode child, ChildEnding ending) =>
        SideBySide.EndOne(execution);
}
