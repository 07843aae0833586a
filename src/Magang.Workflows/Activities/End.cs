using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.End</c>: the container it stands in is complete when it is reached, whatever still waits there.</summary>
public sealed class End : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.End", _ => new End());

    /// <inheritdoc />
    public override void Execute(Execution execution) => execution.Complete();
}
