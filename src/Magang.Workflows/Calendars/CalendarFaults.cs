using System.Globalization;

namespace Magang.Workflows.Calendars;

/// <summary>What is wrong with a calendar's data, found before any day is counted by it.</summary>
internal static class CalendarFaults
{
    private static readonly string[] Kinds = ["LIBUR_NASIONAL", "CUTI_BERSAMA", "LIBUR_DAERAH"];

    /// <summary>Every fault as a phrase with its place, in the file's order; empty when the data can be used.</summary>
    public static IEnumerable<string> Of(CalendarText text)
    {
        if (string.IsNullOrWhiteSpace(text.Version))
            yield return "version kosong";
        for (var index = 0; index < text.Holidays.Length; index++)
        {
            foreach (var problem in Of(text, text.Holidays[index]))
                yield return string.Create(CultureInfo.InvariantCulture, $"holidays[{index}]: {problem}");
        }
        // A year without a single decree would count every weekday as worked.
        foreach (var year in text.CoverageYears.Where(year => !text.Holidays.Any(own => own.Date.Year == year)))
            yield return string.Create(CultureInfo.InvariantCulture, $"tahun {year} tanpa satu pun hari libur");
        foreach (var pair in Doubles(text))
            yield return pair;
    }

    private static IEnumerable<string> Of(CalendarText text, Holiday day)
    {
        if (!text.CoverageYears.Contains(day.Date.Year))
            yield return $"tanggal {day.Date:yyyy-MM-dd} di luar coverageYears";
        if (!Kinds.Contains(day.Kind, StringComparer.Ordinal))
            yield return $"kind '{day.Kind}' tidak dikenal, diharapkan salah satu dari {string.Join(", ", Kinds)}";
        if (string.IsNullOrWhiteSpace(day.Name))
            yield return "name kosong";
        if (string.IsNullOrWhiteSpace(day.Decree))
            yield return "decree kosong; sebutkan SKB, Keppres atau keputusan daerah yang menetapkannya";
        if (day.ValidFrom == default)
            yield return "validFrom tidak ada; tulis tanggal keputusannya";
        if (day.ValidTo < day.ValidFrom)
            yield return "validTo mendahului validFrom";
        if (string.Equals(day.Kind, "LIBUR_DAERAH", StringComparison.Ordinal) && string.IsNullOrWhiteSpace(day.Region))
            yield return "LIBUR_DAERAH tanpa region";
    }

    // The same day may stand there again once its first decree is repealed.
    private static IEnumerable<string> Doubles(CalendarText text) =>
        text
            .Holidays.GroupBy(day => (day.Date, day.Kind, day.Region))
            .SelectMany(days => days.OrderBy(day => day.ValidFrom).Zip(days.OrderBy(day => day.ValidFrom).Skip(1)))
            .Where(pair => pair.First.ValidTo is not { } last || pair.Second.ValidFrom <= last)
            .Select(pair => $"{pair.First.Date:yyyy-MM-dd} {pair.First.Kind} berlaku dua kali sekaligus");
}
