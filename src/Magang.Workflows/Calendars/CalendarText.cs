using System.Collections.Immutable;

namespace Magang.Workflows.Calendars;

/// <summary>The calendar's data file, as it is written.</summary>
/// <param name="Version">Version of the data, such as "hari-libur-2026-09".</param>
/// <param name="Source">Where the days are from.</param>
/// <param name="CoverageYears">The years that are decreed; days of other years are not known.</param>
/// <param name="Holidays">Days off, in any order.</param>
/// <param name="Imports">How this version came to be, oldest first; default where nothing was imported.</param>
public sealed record CalendarText(
    string Version,
    string Source,
    ImmutableArray<int> CoverageYears,
    ImmutableArray<Holiday> Holidays,
    ImmutableArray<CalendarImport> Imports = default
);
