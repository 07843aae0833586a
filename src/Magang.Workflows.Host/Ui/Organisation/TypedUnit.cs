using System.Globalization;
using Magang.Workflows.Host.Organisation;
using Magang.Workflows.Organisation;

namespace Magang.Workflows.Host.Ui.Organisation;

/// <summary>A unit as it stands in the fields of a form.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">Code of the one above it; empty at the top.</param>
/// <param name="From">Its first day, as date fields have it.</param>
/// <param name="Until">Its last day, as date fields have it; empty while none is known.</param>
public sealed record TypedUnit(string Code, string Name, string Parent, string From, string Until)
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>A unit as fields show it.</summary>
    public static TypedUnit Of(Unit unit) =>
        new(
            unit.Code,
            unit.Name,
            unit.Parent ?? "",
            unit.FromOn.ToString(DayFormat, CultureInfo.InvariantCulture),
            unit.UntilOn?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? ""
        );

    /// <summary>A new unit, which begins on a day.</summary>
    public static TypedUnit New(DateOnly today) =>
        new("", "", "", today.ToString(DayFormat, CultureInfo.InvariantCulture), "");

    /// <summary>What came in the fields of a form.</summary>
    public static TypedUnit Of(IFormCollection form, string? code = null) =>
        new(
            code ?? form["kode"].ToString().Trim(),
            form["nama"].ToString().Trim(),
            form["atasan"].ToString().Trim(),
            form["mulai"].ToString().Trim(),
            form["sampai"].ToString().Trim()
        );

    /// <summary>The unit that the fields describe.</summary>
    /// <exception cref="UnitRefusedException">A day cannot be read.</exception>
    public Unit Read() =>
        new(
            Code,
            Name,
            Parent.Length == 0 ? null : Parent,
            Day(From, "mulai") ?? throw new UnitRefusedException("mulai: belum diisi"),
            Day(Until, "sampai")
        );

    private static DateOnly? Day(string text, string part) =>
        text.Length == 0 ? null
        : DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new UnitRefusedException($"{part}: ditulis seperti 2027-02-01");
}
