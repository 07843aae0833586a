namespace Magang.Workflows.Regulations;

/// <summary>Counts the days of a placement, as the parameters of the regulation say.</summary>
internal static class DayCount
{
    /// <summary>How many days there are from the assignment to the end, both known.</summary>
    /// <remarks>
    /// metro.dayKind: CALENDAR or WORKING; metro.dayOneIsAssignmentDate: whether the first day counts. Working days
    /// need a calendar that covers them: without, the count is absent.
    /// </remarks>
    public static Known<decimal> Between(Inquiry q, Fact start, Fact end)
    {
        var first = q.Parameters.Flag("metro.dayOneIsAssignmentDate") ? 0 : 1;
        var calendarDays = start.Day.With<decimal>(end.Day, (s, e) => e.DayNumber - s.DayNumber + 1 - first);
        if (q.Parameters.Text("metro.dayKind") == "CALENDAR" || calendarDays.State != FactState.Present)
            return calendarDays;
        return WorkingDays(q, start.Day.Value.AddDays(first), end.Day.Value) is { } days
            ? days.Count
            : new Known<decimal>(FactState.Absent, default);
    }

    /// <summary>The working days of a span, both ends included.</summary>
    /// <returns>Null when no calendar is known, or it does not cover the span.</returns>
    public static List<DateOnly>? WorkingDays(Inquiry q, DateOnly first, DateOnly last)
    {
        if (q.Calendar is not { } calendar)
            return null;
        var days = new List<DateOnly>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (!calendar.Covers(day))
                return null;
            if (calendar.IsWorkingDay(day, q.AsOf))
                days.Add(day);
        }

        return days;
    }

    /// <summary>The n-th working day after a day.</summary>
    /// <returns>Null when no calendar is known, or it does not cover the days on the way.</returns>
    public static DateOnly? WorkingDayAfter(Inquiry q, DateOnly start, int count)
    {
        if (q.Calendar is not { } calendar)
            return null;
        var day = start;
        for (var left = count; left > 0; )
        {
            day = day.AddDays(1);
            if (!calendar.Covers(day))
                return null;
            if (calendar.IsWorkingDay(day, q.AsOf))
                left--;
        }

        return day;
    }
}
