using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Tests.Regulations;

/// <summary>The office's own cases (Kasus/cases-facts.json), and ours, by their ids.</summary>
public sealed class CaseFileTests
{
    /// <summary>The office's cases, those that it left open as they were decided, and one each way for other rules.</summary>
    internal static readonly string[] Files = ["cases-facts.json", "kasus-terbuka.json", "kasus-aturan.json"];

    private static IEnumerable<TestCaseData> Cases =>
        Files.SelectMany(Read).Select(c => new TestCaseData(c).SetArgDisplayNames(c.GetProperty("id").GetString()!));

    [Test]
    public void The_office_has_187_cases_and_left_ten_to_be_decided() =>
        Assert.That((Read(Files[0]).Count(), Read(Files[1]).Count()), Is.EqualTo((187, 10)));

    [Test]
    public void Every_case_has_a_name_of_its_own() =>
        Assert.That(Files.SelectMany(Read).Select(c => c.GetProperty("id").GetString()), Is.Unique);

    [TestCaseSource(nameof(Cases))]
    public void Case(JsonElement text)
    {
        var facts = text.GetProperty("facts");
        Assert.That(ARuleset.Schema.Faults(facts), Is.Empty);
        var own = ARuleset.Named(KnownRegulations.OfCaseSystem(text.GetProperty("system").GetString()!)!.Name);
        var asOf = DateOnly.Parse(text.GetProperty("asOf").GetString()!, CultureInfo.InvariantCulture);
        var overrides = ParameterOverrides.Of(
            own,
            text.GetProperty("parameters").EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value))
        );

        var findings = new List<Finding>();
        foreach (var rule in text.GetProperty("checks").EnumerateArray().Select(c => c.GetString()!))
        {
            // E09 asks the same facts by two regulations.
            var isOwn = own.RuleIds.Contains(rule);
            var ruleset = isOwn ? own : ARuleset.All.First(r => r.RuleIds.Contains(rule));
            findings.AddRange(Examination.Of(ruleset, [rule], Fact.Of(facts), asOf, isOwn ? overrides : null).Findings);
        }

        Assert.That(Verdict.Of([.. findings]).Outcome.ToText(), Is.EqualTo(text.GetProperty("expected").GetString()));
        foreach (var finding in findings)
        {
            var expected = text.GetProperty("expectedByRule").GetProperty(finding.Rule).GetString();
            Assert.That(finding.Result.ToString(), Is.EqualTo(expected), $"{finding.Rule}: {finding.Message}");
        }
    }

    internal static IEnumerable<JsonElement> Read(string file) =>
        JsonElement.Parse(RepositoryFolder.Read("tests", "Magang.Workflows.Tests", "Kasus", file)).EnumerateArray();
}
