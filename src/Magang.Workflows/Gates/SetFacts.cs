using Magang.Workflows.Activities;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates;

/// <summary><c>Magang.SetFacts</c>: lays facts over the dossier.</summary>
public sealed class SetFacts : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Magang.SetFacts", _ => new SetFacts())
    {
        PassesAtOnce = true,
        Inputs = [new("facts", "Object", Required: true), new("append", "Object")],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        execution.SetDossier(
            Dossier.Merge(execution.State.Dossier, execution.Input("facts"), execution.Texts("append"))
        );
        execution.Complete();
    }
}
