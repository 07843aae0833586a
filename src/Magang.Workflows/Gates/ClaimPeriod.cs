using Magang.Workflows.Activities;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates;

/// <summary><c>Magang.ClaimPeriod</c>: nobody is assigned twice at a time (XCT-12); the database holds the claim.</summary>
/// <remarks>What the case held before is given back first: a claim replaces the one before it.</remarks>
public sealed class ClaimPeriod : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Magang.ClaimPeriod", _ => new ClaimPeriod())
    {
        // The answer comes in the same transaction.
        PassesAtOnce = true,
        Inputs =
        [
            new("from", "String", Required: true) { IsDay = true },
            new("to", "String", Required: true) { IsDay = true },
        ],
        Outcomes = ["Bebas", "Bentrok"],
        EndsOneWay = true,
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var from = execution.Day("from");
        var to = execution.Day("to");
        if (to < from)
            throw new InputUnusableException(
                execution.Node.Id,
                "to",
                $"{to:yyyy-MM-dd}",
                $"tanggal sejak {from:yyyy-MM-dd}"
            );
        var person =
            execution.Context.Routing.Person
            ?? throw new InputUnusableException(execution.Node.Id, "person", null, "berkas seorang peserta");
        execution.Emit(new PeriodsFreed(From: null));
        execution.Emit(new PeriodClaimed(execution.Wait(BookmarkKind.Period, execution.Node.Id), person, from, to));
    }

    /// <inheritdoc />
    public override void Resume(Execution execution, Bookmark bookmark, Stimulus stimulus) =>
        execution.Complete(((PeriodAnswered)stimulus).Granted ? "Bebas" : "Bentrok");
}
