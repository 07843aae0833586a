using System.Globalization;

namespace Magang.Workflows.Calendars;

/// <summary>Days in Indonesian words, the same on every machine.</summary>
public static class DayText
{
    private static readonly string[] Weekdays = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    private static readonly string[] Months =
    [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ];

    /// <summary>For example <c>Senin</c>.</summary>
    public static string Weekday(DateOnly day) => Weekdays[(int)day.DayOfWeek];

    /// <summary>For example <c>3 Maret 2025</c>.</summary>
    public static string Of(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    /// <summary>For example <c>Senin, 3 Maret 2025</c>.</summary>
    public static string Long(DateOnly day) => $"{Weekday(day)}, {Of(day)}";
}
