using System.Globalization;
using Magang.Workflows.Activities;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates;

/// <summary><c>Magang.WaitUntilDay</c>: waits until a time on a day in the region's zone; a past one passes at once.</summary>
/// <remarks>The day is worked out again when the time comes: where it has moved on meanwhile, it waits on.</remarks>
public sealed class WaitUntilDay : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Magang.WaitUntilDay", _ => new WaitUntilDay())
    {
        Inputs =
        [
            new("day", "String", Required: true) { IsDay = true },
            new("plusDays", "Int32"),
            new("time", "String"),
        ],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var due = Due(execution);
        if (due <= execution.Now)
            execution.Complete();
        else
            execution.WaitUntil(due);
    }

    /// <inheritdoc />
    public override void Resume(Execution execution, Bookmark bookmark, Stimulus stimulus) => Execute(execution);

    private static DateTimeOffset Due(Execution execution)
    {
        var plus = int.TryParse(execution.Text("plusDays"), CultureInfo.InvariantCulture, out var days) ? days : 0;
        var text = execution.Text("time") ?? "00:00";
        if (!TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            throw new InputUnusableException(execution.Node.Id, "time", text, "jam:menit, misalnya 07:00");
        var region = execution.Context.Reference.RegionOf(execution.Context.Routing.Region);
        return region.Clock.At(execution.Day("day").AddDays(plus), time);
    }
}
