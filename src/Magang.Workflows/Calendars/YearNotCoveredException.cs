namespace Magang.Workflows.Calendars;

/// <summary>Working days were counted into a year whose days off are not decreed yet.</summary>
public sealed class YearNotCoveredException(int year, string version)
    : MagangException(
        "MGW-210",
        $"Hari libur tahun {year} belum ada dalam kalender {version}. "
            + "Muat SKB/Keppres tahun itu ke workflows/regulasi/hari-libur.json sebelum menghitung hari kerja."
    )
{
    /// <summary>The year that is missing.</summary>
    public int Year { get; } = year;
}
