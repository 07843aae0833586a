using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Magang.Workflows.Calendars;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Organisation;

/// <summary>All units of a region: whether they hold together, and what rules see of them.</summary>
public static partial class UnitTree
{
    /// <summary>Most units of a region.</summary>
    public const int MostUnits = 20_000;

    /// <summary>Longest name of a unit, in letters.</summary>
    public const int LongestName = 200;

    /// <summary>Whether a text may be a unit's code.</summary>
    public static bool IsCode(string text) => Code().IsMatch(text);

    /// <summary>What is wrong with units, taken together.</summary>
    /// <returns>By unit; empty where they make a tree in which each stands only while the one above it does.</returns>
    public static ImmutableArray<UnitFault> Faults(IReadOnlyList<Unit> units)
    {
        var faults = ImmutableArray.CreateBuilder<UnitFault>();
        var known = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var unit in units)
            known.TryAdd(unit.Code, unit);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < units.Count; at++)
        {
            var unit = units[at];
            if (!IsCode(unit.Code))
                faults.Add(
                    new UnitFault(at, "kode", "ditulis seperti DINAS_A: huruf, angka, _ . atau -, paling panjang 60")
                );
            else if (!seen.Add(unit.Code))
                faults.Add(new UnitFault(at, "kode", $"'{unit.Code}' ada lebih dari satu kali"));
            if (unit.Name.Length is < 2 or > LongestName || unit.Name.Any(char.IsControl))
                faults.Add(new UnitFault(at, "nama", $"diisi 2 sampai {LongestName} huruf"));
            if (unit.UntilOn < unit.FromOn)
                faults.Add(new UnitFault(at, "sampai", "hari terakhir mendahului hari pertama"));
            if (unit.Parent is { } parent && FaultOf(unit, parent, known) is { } problem)
                faults.Add(new UnitFault(at, "atasan", problem));
        }

        return faults.ToImmutable();
    }

    /// <summary>What rules look up, as the fact <c>orgTree</c>: each unit that stands on a day, and the one above it.</summary>
    /// <param name="units">Units without faults.</param>
    /// <param name="day">The day, in the region's zone.</param>
    /// <returns>An object, its members sorted by code: the same units give the same bytes.</returns>
    public static JsonElement OrgTree(IEnumerable<Unit> units, DateOnly day) =>
        Json.Build(writer =>
        {
            writer.WriteStartObject();
            foreach (
                var unit in units.Where(unit => unit.StandsOn(day)).OrderBy(unit => unit.Code, StringComparer.Ordinal)
            )
                writer.WriteString(unit.Code, unit.Parent);
            writer.WriteEndObject();
        });

    private static string? FaultOf(Unit unit, string parent, Dictionary<string, Unit> known)
    {
        if (parent == unit.Code)
            return "unit tidak dapat menjadi atasannya sendiri";
        if (!known.TryGetValue(parent, out var above))
            return $"'{parent}' tidak ada di antara unit{NearestWord.Hint(parent, known.Keys)}";
        if (Circle(unit, known) is { } circle)
            return $"berputar tanpa puncak: {circle}";
        if (unit.FromOn < above.FromOn)
            return $"'{parent}' baru ada sejak {DayText.Of(above.FromOn)}, sesudah unit ini mulai";
        if (above.UntilOn is { } ends && (unit.UntilOn is not { } until || until > ends))
            return $"'{parent}' berakhir {DayText.Of(ends)}, sebelum unit ini berakhir";
        return null;
    }

    // Told for each unit that is in the circle, not for those that hang below it.
    private static string? Circle(Unit unit, Dictionary<string, Unit> known)
    {
        var way = new List<string> { unit.Code };
        var seen = new HashSet<string>(StringComparer.Ordinal) { unit.Code };
        var current = unit;
        while (current.Parent is { } parent && known.TryGetValue(parent, out current!))
        {
            way.Add(parent);
            if (parent == unit.Code)
                return string.Join(" → ", way.Count > 8 ? [.. way.Take(7), "…", parent] : way);
            if (!seen.Add(parent))
                return null;
        }

        return null;
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_.-]{0,59}$", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
