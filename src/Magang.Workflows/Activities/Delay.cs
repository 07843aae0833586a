using System.Globalization;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.Delay</c>: waits for a length of time; none or less passes at once.</summary>
public sealed class Delay : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.Delay", _ => new Delay())
    {
        Inputs = [new("timeSpan", "TimeSpan", Required: true)],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var text = execution.Text("timeSpan");
        if (!TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var length))
            throw new InputUnusableException(
                execution.Node.Id,
                "timeSpan",
                text,
                "hari.jam:menit:detik, misalnya 1.00:00:00"
            );
        execution.WaitFor(length, "timeSpan");
    }

    /// <inheritdoc />
    public override void Resume(Execution execution, Bookmark bookmark, Stimulus stimulus) => execution.Complete();
}
