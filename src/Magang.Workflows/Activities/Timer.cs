using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.Timer</c>: starts an instance at each interval; inside a flow it waits for one interval.</summary>
public sealed class Timer : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.Timer", _ => new Timer())
    {
        Inputs = [new("interval", "TimeSpan")],
    };

    /// <summary>What an interval that is not given is, as in Elsa.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        if (execution.TakeTrigger(out _))
        {
            execution.Complete();
            return;
        }
        var value = execution.Input("interval");
        execution.WaitFor(value.ValueKind == JsonValueKind.Null ? Usual : TypedValue.Span(value), "interval");
    }

    /// <inheritdoc />
    public override void Resume(Execution execution, Bookmark bookmark, Stimulus stimulus) => execution.Complete();
}
