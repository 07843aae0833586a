using System.Collections.Immutable;

namespace Magang.Workflows.Calendars;

/// <summary>How one version of the calendar came from the one before, for whoever asks later what counted when.</summary>
/// <param name="Version">The version that the import made.</param>
/// <param name="Before">The version before it; its whole file is kept beside.</param>
/// <param name="Year">The year whose days were given.</param>
/// <param name="ImportedOn">The day of the import, and the first day on which its days count.</param>
/// <param name="ImportedBy">Who imported it.</param>
/// <param name="Decrees">The decrees that the days name, each once.</param>
/// <param name="Changes">What it changed, one phrase each.</param>
public sealed record CalendarImport(
    string Version,
    string Before,
    int Year,
    DateOnly ImportedOn,
    string ImportedBy,
    ImmutableArray<string> Decrees,
    ImmutableArray<string> Changes
);
