using System.Collections.Immutable;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Periksa;

/// <summary>What came of one case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Verdict">The verdict; null when the case could not be run.</param>
/// <param name="Differences">Why it does not agree, one sentence each; empty when it agrees.</param>
internal sealed record CaseAnswer(CaseText Case, Verdict? Verdict, ImmutableArray<string> Differences)
{
    /// <summary>Whether verdict and results are the expected ones.</summary>
    public bool Agrees => Differences.IsEmpty;

    /// <summary>Runs a case.</summary>
    /// <param name="text">The case.</param>
    /// <param name="ruleset">What judges it, and knows its parameters.</param>
    /// <param name="rulesets">Where rules of other regulations are, that it compares with.</param>
    /// <param name="schema">The facts they know.</param>
    public static CaseAnswer Of(CaseText text, Ruleset ruleset, CaseRulesets rulesets, FactsSchema schema)
    {
        var missing = Missing(text);
        if (!missing.IsEmpty)
            return new CaseAnswer(text, Verdict: null, missing);
        try
        {
            var overrides = ParameterOverrides.Of(ruleset, text.Parameters);
            schema.Check(text.Facts);
            var verdict = Judge(text, ruleset, rulesets, overrides);
            return new CaseAnswer(text, verdict, Compare(text, verdict));
        }
        catch (FactsRefusedException e)
        {
            return new CaseAnswer(text, Verdict: null, [.. e.Faults.Select(f => $"fakta ditolak: {f} [{e.Code}]")]);
        }
        catch (MagangException e)
        {
            return new CaseAnswer(text, Verdict: null, [e.Message]);
        }
    }

    private static Verdict Judge(CaseText text, Ruleset own, CaseRulesets rulesets, ParameterOverrides overrides)
    {
        var (facts, asOf) = (Fact.Of(text.Facts), text.AsOf!.Value);
        var byRule = text
            .Checks.GroupBy(rule => rulesets.Having(rule, own))
            .SelectMany(group =>
                Examination
                    .Of(group.Key, [.. group], facts, asOf, ReferenceEquals(group.Key, own) ? overrides : null)
                    .Findings
            )
            .ToLookup(f => f.Rule, StringComparer.Ordinal);
        return Verdict.Of([.. text.Checks.Select(rule => byRule[rule].First())]);
    }

    private static ImmutableArray<string> Missing(CaseText text)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        if (text.Checks.IsEmpty)
            missing.Add("checks: daftar aturan tidak ada");
        if (text.AsOf is null)
            missing.Add("asOf: tanggal (yyyy-MM-dd) tidak ada");
        if (text.Facts.ValueKind == System.Text.Json.JsonValueKind.Undefined)
            missing.Add("facts: fakta tidak ada");
        if (text.Expected is null || !OutcomeText.TryParse(text.Expected, out _))
            missing.Add("expected: jawaban yang diharapkan tidak ada (ACCEPT, WARN, TASK, HOLD atau REJECT)");
        return missing.ToImmutable();
    }

    private static ImmutableArray<string> Compare(CaseText text, Verdict verdict)
    {
        var differences = ImmutableArray.CreateBuilder<string>();
        if (verdict.Outcome.ToText() != text.Expected)
            differences.Add($"diharapkan {text.Expected}, didapat {verdict.Outcome.ToText()}");
        foreach (var (rule, expected) in text.ExpectedByRule)
        {
            var found = verdict.Findings.FirstOrDefault(f => f.Rule == rule)?.Result.ToString() ?? "tidak diperiksa";
            if (found != expected)
                differences.Add($"{rule}: diharapkan {expected}, didapat {found}");
        }

        return differences.ToImmutable();
    }
}
