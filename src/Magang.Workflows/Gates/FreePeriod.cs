using Magang.Workflows.Activities;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates;

/// <summary><c>Magang.FreePeriod</c>: gives back the days that the case holds, all of them or from a day on.</summary>
public sealed class FreePeriod : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Magang.FreePeriod", _ => new FreePeriod())
    {
        PassesAtOnce = true,
        Inputs = [new("from", "String") { IsDay = true }],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        execution.Emit(new PeriodsFreed(execution.Text("from") is null ? null : execution.Day("from")));
        execution.Complete();
    }
}
