using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Magang.Workflows.Regulations;

/// <summary>Writes what every rule says, how it is decided and which cases show it: the text of <c>docs/aturan.md</c>.</summary>
public static class RuleTable
{
    private static readonly CompositeFormat Head = CompositeFormat.Parse(
        """
        # Aturan

        Berkas ini ditulis oleh `./magang aturan --tabel`; jangan disunting. {0} aturan dari {1} berkas regulasi.
        Kasus yang namanya berakhiran `-ya` atau `-tidak` dibuat bersama aturannya; yang lain milik kantor.

        """
    );

    /// <summary>The table.</summary>
    /// <param name="rulesets">All rulesets; a data file that several share is told once.</param>
    /// <param name="notes">Predicates in words, and decisions.</param>
    /// <param name="cases">Which cases show which rule.</param>
    /// <returns>Markdown with "\n" at the end of each line.</returns>
    public static string Of(IReadOnlyList<Ruleset> rulesets, RuleNotes notes, RuleCases cases)
    {
        var regulations = Distinct(rulesets);
        var gates = regulations
            .SelectMany(r => r.Gates.SelectMany(g => g.Value.Select(id => (Rule: id, r.System, Gate: g.Key))))
            .ToLookup(g => g.Rule, g => (g.System, g.Gate), StringComparer.Ordinal);
        var text = new StringBuilder();
        text.AppendFormat(CultureInfo.InvariantCulture, Head, regulations.Sum(r => r.Rules.Length), regulations.Length);
        foreach (var regulation in regulations)
            AppendRegulation(text, regulation, notes, cases, gates);
        AppendDecisions(text, notes);
        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Rules without a case in which they hold, or without one in which they do not; or without a sentence.</summary>
    /// <returns>One finished phrase each, in the regulations' order; empty when nothing is missing.</returns>
    public static ImmutableArray<string> Gaps(IReadOnlyList<Ruleset> rulesets, RuleNotes notes, RuleCases cases) =>
        [.. Distinct(rulesets).SelectMany(r => r.Rules).SelectMany(rule => GapsOf(rule.Id, notes, cases))];

    private static IEnumerable<string> GapsOf(string rule, RuleNotes notes, RuleCases cases)
    {
        if (cases.With(rule, Truth.True).IsEmpty)
            yield return $"{rule} tidak punya kasus yang memenuhinya";
        if (cases.With(rule, Truth.False).IsEmpty)
            yield return $"{rule} tidak punya kasus yang melanggarnya";
        if (!notes.Predicates.ContainsKey(rule))
            yield return $"{rule} tidak punya kalimat predikat dalam penjelasan.json";
    }

    private static ImmutableArray<RegulationText> Distinct(IReadOnlyList<Ruleset> rulesets) =>
        [.. rulesets.SelectMany(r => r.Regulations).DistinctBy(r => r.Version, StringComparer.Ordinal)];

    private static void AppendRegulation(
        StringBuilder text,
        RegulationText regulation,
        RuleNotes notes,
        RuleCases cases,
        ILookup<string, (string System, string Gate)> gates
    )
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n## {regulation.Title}\n\n`{regulation.Version}`, berlaku sejak {regulation.InForceFrom:yyyy-MM-dd}.\n\n"
        );
        AppendRow(text, "Aturan", "Pasal", "Bobot", "Predikat", "Ya", "Tidak", "Belum", "Gerbang");
        AppendRow(text, "---", "---", "---", "---", "---", "---", "---", "---");
        foreach (var rule in regulation.Rules)
        {
            AppendRow(
                text,
                rule.Id,
                rule.Citation,
                rule.Severity.ToString().ToLowerInvariant(),
                notes.Predicates.GetValueOrDefault(rule.Id, ""),
                string.Join(", ", cases.With(rule.Id, Truth.True)),
                string.Join(", ", cases.With(rule.Id, Truth.False)),
                string.Join(", ", cases.With(rule.Id, Truth.Absent)),
                string.Join(", ", gates[rule.Id].Select(g => NameOf(g, regulation)))
            );
        }
    }

    // A gate of another data file is told with the name of its system.
    private static string NameOf((string System, string Gate) gate, RegulationText regulation) =>
        gate.System == regulation.System ? gate.Gate : $"{gate.System}: {gate.Gate}";

    private static void AppendDecisions(StringBuilder text, RuleNotes notes)
    {
        text.Append("\n## Putusan atas kasus dan predikat yang terbuka\n\n");
        AppendRow(text, "Kasus", "Aturan", "Putusan", "Alasan");
        AppendRow(text, "---", "---", "---", "---");
        foreach (var decision in notes.Decisions)
        {
            AppendRow(
                text,
                string.Join(", ", decision.Cases),
                string.Join(", ", decision.Rules),
                decision.Decision,
                decision.Reason
            );
        }
    }

    private static void AppendRow(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
            text.Append("| ")
                .Append(cell.Replace("|", "\\|", StringComparison.Ordinal))
                .Append(cell.Length > 0 ? " " : "");
        text.Append("|\n");
    }
}
