namespace Magang.Workflows.Regulations;

/// <summary>Facts that the engine works out from others of the same examination, unless they are given.</summary>
/// <remarks>What cannot be worked out stays absent: a derived fact never makes a rule milder than a missing one.</remarks>
internal static class DerivedFacts
{
    /// <summary>The day of the check: the day of asking.</summary>
    public static Fact CheckDate(Inquiry q)
    {
        var given = q["checkDate"];
        return given.State == FactState.Absent ? q.Derived("checkDate", q.AsOf) : given;
    }

    /// <summary>The days on which a punishment counts (DEC-29): proposal, decree, assignment, as far as known.</summary>
    /// <returns>The day of asking alone when none of them is known yet: an empty list would clear everyone.</returns>
    public static Fact CheckDates(Inquiry q)
    {
        var given = q["checkDates"];
        if (given.State != FactState.Absent)
            return given;
        Fact[] days = [q["stipulation.ProposalDate"], q["kwk.Date"], q["a.AssignmentDate"]];
        var known = days.Where(d => d.State == FactState.Present).Select(d => d.Day.Value).Distinct().ToList();
        return q.Derived("checkDates", known.Count == 0 ? [q.AsOf] : known);
    }

    /// <summary>The calendar years whose ratings count (DEC-10): those before the decree's, or before the day of asking.</summary>
    public static Fact RequiredYears(Inquiry q)
    {
        var given = q["requiredYears"];
        if (given.State != FactState.Absent)
            return given;
        var decreed = q["kwk.Date"];
        var year = (decreed.State == FactState.Present ? decreed.Day.Value : q.AsOf).Year;
        return q.Derived("requiredYears", Enumerable.Range(1, q.Parameters.Int("rating.years")).Select(n => year - n));
    }

    /// <summary>The working days of the placement up to the day of asking.</summary>
    /// <returns>Absent when a date, the calendar, or a year of it is not known.</returns>
    public static Fact WorkdaysInWindow(Inquiry q)
    {
        var given = q["workdaysInWindow"];
        if (given.State != FactState.Absent)
            return given;
        var start = q["a.AssignmentDate"].Day;
        var end = (q["a.ActualEnd"].State == FactState.Present ? q["a.ActualEnd"] : q["a.End"]).Day;
        if (start.State != FactState.Present || end.State != FactState.Present)
            return given;
        var last = end.Value < q.AsOf ? end.Value : q.AsOf;
        return DayCount.WorkingDays(q, start.Value, last) is { } days ? q.Derived("workdaysInWindow", days) : given;
    }
}
