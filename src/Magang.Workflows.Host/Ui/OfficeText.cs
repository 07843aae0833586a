using System.Globalization;
using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Postgres.Accounts;

namespace Magang.Workflows.Host.Ui;

/// <summary>Offices, days and instants as people read them.</summary>
public static class OfficeText
{
    /// <summary>For example <c>Plt. Kepala OPD DINAS_A, METRO, sampai 3 Maret 2027</c>.</summary>
    public static string Of(Assignment office) =>
        office.UntilOn is { } until
            ? Words.T("{0}, {1}, sampai {2}", Title(office), office.Region, Day(until))
            : $"{Title(office)}, {office.Region}";

    /// <summary>For example <c>Plt. Kepala OPD DINAS_A</c>.</summary>
    public static string Title(Assignment office) =>
        $"{Kind(office.Kind)}{Roles.Title(office.Role)}{(office.Opd is null ? "" : $" {office.Opd}")}";

    /// <summary>For example <c>Kepala OPD DINAS_A</c>, whoever holds it.</summary>
    public static string Holder(string role, string? opd) => Roles.Title(role) + (opd is null ? "" : $" {opd}");

    /// <summary>For example <c>3 Maret 2027 pukul 14.05 WIB</c>.</summary>
    public static string Instant(DateTimeOffset at, OfficeClock clock)
    {
        var local = at.ToOffset(clock.Offset);
        var zone = clock.Offset.Hours switch
        {
            7 => "WIB",
            8 => "WITA",
            _ => "WIT",
        };
        return Words.T("{0} pukul {1:HH'.'mm} {2}", Day(DateOnly.FromDateTime(local.DateTime)), local, zone);
    }

    /// <summary>For example <c>3 Maret 2027</c>.</summary>
    public static string Day(DateOnly day) =>
        Words.Current == Words.Indonesian ? DayText.Of(day) : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Kind(string kind) =>
        kind switch
        {
            "PLT" => "Plt. ",
            "PLH" => "Plh. ",
            _ => "",
        };
}
