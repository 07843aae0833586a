using Magang.Workflows.Activities;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates.Rankings;

/// <summary><c>Magang.LeaveRanking</c>: takes a case out of a list of its batch; nothing happens where it is not in it.</summary>
public sealed class LeaveRanking : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Magang.LeaveRanking", _ => new LeaveRanking())
    {
        PassesAtOnce = true,
        Inputs = [new("list", "String", Required: true)],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        execution.Emit(new RankingLeft(EnterRanking.List(execution)));
        execution.Complete();
    }
}
