using System.Collections.Immutable;

namespace Magang.Workflows.Gates.Rankings;

/// <summary>How many of each group are taken.</summary>
/// <param name="Seats">Seats by group; 0 or more.</param>
/// <param name="Multiple">How many are taken for each seat; above 0, for example 3 for a shortlist. Fractions of a person are left out.</param>
/// <param name="IncludesTies">Whether all who are equal across the cut are taken; otherwise none of them.</param>
public sealed record RankingRule(ImmutableSortedDictionary<string, int> Seats, decimal Multiple, bool IncludesTies)
{
    /// <summary>How many of a group are taken, ties apart.</summary>
    public int Cut(string group) => (int)Math.Min(int.MaxValue, Math.Floor(Seats[group] * Multiple));
}
