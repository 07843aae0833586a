using System.Collections.Immutable;

namespace Magang.Workflows.Regulations.Metro;

/// <summary>Perwali Metro 32/2024 Pasal 7: Kelima huruf berlaku kumulatif.</summary>
/// <remarks>DEC-31: every letter is examined, and every one that fails is named.</remarks>
internal sealed class Met019 : Rule
{
    public override string Id => "MET-019";

    public override Truth Holds(Inquiry q)
    {
        var checks = q["checks"];
        if (checks.State != FactState.Absent)
            return checks.All(c => c["Passed"].Holds);
        var all = Truth.True;
        foreach (var (rule, _) in Letters)
            all &= ResultOf(q, rule);
        return all;
    }

    private static readonly ImmutableArray<(string Rule, string Letter)> Letters =
    [
        ("MET-012", "status PNS"),
        ("MET-013", "huruf a"),
        ("MET-014", "huruf b"),
        ("MET-015", "huruf b"),
        ("MET-016", "huruf c"),
        ("MET-017", "huruf d"),
        ("MET-018", "huruf e"),
    ];

    public override string? Explain(Inquiry q)
    {
        if (q["checks"].State != FactState.Absent)
            return null;
        var failed = NamesWhere(q, r => r.IsFalse);
        var open = NamesWhere(q, r => r.IsAbsent);
        var said = new List<string>();
        if (failed.Length > 0)
            said.Add($"Tidak terpenuhi: {failed}");
        if (open.Length > 0)
            said.Add($"Belum dapat dinilai: {open}");
        return string.Join("; ", said);
    }

    private static string NamesWhere(Inquiry q, Func<Truth, bool> wanted) =>
        string.Join(
            ", ",
            Letters.Where(l => wanted(ResultOf(q, l.Rule))).Select(l => $"Pasal 7 {l.Letter} ({l.Rule})")
        );

    private static Truth ResultOf(Inquiry q, string rule) => q.ResultOf(rule, $"checks[{rule}].Passed");
}
