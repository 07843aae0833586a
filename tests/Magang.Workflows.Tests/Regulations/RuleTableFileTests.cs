using System.Text.Json;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Tests.Regulations;

/// <summary>docs/aturan.md says what the regulations, their cases and the notes say.</summary>
public sealed class RuleTableFileTests
{
    private static readonly Ruleset[] All = [.. ARuleset.All];

    private static readonly RuleNotes Notes = RuleNotes.Parse(
        RepositoryFolder.Read("workflows", "regulasi", "penjelasan.json")
    );

    private static readonly RuleCases Cases = RuleCases.Of(
        CaseFileTests.Files.Select(file =>
            JsonElement.Parse(RepositoryFolder.Read("tests", "Magang.Workflows.Tests", "Kasus", file))
        )
    );

    [Test]
    public void The_file_is_what_the_command_writes() =>
        Assert.That(
            RepositoryFolder.Read("docs", "aturan.md"),
            Is.EqualTo(RuleTable.Of(All, Notes, Cases)),
            "write it anew: ./magang aturan --tabel --kasus ... > docs/aturan.md"
        );

    [Test]
    public void Every_rule_has_a_case_both_ways_and_a_sentence() =>
        Assert.That(RuleTable.Gaps(All, Notes, Cases), Is.Empty);

    [Test]
    public void A_rule_without_a_case_is_named()
    {
        var without = RuleCases.Of([JsonElement.Parse("""[{"id":"X1","expectedByRule":{"MET-001":"true"}},7]""")]);

        var gaps = RuleTable.Gaps([ARuleset.Metro], Notes, without);

        Assert.That(gaps[0], Is.EqualTo("MET-001 tidak punya kasus yang melanggarnya"));
        Assert.That(gaps[1], Is.EqualTo("MET-002 tidak punya kasus yang memenuhinya"));
    }

    [Test]
    public void Every_sentence_belongs_to_a_rule()
    {
        var rules = All.SelectMany(r => r.RuleIds).ToHashSet(StringComparer.Ordinal);

        Assert.That(Notes.Predicates.Keys.Where(id => !rules.Contains(id)), Is.Empty);
        Assert.That(Notes.Decisions.SelectMany(d => d.Rules).Where(id => !rules.Contains(id)), Is.Empty);
    }

    [Test]
    public void A_line_of_the_table_has_citation_sentence_cases_and_gates()
    {
        var line = RuleTable
            .Of(All, Notes, Cases)
            .Split('\n')
            .First(l => l.StartsWith("| PAL-K1 ", StringComparison.Ordinal));

        Assert.That(
            line,
            Is.EqualTo(
                "| PAL-K1 | Panduan ASN Magang Nasional Kota Palu BAB II.A angka 1 | block "
                    + "| Status peserta termasuk palu.allowedStatuses (PNS, PPPK) dan instansinya Pemerintah Kota Palu. "
                    + "| E01, E02 | E04 | | PEMERIKSAAN_SYARAT |"
            )
        );
    }
}
