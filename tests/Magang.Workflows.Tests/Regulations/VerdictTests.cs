using System.Buffers;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Personal;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Tests.Regulations;

public sealed class VerdictTests
{
    [Test]
    public void Every_rule_of_a_gate_is_evaluated_whatever_the_first_says()
    {
        var file = AFile
            .Complete()
            .With("p.Status", "\"PPPK\"")
            .With("rec", "null")
            .With("health.FitMentally", "false");

        var verdict = Examination.OfGate(ARuleset.Metro, "PEMERIKSAAN_SYARAT", Fact.Of(file.ToElement()), AFile.AsOf);

        Assert.That(verdict.Findings.Select(f => f.Rule), Is.EqualTo(ARuleset.Metro.Gate("PEMERIKSAAN_SYARAT")));
        Assert.That(
            verdict.Findings.Where(f => f.Outcome == Outcome.Reject).Select(f => f.Rule),
            Is.EqualTo(["MET-012", "MET-013", "MET-014", "MET-015", "MET-019"])
        );
        Assert.That(
            verdict.Findings.Single(f => f.Rule == "MET-019").Message,
            Does.Contain("Pasal 7 status PNS (MET-012), Pasal 7 huruf a (MET-013), Pasal 7 huruf b (MET-014)")
        );
    }

    [Test]
    public void A_finding_names_what_it_read_and_what_is_missing()
    {
        var finding = AFile.Complete().With("a.End", "\"2026-05-20\"").Ask("MET-007");
        var missing = AFile.Complete().Without("health.ValidUntil").Ask("MET-013");

        Assert.That(finding.Inputs.Select(i => i.Path), Is.EqualTo(["a.End", "a.AssignmentDate"]));
        Assert.That(
            finding.Message,
            Is.EqualTo(
                "Tolak: lebih dari 30 hari kalender, hari ke-1 = tanggal penugasan. "
                    + "Yang terbaca: a.End = 2026-05-20; a.AssignmentDate = 2026-04-20. "
                    + "Ukuran yang dipakai: metro.dayOneIsAssignmentDate = ya; metro.dayKind = CALENDAR; metro.maxDays = 30."
            )
        );
        Assert.That(missing.Message, Does.EndWith("Belum ada: health.ValidUntil."));
    }

    [Test]
    public void The_journal_has_references_and_only_the_entitled_see_values()
    {
        var file = AFile.Complete().With("health.FitMentally", """{"$pribadi":"kunci"}""");
        var vault = new Vault([new("kunci", JsonElement.Parse("false"))]);

        var verdict = Examination.Of(ARuleset.Metro, ["MET-013"], Fact.Of(file.ToElement(), vault), AFile.AsOf);

        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.Reject));
        var journal = Write(verdict, Audience.Journal, vault);
        var shown = Write(verdict, Audience.Entitled, vault);
        Assert.That(journal, Does.Contain("""{"$pribadi":"kunci"}""").And.Contain("FitMentally = (data pribadi)"));
        Assert.That(shown, Does.Contain("\"health.FitMentally\":false").And.Contain("FitMentally = tidak"));
    }

    [Test]
    public void An_erased_value_holds_the_case_and_says_so()
    {
        var file = AFile.Complete().With("health.FitMentally", """{"$pribadi":"kunci"}""");

        var finding = file.Ask("MET-013");

        Assert.That(finding.Outcome, Is.EqualTo(Outcome.Hold));
        Assert.That(finding.Message, Does.EndWith("Nilai telah dihapus: health.FitMentally."));
    }

    [Test]
    public void Outcomes_are_ordered_from_accept_to_reject() =>
        Assert.That(
            Enum.GetValues<Outcome>().Order().Select(o => o.ToText()),
            Is.EqualTo(["ACCEPT", "WARN", "TASK", "HOLD", "REJECT"])
        );

    private static string Write(Verdict verdict, Audience audience, Vault vault)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            VerdictJson.WriteProperties(writer, verdict, audience, vault);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
