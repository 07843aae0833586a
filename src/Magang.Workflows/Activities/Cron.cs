using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.Cron</c>: starts an instance at each tick; inside a flow it waits for the next one. Ticks are in UTC, as in Elsa.</summary>
public sealed class Cron : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.Cron", _ => new Cron())
    {
        Inputs = [new("cronExpression", "String", Required: true)],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        if (execution.TakeTrigger(out _))
        {
            execution.Complete();
            return;
        }
        var text = execution.Text("cronExpression");
        if (CronSchedule.Read(text ?? "")?.NextAfter(execution.Now) is not { } due)
            throw new InputUnusableException(execution.Node.Id, "cronExpression", text, CronSchedule.Wanted);
        execution.WaitUntil(due);
    }

    /// <inheritdoc />
    public override void Resume(Execution execution, Bookmark bookmark, Stimulus stimulus) => execution.Complete();
}
