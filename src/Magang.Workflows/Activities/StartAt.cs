using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.StartAt</c>: waits until an instant, or starts at it; a past one passes at once.</summary>
public sealed class StartAt : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.StartAt", _ => new StartAt())
    {
        Inputs = [new("dateTime", "DateTimeOffset", Required: true)],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        if (execution.TakeTrigger(out _))
        {
            execution.Complete();
            return;
        }
        var value = execution.Input("dateTime");
        if (value.ValueKind == JsonValueKind.Null)
            throw new InputUnusableException(
                execution.Node.Id,
                "dateTime",
                value: null,
                "waktu, misalnya 2026-02-02T08:00:00+07:00"
            );
        var due = TypedValue.Instant(value);
        if (due <= execution.Now)
            execution.Complete();
        else
            execution.WaitUntil(due);
    }

    /// <inheritdoc />
    public override void Resume(Execution execution, Bookmark bookmark, Stimulus stimulus) => execution.Complete();
}
