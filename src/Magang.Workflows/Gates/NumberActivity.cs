using Magang.Workflows.Activities;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates;

/// <summary><c>Magang.Number</c>: takes the next number of a register, in the same transaction: no gap, no repeat.</summary>
/// <remarks>
/// Where <c>external</c> gives a number that another office wrote, that one is used and none is taken from the register.
/// It is noted there once for ever. One that is there already leaves by <c>Terpakai</c>, with the case that has it in
/// <c>heldBy</c>, which is null otherwise; without such a way out it is an incident.
/// </remarks>
public sealed class NumberActivity : Activity
{
    /// <summary>The outcome of an external number that is in the register already.</summary>
    public const string Taken = "Terpakai";

    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Magang.Number", _ => new NumberActivity())
    {
        // The answer comes in the same transaction.
        PassesAtOnce = true,
        Inputs = [new("register", "String", Required: true), new("external", "String")],
        Outputs = ["result", "heldBy"],
        Outcomes = ["Done", Taken],
        EndsOneWay = true,
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var register = execution.Text("register") ?? "";
        var external = ExternalNumber.Read(execution.Text("external"));
        if (external is not null && !ExternalNumber.IsUsable(external))
            throw new ExternalNumberUnusableException(execution.Node.Id, register);
        var bookmark = execution.Wait(BookmarkKind.Number, execution.Node.Id);
        execution.Emit(new NumberRequested(bookmark, register) { External = external });
    }

    /// <inheritdoc />
    public override void Resume(Execution execution, Bookmark bookmark, Stimulus stimulus)
    {
        switch (stimulus)
        {
            case ExternalNumberAnswered { HeldBy: { } holder } taken:
                if (!execution.HasConnection(Taken))
                    throw new ExternalNumberTakenException(taken.Number, taken.Register, holder);
                execution.Output("heldBy", Json.Of(holder.ToString()));
                execution.Complete(Taken);
                break;
            case ExternalNumberAnswered noted:
                execution.Output("result", Json.Of(noted.Number));
                execution.Output("heldBy", Json.Null);
                execution.Complete();
                break;
            default:
                execution.Output("result", Json.Of(((NumberReserved)stimulus).Number));
                execution.Output("heldBy", Json.Null);
                execution.Complete();
                break;
        }
    }
}
