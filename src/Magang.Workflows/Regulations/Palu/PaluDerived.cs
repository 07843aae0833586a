using System.Globalization;

namespace Magang.Workflows.Regulations.Palu;

/// <summary>Facts of the Palu programme that the engine works out from others, unless they are given.</summary>
/// <remarks>What cannot be worked out stays absent, as in <see cref="DerivedFacts"/>.</remarks>
internal static class PaluDerived
{
    // Days; no placement runs longer than a year (DEC-04).
    private const int LongestSpan = 366;

    /// <summary>The day the legal basis must be in force: the day of asking.</summary>
    public static Fact DecisionDate(Inquiry q)
    {
        var given = q["decisionDate"];
        return given.State == FactState.Absent ? q.Derived("decisionDate", q.AsOf) : given;
    }

    /// <summary>The days on which a suspension counts (DEC-29): the check, the first day, the departure.</summary>
    public static Fact CheckDates(Inquiry q)
    {
        var given = q["checkDates"];
        if (given.State != FactState.Absent)
            return given;
        Fact[] days = [DerivedFacts.CheckDate(q), q["a.Start"], q["departure.On"]];
        return q.Derived(
            "checkDates",
            days.Where(d => d.State == FactState.Present).Select(d => d.Day.Value).Distinct().ToList()
        );
    }

    /// <summary>The periods that ended before the day of asking (DEC-13), as "first day/last day".</summary>
    /// <returns>Absent while first or last day is not known. The last period may be short: it ends with the placement.</returns>
    public static Fact ExpectedPeriods(Inquiry q)
    {
        var given = q["expectedPeriods"];
        if (given.State != FactState.Absent || Run(q) is not (var start, var end))
            return given;
        var length = Math.Clamp(q.Parameters.Int("palu.periodicReportEveryDays"), 1, LongestSpan);
        var yesterday = q.AsOf.AddDays(-1);
        var periods = new List<string>();
        for (var first = start; first <= end && first <= yesterday; first = first.AddDays(length))
        {
            var full = first.AddDays(length - 1);
            var last = full < end ? full : end;
            if (last <= yesterday)
                periods.Add($"{Text(first)}/{Text(last)}");
        }

        return q.Derived("expectedPeriods", periods);
    }

    /// <summary>How many evaluations are due: one for each whole span since the first day, and one at least.</summary>
    /// <returns>Absent while first or last day is not known; none before the first.</returns>
    public static Fact MinEvaluations(Inquiry q)
    {
        var given = q["minEvaluations"];
        if (given.State != FactState.Absent || Run(q) is not (var start, var end))
            return given;
        var days = (end < q.AsOf ? end : q.AsOf).DayNumber - start.DayNumber + 1;
        var every = Math.Clamp(q.Parameters.Int("palu.evaluationEveryDays"), 1, LongestSpan);
        return q.Derived("minEvaluations", days <= 0 ? 0 : Math.Max(1, days / every));
    }

    // First and last day, the last that of the recall where it is earlier; null while one is not known.
    private static (DateOnly Start, DateOnly End)? Run(Inquiry q)
    {
        var (start, end, recall) = (q["a.Start"].Day, q["a.End"].Day, q["recall.On"].Day);
        if (start.State != FactState.Present || end.State != FactState.Present)
            return null;
        return (start.Value, recall.State == FactState.Present && recall.Value < end.Value ? recall.Value : end.Value);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
