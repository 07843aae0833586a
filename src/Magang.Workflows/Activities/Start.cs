using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.Start</c>: where a flowchart begins. Does nothing itself.</summary>
public sealed class Start : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.Start", _ => new Start()) { PassesAtOnce = true };

    /// <inheritdoc />
    public override void Execute(Execution execution) => execution.Complete();
}
