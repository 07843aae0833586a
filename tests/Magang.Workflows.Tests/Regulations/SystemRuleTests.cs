using System.Text.Json.Nodes;
using Magang.Workflows.Regulations;
using Magang.Workflows.Tests.Regulations.Tables;

namespace Magang.Workflows.Tests.Regulations;

/// <summary>Every rule of every programme three ways: it holds, one change breaks it, one gap leaves it open.</summary>
public sealed class SystemRuleTests
{
    private static IEnumerable<TestCaseData> Regulations =>
        ARuleTable.All.Select(t => new TestCaseData(t.Regulation).SetArgDisplayNames(t.Regulation));

    private static IEnumerable<TestCaseData> Rules =>
        ARuleTable.All.SelectMany(t =>
            t.Rows.Select(r => new TestCaseData(t.Regulation, r.Rule).SetArgDisplayNames(t.Regulation, r.Rule))
        );

    [TestCaseSource(nameof(Regulations))]
    public void The_table_has_every_rule_of_its_own(string regulation)
    {
        var own = ARuleset.Named(regulation).Regulations.Where(r => r.System != "lintas");
        var elsewhere = regulation == "magelang-pppk" ? MagelangPnsTable.Table.Rows.Select(r => r.Rule) : [];

        Assert.That(
            TableOf(regulation).Rows.Select(r => r.Rule),
            Is.EquivalentTo(own.SelectMany(r => r.Rules).Select(r => r.Id).Except(elsewhere, StringComparer.Ordinal))
        );
    }

    [TestCaseSource(nameof(Regulations))]
    public void Every_fact_of_the_complete_file_is_known(string regulation) =>
        Assert.That(ARuleset.Schema.Faults(AFile.Named(TableOf(regulation).File).ToElement()), Is.Empty);

    [TestCaseSource(nameof(Rules))]
    public void It_holds_on_the_complete_file(string regulation, string rule) =>
        Assert.That(Ask(TableOf(regulation).FileFor(rule), regulation, rule).Result, Is.EqualTo(Truth.True));

    [TestCaseSource(nameof(Rules))]
    public void One_change_breaks_it(string regulation, string rule)
    {
        var file = ARuleTable.Changed(TableOf(regulation).FileFor(rule), RowOf(regulation, rule).Breaks);

        var finding = Ask(file, regulation, rule);

        Assert.That(ARuleset.Schema.Faults(file.ToElement()), Is.Empty);
        Assert.That(finding.Result, Is.EqualTo(Truth.False));
        Assert.That(finding.Outcome, Is.EqualTo(finding.Text.OutcomeOf(Truth.False)));
        Assert.That(finding.Message, Does.StartWith(finding.Text.OutcomeIfFalse).And.Contains("Yang terbaca"));
    }

    [TestCaseSource(nameof(Rules))]
    public void A_gap_leaves_it_open(string regulation, string rule)
    {
        var file = TableOf(regulation).FileFor(rule);
        foreach (var gap in RowOf(regulation, rule).Opens.Split('&'))
            file.Without(gap);

        var finding = Ask(file, regulation, rule);

        Assert.That(finding.Result, Is.EqualTo(Truth.Absent));
        Assert.That(finding.Outcome, Is.EqualTo(finding.Text.OutcomeOf(Truth.Absent)));
        Assert.That(finding.Message, Does.StartWith("Belum dapat dinilai").And.Contains("Belum ada:"));
    }

    [TestCase("metro", "XCT-08", ExpectedResult = true)]
    [TestCase("metro", "XCT-11a", ExpectedResult = false, Description = "a part of XCT-11")]
    [TestCase("palu", "PAL-K1", ExpectedResult = true)]
    [TestCase("palu", "XCT-12", ExpectedResult = true, Description = "named by the gate of the decree")]
    [TestCase("palu", "XCT-08", ExpectedResult = false)]
    [TestCase("magelang-pppk", "MGL-008", ExpectedResult = true)]
    [TestCase("lintas", "XCT-08", ExpectedResult = true)]
    public bool Where_nothing_narrower_is_asked_a_programme_asks_what_it_needs(string regulation, string rule) =>
        KnownRegulations.Find(regulation)!.RulesToAsk(ARuleset.Named(regulation)).Contains(rule);

    [TestCase("metro", ExpectedResult = "Asia/Jakarta")]
    [TestCase("palu", ExpectedResult = "Asia/Makassar")]
    [TestCase("palu-presentasi", ExpectedResult = "Asia/Makassar")]
    [TestCase("magelang-pns", ExpectedResult = "Asia/Jakarta")]
    [TestCase("bumn", ExpectedResult = "Asia/Jakarta")]
    public string The_day_of_asking_is_that_of_the_region(string regulation) =>
        KnownRegulations.Find(regulation)!.Clock(ARuleset.Named(regulation)).Zone;

    private static Finding Ask(JsonObject file, string regulation, string rule) =>
        file.Ask(ARuleset.Named(regulation), rule, TableOf(regulation).AsOf);

    private static ARuleTable TableOf(string regulation) => ARuleTable.All.First(t => t.Regulation == regulation);

    private static (string Rule, string Breaks, string Opens) RowOf(string regulation, string rule) =>
        TableOf(regulation).Rows.First(r => r.Rule == rule);
}
