using Magang.Workflows.Activities;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates;

/// <summary><c>Magang.Status</c>: moves the programme's status machine, where the way is open.</summary>
public sealed class SetStatus : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Magang.Status", _ => new SetStatus())
    {
        PassesAtOnce = true,
        Inputs = [new("status", "String", Required: true)],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        execution.MoveTo(execution.Text("status") ?? "");
        execution.Complete();
    }
}
