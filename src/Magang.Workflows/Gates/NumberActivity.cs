using Magang.Workflows.Activities;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates;

/// <summary><c>Magang.Number</c>: takes the next number of a register, in the same transaction: no gap, no repeat.</summary>
public sealed class NumberActivity : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Magang.Number", _ => new NumberActivity())
    {
        // The answer comes in the same transaction.
        PassesAtOnce = true,
        Inputs = [new("register", "String", Required: true)],
        Outputs = ["result"],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var register = execution.Text("register") ?? "";
        execution.Emit(new NumberRequested(execution.Wait(BookmarkKind.Number, execution.Node.Id), register));
    }

    /// <inheritdoc />
    public override void Resume(Execution execution, Bookmark bookmark, Stimulus stimulus)
    {
        execution.Output("result", Json.Of(((NumberReserved)stimulus).Number));
        execution.Complete();
    }
}
