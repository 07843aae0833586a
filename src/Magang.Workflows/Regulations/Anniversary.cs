namespace Magang.Workflows.Regulations;

/// <summary>The same day some years on, and the last day of a term of years or months.</summary>
internal static class Anniversary
{
    private const int LeapDay = 29;

    /// <summary>The same day, years later or (negative) earlier.</summary>
    /// <param name="day">Any day.</param>
    /// <param name="years">What leaves the calendar is cut to its first or last day.</param>
    /// <param name="leapToMarch">
    /// DEC-16b: 29 February is kept on 1 March in common years; false for 28 February.
    /// </param>
    public static DateOnly Of(DateOnly day, int years, bool leapToMarch = true)
    {
        var year = day.Year + (long)years;
        if (year < DateOnly.MinValue.Year)
            return DateOnly.MinValue;
        if (year > DateOnly.MaxValue.Year)
            return DateOnly.MaxValue;
        if (day is { Month: 2, Day: LeapDay } && leapToMarch && !DateTime.IsLeapYear((int)year))
            return new DateOnly((int)year, 3, 1);
        return day.AddYears(years);
    }

    /// <summary>The last day of a term of years: the day before the anniversary of its first.</summary>
    public static Known<DateOnly> LastDay(Known<DateOnly> start, int years) =>
        start.Then(day => Of(day, years).AddDays(-1));

    /// <summary>The last day of a term of months: the day before the same day of a later month, or before its end.</summary>
    public static Known<DateOnly> LastDayOfMonths(Known<DateOnly> start, int months) =>
        start.Then(day =>
            day >= DateOnly.MaxValue.AddMonths(-months) ? DateOnly.MaxValue : day.AddMonths(months).AddDays(-1)
        );
}
