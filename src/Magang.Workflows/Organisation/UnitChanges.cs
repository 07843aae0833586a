using System.Collections.Immutable;

namespace Magang.Workflows.Organisation;

/// <summary>What makes units others than they were.</summary>
/// <param name="Added">Units that were not there, by code.</param>
/// <param name="Removed">Units that are not there any more, by code.</param>
/// <param name="Changed">Units that are otherwise than they were, by code.</param>
public sealed record UnitChanges(
    ImmutableArray<Unit> Added,
    ImmutableArray<Unit> Removed,
    ImmutableArray<UnitChange> Changed
)
{
    /// <summary>Whether nothing is otherwise.</summary>
    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Changed.IsEmpty;

    /// <summary>What lies between units and what they become. A code stands once in each.</summary>
    public static UnitChanges Between(IReadOnlyCollection<Unit> before, IReadOnlyCollection<Unit> after)
    {
        var old = before.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        var now = after.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        return new UnitChanges(
            [.. Sorted(after.Where(unit => !old.ContainsKey(unit.Code)))],
            [.. Sorted(before.Where(unit => !now.ContainsKey(unit.Code)))],
            [
                .. Sorted(after.Where(unit => old.TryGetValue(unit.Code, out var was) && was != unit))
                    .Select(unit => new UnitChange(old[unit.Code], unit)),
            ]
        );
    }

    /// <summary>In a few words, for example <c>2 ditambah, 1 dihapus, 3 diubah</c>.</summary>
    public override string ToString() => $"{Added.Length} ditambah, {Removed.Length} dihapus, {Changed.Length} diubah";

    private static IEnumerable<Unit> Sorted(IEnumerable<Unit> units) =>
        units.OrderBy(unit => unit.Code, StringComparer.Ordinal);
}

/// <summary>A unit that is otherwise than it was.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
public sealed record UnitChange(Unit Before, Unit After)
{
    /// <summary>What of it is otherwise, for example <c>nama, atasan</c>.</summary>
    public string Parts =>
        string.Join(
            ", ",
            new[]
            {
                Before.Name == After.Name ? null : "nama",
                Before.Parent == After.Parent ? null : "atasan",
                Before.FromOn == After.FromOn ? null : "mulai",
                Before.UntilOn == After.UntilOn ? null : "sampai",
            }.OfType<string>()
        );
}
