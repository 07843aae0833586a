using Magang.Workflows.Calendars;
using Magang.Workflows.Organisation;

namespace Magang.Workflows.Host.Organisation;

/// <summary>Units in the order in which people read a tree: each below the one above it.</summary>
internal static class UnitRows
{
    /// <summary>Each unit with how deep it hangs; the top is 0.</summary>
    public static IReadOnlyList<(Unit Unit, int Depth)> Of(IReadOnlyCollection<Unit> units)
    {
        var below = units.OrderBy(unit => unit.Code, StringComparer.Ordinal).ToLookup(unit => unit.Parent ?? "");
        var rows = new List<(Unit, int)>(units.Count);
        var waiting = new Stack<(Unit Unit, int Depth)>(below[""].Reverse().Select(unit => (unit, 0)));
        while (waiting.TryPop(out var next))
        {
            rows.Add(next);
            foreach (var unit in below[next.Unit.Code].Reverse())
                waiting.Push((unit, next.Depth + 1));
        }

        return rows;
    }

    /// <summary>Name and days, for example <c>Dinas A (3 Maret 2025 sampai 31 Desember 2026)</c>.</summary>
    public static string Said(Unit unit) =>
        $"{unit.Name} ({DayText.Of(unit.FromOn)}{(unit.UntilOn is { } until ? $" sampai {DayText.Of(until)}" : "")})";
}
