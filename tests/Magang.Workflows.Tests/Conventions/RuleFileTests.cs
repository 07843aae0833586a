using System.Text.RegularExpressions;
using Magang.Workflows.Regulations;
using Magang.Workflows.Tests.Regulations;

namespace Magang.Workflows.Tests.Conventions;

/// <summary>What the compiler cannot see in the files of the rules.</summary>
public sealed class RuleFileTests
{
    private static IEnumerable<TestCaseData> Bound =>
        ARuleset
            .Metro.Rules.Where(r => r.Predicate is not null)
            .Select(r => new TestCaseData(r).SetArgDisplayNames(r.Text.Id));

    [TestCaseSource(nameof(Bound))]
    public void The_docstring_cites_the_article_and_quotes_the_text_of_the_data(BoundRule rule)
    {
        var folder = rule.Text.Id.StartsWith("MET", StringComparison.Ordinal) ? "Metro" : "Lintas";
        var name = rule.Predicate!.GetType().Name;
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
        Assert.That(
            rule.Predicate!.GetType().Name,
            Is.EqualTo(
                rule.Text.Id[..1]
                    + rule.Text.Id[1..]
                        .Replace("-", "", StringComparison.Ordinal)
                        .Replace("ET", "et", StringComparison.Ordinal)
                        .Replace("CT", "ct", StringComparison.Ordinal)
            )
        );

    [Test]
    public void Every_rule_that_blocks_stands_at_a_gate_or_is_part_of_one_that_does()
    {
        var ruleset = ARuleset.Metro;
        var atGates = ruleset.GateNames.SelectMany(g => ruleset.Gate(g)).ToHashSet(StringComparer.Ordinal);
        atGates.UnionWith(ruleset.Rules.Where(r => atGates.Contains(r.Text.Id)).SelectMany(r => r.Text.Parts).ToList());

        Assert.That(ruleset.RuleIds.Where(id => !atGates.Contains(id)), Is.Empty);
    }
}
