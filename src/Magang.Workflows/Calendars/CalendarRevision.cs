using System.Collections.Immutable;

namespace Magang.Workflows.Calendars;

/// <summary>What a list of days off changes in a calendar.</summary>
/// <param name="Text">The calendar with the list in it.</param>
/// <param name="Added">Days off that the calendar did not have.</param>
/// <param name="Removed">Days off that the list no longer has.</param>
/// <param name="Renamed">Days off that stay, under another name or decree.</param>
public sealed record CalendarRevision(
    CalendarText Text,
    ImmutableArray<Holiday> Added,
    ImmutableArray<Holiday> Removed,
    ImmutableArray<Holiday> Renamed
)
{
    /// <summary>Whether anything changes.</summary>
    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Renamed.IsEmpty;

    /// <summary>Works out what a list changes; a day is never rewritten, it ends and another begins.</summary>
    /// <param name="current">The calendar as it stands.</param>
    /// <param name="year">The year of all days in the list.</param>
    /// <param name="given">The days; those of a kind and region that the list does not have at all stay as they are.</param>
    /// <param name="on">The day from which the list counts.</param>
    /// <param name="by">Who brings it.</param>
    /// <exception cref="CalendarRefusedException">The calendar that it would give cannot be relied on.</exception>
    public static CalendarRevision Of(
        CalendarText current,
        int year,
        IReadOnlyList<Holiday> given,
        DateOnly on,
        string by
    )
    {
        if (!current.CoverageYears.Contains(year) && !given.Any(day => day.Kind == "LIBUR_NASIONAL"))
            throw new CalendarRefusedException(
                $"tahun {year} belum ada dalam kalender, dan daftarnya tanpa LIBUR_NASIONAL: semua hari lain akan dihitung hari kerja"
            );
        var meant = given.Select(day => (day.Kind, day.Region)).ToHashSet();
        var standing = current
            .Holidays.Where(day =>
                day.Date.Year == year
                && meant.Contains((day.Kind, day.Region))
                && (day.ValidTo is not { } last || last >= on)
            )
            .ToDictionary(day => (day.Date, day.Kind, day.Region));
        var added = new List<Holiday>();
        var renamed = new List<Holiday>();
        var ending = new HashSet<Holiday>();
        foreach (var day in given)
        {
            if (!standing.Remove((day.Date, day.Kind, day.Region), out var old))
                added.Add(day with { ValidFrom = on });
            else if ((old.Name, old.Decree) != (day.Name, day.Decree))
            {
                ending.Add(old);
                renamed.Add(day with { ValidFrom = on });
            }
        }
        ending.UnionWith(standing.Values);
        var removed = standing.Values.OrderBy(day => day.Date).ToImmutableArray();
        // What came on this very day never counted: its earlier version of the file has it.
        var kept = current
            .Holidays.Where(day => !ending.Contains(day) || day.ValidFrom < on)
            .Select(day => ending.Contains(day) ? day with { ValidTo = on.AddDays(-1) } : day);
        var text = current with
        {
            Version = VersionOf(current, on),
            CoverageYears = [.. current.CoverageYears.Append(year).Distinct().Order()],
            Holidays =
            [
                .. kept.Concat(added)
                    .Concat(renamed)
                    .OrderBy(day => day.Date)
                    .ThenBy(day => day.Kind, StringComparer.Ordinal)
                    .ThenBy(day => day.ValidFrom),
            ],
        };
        var revision = new CalendarRevision(text, [.. added], removed, [.. renamed]);
        var import = new CalendarImport(
            text.Version,
            current.Version,
            year,
            on,
            by,
            [.. given.Select(day => day.Decree).Distinct(StringComparer.Ordinal)],
            [.. revision.Told()]
        );
        text = text with { Imports = [.. current.Imports.IsDefault ? [] : current.Imports, import] };
        var faults = CalendarFaults.Of(text).ToArray();
        return faults.Length == 0
            ? revision with
            {
                Text = text,
            }
            : throw new CalendarRefusedException(string.Join("; ", faults));
    }

    /// <summary>What changes, one phrase each.</summary>
    public IEnumerable<string> Told() =>
        Removed
            .Select(day => $"dicabut {Words(day)}")
            .Concat(Added.Select(day => $"ditambah {Words(day)}"))
            .Concat(Renamed.Select(day => $"diganti keterangannya {Words(day)}"));

    private static string Words(Holiday day) =>
        $"{day.Date:yyyy-MM-dd} {day.Kind}{(day.Region is { } region ? $" {region}" : "")} {day.Name} ({day.Decree})";

    private static string VersionOf(CalendarText current, DateOnly on)
    {
        var name = $"hari-libur-{on:yyyy-MM-dd}";
        var taken = (current.Imports.IsDefault ? [] : current.Imports)
            .Select(import => import.Version)
            .Append(current.Version)
            .ToHashSet(StringComparer.Ordinal);
        if (!taken.Contains(name))
            return name;
        var number = 2;
        while (taken.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}.{number}")))
            number++;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}.{number}");
    }
}
