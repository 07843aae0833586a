using System.Collections.Immutable;

namespace Magang.Workflows.Regulations;

/// <summary>Which articles stand behind a gate, as one would say it: the regulation once, then its articles.</summary>
public static class GateArticles
{
    private static readonly string[] Starts = [" Pasal ", " Lampiran ", " BAB ", " par. "];

    /// <summary>For example <c>Perwali Metro 32/2024 Pasal 16 ayat (1), Pasal 16 ayat (2)</c>.</summary>
    /// <param name="ruleset">The regulation.</param>
    /// <param name="gate">One of its gates.</param>
    /// <param name="most">Most articles that are written out; what is left is counted.</param>
    /// <returns>The gate's own regulation before those that all programmes share; empty for a gate that it does not have.</returns>
    public static string Of(Ruleset ruleset, string gate, int most = 6)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        if (!ruleset.GateNames.Contains(gate, StringComparer.Ordinal))
            return "";
        ImmutableArray<string> citations =
        [
            .. ruleset.Gate(gate).Select(rule => ruleset[rule].Text.Citation).Distinct(StringComparer.Ordinal),
        ];
        var said = Joined(citations.Take(most));
        return citations.Length > most ? $"{said}, dan {citations.Length - most} pasal lain" : said;
    }

    /// <summary>Citations one after another, each regulation named once in a row.</summary>
    public static string Joined(IEnumerable<string> citations)
    {
        ArgumentNullException.ThrowIfNull(citations);
        var said = new List<string>();
        string? before = null;
        foreach (var citation in citations)
        {
            var at = Starts
                .Select(start => citation.IndexOf(start, StringComparison.Ordinal))
                .Where(at => at > 0)
                .DefaultIfEmpty(-1)
                .Min();
            var regulation = at > 0 ? citation[..at] : null;
            said.Add(regulation is not null && regulation == before ? citation[(at + 1)..] : citation);
            before = regulation;
        }
        return string.Join(", ", said);
    }
}
