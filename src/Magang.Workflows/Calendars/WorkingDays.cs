using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Magang.Workflows.Calendars;

/// <summary>Which days the offices of a region work: Monday to Friday, less the days off known on a given day.</summary>
/// <remarks>
/// Source: Perpres 21/2023 Pasal 3 (five days); SKB 3 Menteri and Keppres for days off, which may change within the
/// year. A legal limit in calendar days does not ask here.
/// </remarks>
public sealed class WorkingDays
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly FrozenDictionary<DateOnly, ImmutableArray<Holiday>> _holidays;
    private readonly FrozenSet<int> _years;

    /// <param name="text">The calendar's data.</param>
    /// <param name="region">Whose local days off count besides the national ones; null for none.</param>
    public WorkingDays(CalendarText text, string? region = null)
    {
        Version = text.Version;
        _years = text.CoverageYears.ToFrozenSet();
        _holidays = text
            .Holidays.Where(h =>
                h.Region is null || string.Equals(h.Region, region, StringComparison.OrdinalIgnoreCase)
            )
            .GroupBy(h => h.Date)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
    }

    /// <summary>Version of the data.</summary>
    public string Version { get; }

    /// <summary>What tells apart two days on which different decrees were known: the version, and the last day on which one came or went.</summary>
    public string VersionOn(DateOnly day)
    {
        var changes = _holidays
            .Values.SelectMany(own => own)
            .SelectMany(own => own.ValidTo is { } last ? new[] { own.ValidFrom, last.AddDays(1) } : [own.ValidFrom])
            .Where(change => change <= day)
            .DefaultIfEmpty();
        return $"{Version}@{changes.Max():yyyy-MM-dd}";
    }

    /// <summary>Reads the data file.</summary>
    /// <exception cref="CalendarRefusedException">It is no calendar, or its days cannot be relied on: all faults.</exception>
    public static WorkingDays Load(string json, string? region = null) => new(Read(json), region);

    /// <summary>Reads the data file as it is written, checked.</summary>
    /// <exception cref="CalendarRefusedException">It is no calendar, or its days cannot be relied on: all faults.</exception>
    public static CalendarText Read(string json)
    {
        try
        {
            var text = JsonSerializer.Deserialize<CalendarText>(json, Reading);
            if (text is not { CoverageYears.IsDefault: false, Holidays.IsDefault: false })
                throw new CalendarRefusedException("coverageYears atau holidays tidak ada");
            var faults = CalendarFaults.Of(text).ToArray();
            return faults.Length == 0 ? text : throw new CalendarRefusedException(string.Join("; ", faults));
        }
        catch (JsonException e)
        {
            throw new CalendarRefusedException($"{e.Path}: {e.Message}");
        }
    }

    /// <summary>The days off of a year as the decrees stood on a day, in order.</summary>
    public IEnumerable<Holiday> Of(int year, DateOnly knownOn) =>
        _holidays
            .Where(day => day.Key.Year == year)
            .OrderBy(day => day.Key)
            .SelectMany(day => day.Value.Where(holiday => holiday.IsKnownOn(knownOn)));

    /// <summary>How many days offices work from one day to another, both counted.</summary>
    /// <exception cref="YearNotCoveredException">A weekday of a year that is not decreed.</exception>
    public int Count(DateOnly first, DateOnly last, DateOnly knownOn)
    {
        var count = 0;
        for (var day = first; day <= last; day = day.AddDays(1))
            count += IsWorkingDay(day, knownOn) ? 1 : 0;
        return count;
    }

    /// <summary>Whether the days off of a day's year are decreed.</summary>
    public bool Covers(DateOnly day) => _years.Contains(day.Year);

    /// <summary>Whether offices work on a day.</summary>
    /// <param name="day">The day asked about.</param>
    /// <param name="knownOn">As the decrees stood on this day.</param>
    /// <exception cref="YearNotCoveredException">A weekday of a year that is not decreed.</exception>
    public bool IsWorkingDay(DateOnly day, DateOnly knownOn)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            return false;
        if (!Covers(day))
            throw new YearNotCoveredException(day.Year, Version);
        return !_holidays.TryGetValue(day, out var holidays) || !holidays.Any(h => h.IsKnownOn(knownOn));
    }

    /// <summary>The n-th working day after a day: the due date of a term in working days.</summary>
    /// <param name="start">Not counted itself.</param>
    /// <param name="count">How many working days, 0 or more; 0 is the start itself.</param>
    /// <param name="knownOn">As the decrees stood on this day.</param>
    /// <exception cref="YearNotCoveredException">The count runs into a year that is not decreed.</exception>
    public DateOnly AddWorkingDays(DateOnly start, int count, DateOnly knownOn)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var day = start;
        for (var left = count; left > 0; )
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day, knownOn))
                left--;
        }

        return day;
    }
}
