using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.Finish</c>: the whole workflow ends when it is reached; what still waits is cancelled.</summary>
public sealed class Finish : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.Finish", _ => new Finish());

    /// <inheritdoc />
    public override void Execute(Execution execution) => execution.FinishInstance();
}
