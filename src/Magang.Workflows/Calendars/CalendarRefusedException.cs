namespace Magang.Workflows.Calendars;

/// <summary>Calendar data that cannot be read.</summary>
public sealed class CalendarRefusedException(string why)
    : MagangException("MGW-212", $"Berkas hari libur tidak dapat dimuat: {why}. Perbaiki berkasnya, lalu muat ulang.");
