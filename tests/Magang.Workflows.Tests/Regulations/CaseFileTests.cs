using System.Text.Json;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Tests.Regulations;

/// <summary>The office's own cases (Kasus/cases-facts.json) by their ids, as far as they ask our rules.</summary>
public sealed class CaseFileTests
{
    private static readonly JsonElement[] All =
    [
        .. JsonElement
            .Parse(RepositoryFolder.Read("tests", "Magang.Workflows.Tests", "Kasus", "cases-facts.json"))
            .EnumerateArray(),
    ];

    private static IEnumerable<TestCaseData> Cases =>
        All.Where(c => c.GetProperty("system").GetString() is "metro_magang" or "cross_cutting")
            .Select(c => new TestCaseData(c).SetArgDisplayNames(c.GetProperty("id").GetString()!));

    private static IEnumerable<TestCaseData> CasesOfOthersThatAskOurRules =>
        All.Where(c => c.GetProperty("system").GetString() is not ("metro_magang" or "cross_cutting"))
            .Where(c => Ours(c).Length > 0)
            .Select(c => new TestCaseData(c).SetArgDisplayNames(c.GetProperty("id").GetString()!));

    [Test]
    public void There_are_eighty_cases_and_two_of_others() =>
        Assert.That((Cases.Count(), CasesOfOthersThatAskOurRules.Count()), Is.EqualTo((80, 2)));

    [TestCaseSource(nameof(Cases))]
    public void Case(JsonElement text)
    {
        var verdict = Judge(text, [.. text.GetProperty("checks").EnumerateArray().Select(c => c.GetString()!)]);

        Assert.That(verdict.Outcome.ToText(), Is.EqualTo(text.GetProperty("expected").GetString()));
        AssertByRule(text, verdict);
    }

    [TestCaseSource(nameof(CasesOfOthersThatAskOurRules))]
    public void Case_of_another_regulation(JsonElement text) => AssertByRule(text, Judge(text, Ours(text)));

    private static Verdict Judge(JsonElement text, string[] rules)
    {
        var facts = text.GetProperty("facts");
        Assert.That(ARuleset.Schema.Faults(facts), Is.Empty);
        var overrides = ParameterOverrides.Of(
            ARuleset.Metro,
            text.GetProperty("parameters").EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value))
        );
        var asOf = DateOnly.Parse(
            text.GetProperty("asOf").GetString()!,
            System.Globalization.CultureInfo.InvariantCulture
        );
        return Examination.Of(ARuleset.Metro, rules, Fact.Of(facts), asOf, overrides);
    }

    private static void AssertByRule(JsonElement text, Verdict verdict)
    {
        foreach (var finding in verdict.Findings)
        {
            var expected = text.GetProperty("expectedByRule").GetProperty(finding.Rule).GetString();
            Assert.That(finding.Result.ToString(), Is.EqualTo(expected), $"{finding.Rule}: {finding.Message}");
        }
    }

    private static string[] Ours(JsonElement text) =>
        [
            .. text.GetProperty("checks")
                .EnumerateArray()
                .Select(c => c.GetString()!)
                .Where(c => ARuleset.Metro.RuleIds.Contains(c)),
        ];
}
