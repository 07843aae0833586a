using Magang.Workflows.Regulations;
using Magang.Workflows.Regulations.Lintas;
using Magang.Workflows.Regulations.Metro;

namespace Magang.Workflows.Tests.Regulations;

public sealed class RulesetTests
{
    private static readonly Rule[] Predicates = [.. MetroRules.All, .. LintasRules.All];

    [Test]
    public void A_rule_without_predicate_is_named() =>
        AssertRefused(
            [ARuleset.MetroJson, ARuleset.LintasJson],
            Predicates[1..],
            "aturan MET-001 tidak punya predikat"
        );

    [Test]
    public void A_predicate_without_rule_is_named() =>
        AssertRefused([ARuleset.LintasJson], Predicates, "predikat MET-001 tidak punya data aturan");

    [Test]
    public void A_doubled_predicate_is_named() =>
        AssertRefused(
            [ARuleset.MetroJson, ARuleset.LintasJson],
            [.. Predicates, Predicates[6]],
            "predikat MET-007 ada dua kali"
        );

    [Test]
    public void A_gate_that_names_no_rule_is_named() =>
        AssertRefused(
            [
                ARuleset.MetroJson.Replace(
                    "\"ISTILAH\": [\"MET-001\"]",
                    "\"ISTILAH\": [\"MET-901\"]",
                    StringComparison.Ordinal
                ),
                ARuleset.LintasJson,
            ],
            Predicates,
            "gerbang ISTILAH menyebut aturan MET-901 yang tidak ada"
        );

    [Test]
    public void An_unknown_property_is_refused_by_its_path() =>
        AssertRefused(
            [ARuleset.MetroJson.Replace("\"outcomeIfFalse\"", "\"outcomeIfFlase\"", StringComparison.Ordinal)],
            Predicates,
            "outcomeIfFlase"
        );

    [Test]
    public void The_hash_changes_with_the_data()
    {
        var other = Ruleset.Load(
            [
                ARuleset.MetroJson.Replace("\"value\": 30", "\"value\": 31", StringComparison.Ordinal),
                ARuleset.LintasJson,
            ],
            Predicates
        );

        Assert.That(other.ContentHash, Does.StartWith("sha256:").And.Not.EqualTo(ARuleset.Metro.ContentHash));
        Assert.That((other.Name, other.Version), Is.EqualTo(("metro", "metro-2024+lintas-2026")));
    }

    [Test]
    public void A_parameter_has_the_value_in_force_on_the_day()
    {
        var two = ARuleset.MetroJson.Replace(
            "\"value\": 30,\n          \"inForceFrom\": \"2024-11-25\"\n        }",
            "\"value\": 30, \"inForceFrom\": \"2024-11-25\" }, { \"value\": 14, \"inForceFrom\": \"2027-01-01\" }",
            StringComparison.Ordinal
        );
        var ruleset = Ruleset.Load([two, ARuleset.LintasJson], Predicates);

        Assert.That(ruleset.ParametersOn(new(2026, 12, 31)).Int("metro.maxDays"), Is.EqualTo(30));
        Assert.That(ruleset.ParametersOn(new(2027, 1, 1)).Int("metro.maxDays"), Is.EqualTo(14));
        Assert.That(
            ruleset.ParametersOn(new(2020, 1, 1)).Int("metro.maxDays"),
            Is.EqualTo(30),
            "before the first: the first"
        );
    }

    [TestCase("metro.maxDay=30", "'metro.maxDay': tidak dikenal (maksud Anda 'metro.maxDays'?)")]
    [TestCase("metro.maxDays=tiga", "tidak cocok")]
    [TestCase("metro.maxDays=-1", "tidak cocok")]
    [TestCase("metro.maxDays=30.5", "tidak cocok")]
    [TestCase("metro.dayKind=WORKIN", "maksud Anda 'WORKING'?")]
    [TestCase("metro.dayOneIsAssignmentDate=ya", "tidak cocok")]
    [TestCase("metro.maxDays", "tulis sebagai nama=nilai")]
    public void An_override_that_no_rule_could_take_is_refused(string parameter, string why) =>
        Assert.That(
            () => ParameterOverrides.Parse(ARuleset.Metro, ["metro.maxDays=20", parameter]),
            Throws.TypeOf<ParametersRefusedException>().With.Message.Contains(why)
        );

    [Test]
    public void All_faults_of_overrides_are_told_together() =>
        Assert.That(
            () => ParameterOverrides.Parse(ARuleset.Metro, ["x=1", "y", "metro.maxDays=30"]),
            Throws
                .TypeOf<ParametersRefusedException>()
                .With.Property(nameof(ParametersRefusedException.Faults))
                .Length.EqualTo(2)
        );

    [Test]
    public void An_unknown_rule_or_gate_is_refused_with_the_nearest()
    {
        var facts = Fact.Of(AFile.Complete().ToElement());

        Assert.That(
            () => Examination.Of(ARuleset.Metro, ["MET-07"], facts, AFile.AsOf),
            Throws.TypeOf<UnknownRuleException>().With.Message.Contains("maksud Anda 'MET-0")
        );
        Assert.That(
            () => ARuleset.Metro.Gate("SURAT_TUGAS"),
            Throws.TypeOf<UnknownGateException>().With.Message.Contains("SURAT_PENUGASAN")
        );
    }

    private static void AssertRefused(string[] documents, Rule[] predicates, string fault) =>
        Assert.That(
            () => Ruleset.Load(documents, predicates),
            Throws.TypeOf<RulesetRefusedException>().With.Message.Contains(fault).And.Message.EndsWith("[MGW-200]")
        );
}
