using System.Collections.Immutable;

namespace Magang.Workflows.Gates.Rankings;

/// <summary>Ranks the cases of a list, each group for itself.</summary>
public static class Ranking
{
    /// <summary>Standard competition ranking (1, 2, 2, 4) by all scores: the same places whatever order they come in.</summary>
    /// <param name="entries">Who; each instance once.</param>
    /// <param name="rule">How many of each group are taken.</param>
    /// <returns>By group, place and number, in the order in which they are published.</returns>
    /// <exception cref="SeatsUnknownException">A group has no seats in the rule.</exception>
    public static ImmutableArray<RankedEntry> Of(IEnumerable<RankingEntry> entries, RankingRule rule)
    {
        var groups = entries
            .GroupBy(entry => entry.Group, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToArray();
        string[] unknown = [.. groups.Select(group => group.Key).Where(group => !rule.Seats.ContainsKey(group))];
        if (unknown.Length > 0)
            throw new SeatsUnknownException(unknown);
        return [.. groups.SelectMany(group => OfGroup([.. group], rule.Seats[group.Key], rule.Cut(group.Key), rule))];
    }

    private static IEnumerable<RankedEntry> OfGroup(RankingEntry[] group, int seats, int cut, RankingRule rule)
    {
        Array.Sort(group, InOrder);
        for (var first = 0; first < group.Length; )
        {
            var next = first + 1;
            while (next < group.Length && Compare(group[next].Scores, group[first].Scores) == 0)
                next++;
            // Equals across the cut: all or none.
            var isWithin = rule.IncludesTies ? first < cut : next <= cut;
            for (var at = first; at < next; at++)
                yield return new RankedEntry(
                    group[at],
                    first + 1,
                    group.Length,
                    seats,
                    isWithin,
                    IsTied: next - first > 1
                );
            first = next;
        }
    }

    private static int InOrder(RankingEntry one, RankingEntry other)
    {
        var order = Compare(other.Scores, one.Scores);
        if (order == 0)
            order = string.CompareOrdinal(one.Number, other.Number);
        return order == 0 ? one.Instance.CompareTo(other.Instance) : order;
    }

    /// <summary>By the first score that differs; who has fewer comes after who has more.</summary>
    private static int Compare(ImmutableArray<decimal> one, ImmutableArray<decimal> other)
    {
        for (var at = 0; at < Math.Min(one.Length, other.Length); at++)
        {
            var order = one[at].CompareTo(other[at]);
            if (order != 0)
                return order;
        }
        return one.Length.CompareTo(other.Length);
    }
}
