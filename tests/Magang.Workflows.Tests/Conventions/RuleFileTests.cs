using System.Text.RegularExpressions;
using Magang.Workflows.Regulations;
using Magang.Workflows.Tests.Regulations;

namespace Magang.Workflows.Tests.Conventions;

/// <summary>What the compiler cannot see in the files of the rules.</summary>
public sealed class RuleFileTests
{
    private static IEnumerable<TestCaseData> Bound =>
        ARuleset
            .All.SelectMany(r => r.Rules)
            .Where(r => r.Predicate is not null)
            .DistinctBy(r => r.Text.Id)
            .Select(r => new TestCaseData(r).SetArgDisplayNames(r.Text.Id));

    private static IEnumerable<TestCaseData> Rulesets =>
        ARuleset.All.Where(r => r.Name != "lintas").Select(r => new TestCaseData(r).SetArgDisplayNames(r.Name));

    [TestCaseSource(nameof(Bound))]
    public void The_docstring_cites_the_article_and_quotes_the_text_of_the_data(BoundRule rule)
    {
        var name = rule.Predicate!.GetType().Name;
        var folder = rule.Predicate.GetType().Namespace!.Split('.')[^1];
        var source = RepositoryFolder.Read("src", "Magang.Workflows", "Regulations", folder, $"{name}.cs");
        var summary = Regex.Match(
            source,
            "<summary>(?<text>.*?)</summary>",
            RegexOptions.Singleline | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        );
        var text = Regex.Replace(
            summary.Groups["text"].Value,
            @"\s*///\s*|\s+",
            " ",
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );

        Assert.That(
            text.Trim().Replace("&amp;", "&", StringComparison.Ordinal),
            Is.EqualTo($"{rule.Text.Citation}: {rule.Text.Text}")
        );
    }

    [TestCaseSource(nameof(Bound))]
    public void The_type_is_named_after_the_rule(BoundRule rule) =>
        Assert.That(rule.Predicate!.GetType().Name, Is.EqualTo(TypeName(rule.Text.Id)));

    [TestCaseSource(nameof(Rulesets))]
    public void Every_rule_that_blocks_stands_at_a_gate_or_is_part_of_one_that_does(Ruleset ruleset)
    {
        var atGates = ruleset.GateNames.SelectMany(g => ruleset.Gate(g)).ToHashSet(StringComparer.Ordinal);
        atGates.UnionWith(ruleset.Rules.Where(r => atGates.Contains(r.Text.Id)).SelectMany(r => r.Text.Parts).ToList());

        // The cross-cutting rules stand at gates where a programme needs them; only Metro's has a place for each.
        var wanted =
            ruleset.Name == "metro"
                ? ruleset.RuleIds
                : ruleset.Regulations.Where(r => r.System != "lintas").SelectMany(r => r.Rules).Select(r => r.Id);
        Assert.That(wanted.Where(id => !atGates.Contains(id)), Is.Empty);
    }

    // MET-007 is Met007, PAL-DUR is PalDur, MGL-010.3 is Mgl010Dot3.
    private static string TypeName(string id)
    {
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        var number = id[(dash + 1)..].Replace(".", "Dot", StringComparison.Ordinal);
        return Capitalised(id[..dash]) + (number.All(char.IsLetter) ? Capitalised(number) : number);
    }

    private static string Capitalised(string word) => word[..1] + word[1..].ToLowerInvariant();
}
