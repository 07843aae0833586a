using Magang.Workflows.Engine;
using Magang.Workflows.Gates.Metro;
using Magang.Workflows.Regulations;
using Magang.Workflows.Tests.Proofs.Wandering;
using Magang.Workflows.Tests.Regulations;

namespace Magang.Workflows.Tests.Gates;

/// <summary>What a workflow from elsewhere leaves out, the case does not: it stops, and says which article it lacks.</summary>
public class GateOrderTests
{
    private static readonly InstanceId Case = new(1);

    [Test]
    public void A_case_whose_drawing_skips_the_evaluation_stops_and_names_Pasal_16()
    {
        var skipped = Drawing.Of("magang-metro").Lead("monev", "Evaluasi", "monev-selesai");

        var incident = StoppedBy(skipped);

        Assert.That(incident.Code, Is.EqualTo("MGW-161"));
        Assert.That(
            incident.Message,
            Does.Contain("EVALUASI_AKHIR (Perwali Metro 32/2024 Pasal 16 ayat (1), Pasal 16 ayat (2))")
        );
    }

    [Test]
    public void A_case_whose_drawing_orders_gates_otherwise_stops_at_the_gate_that_comes_too_early()
    {
        var early = Drawing.Of("magang-metro").Bridge("gerbang-syarat", "Terima");

        var incident = StoppedBy(early);

        Assert.That(incident.Code, Is.EqualTo("MGW-890"));
        Assert.That(incident.Message, Does.Contain("KEPUTUSAN_WALI_KOTA").And.Contain("Pasal 7 huruf a"));
    }

    [Test]
    public void A_case_whose_drawing_leaves_the_costs_out_does_not_end()
    {
        var unpaid = Drawing.Of("magang-metro").Lead("gerbang-dinas-luar", "Terima", "akhir-biaya");
        unpaid.Cut("status-selesai", "Done").Connect("status-selesai", "Done", "akhir-selesai");

        var incident = StoppedBy(unpaid);

        Assert.That(incident.Message, Does.Contain("PEMBIAYAAN (Perwali Metro 32/2024 Pasal 13, Pasal 14)"));
    }

    [Test]
    public void A_recalled_participant_s_case_does_not_end_without_his_report() =>
        Assert.That(
            () => MetroStatus.Machine.CheckEnd(Case, "DIHENTIKAN", ["DINAS_LUAR", "PEMBIAYAAN"]),
            Throws.Exception.With.Message.Contain("LAPORAN_AKHIR; PENERUSAN_LAPORAN").And.Message.Contain("[MGW-891]")
        );

    [Test]
    public void A_gate_may_be_passed_once_all_before_it_were()
    {
        Assert.That(
            () => MetroStatus.Machine.CheckPass(Case, "IMPLEMENTASI", ["EVALUASI_AKHIR"]),
            Throws.Exception.With.Message.Contain("HASIL_MONITORING")
        );
        Assert.That(
            () => MetroStatus.Machine.CheckPass(Case, "IMPLEMENTASI", ["EVALUASI_AKHIR", "HASIL_MONITORING"]),
            Throws.Nothing
        );
    }

    [TestCase("EVALUASI_AKHIR", ExpectedResult = "Perwali Metro 32/2024 Pasal 16 ayat (1), Pasal 16 ayat (2)")]
    [TestCase("KOORDINASI_LOKASI", ExpectedResult = "Perwali Metro 32/2024 Pasal 5 ayat (1)")]
    [TestCase("TIDAK_ADA", ExpectedResult = "")]
    public string Articles_of_a_gate_name_the_regulation_once(string gate) => GateArticles.Of(ARuleset.Metro, gate);

    [Test]
    public void Articles_of_a_gate_with_many_are_counted_beyond_the_sixth() =>
        Assert.That(
            GateArticles.Of(ARuleset.Metro, "PEMERIKSAAN_SYARAT"),
            Does.StartWith("Perwali Metro 32/2024 Pasal 1 (PNS), Pasal 7, Pasal 7 huruf a")
                .And.Match(@", dan \d pasal lain$")
        );

    private static Incident StoppedBy(Drawing drawn)
    {
        var tale = Tale.Of("metro-2025");
        var walk = new Wanderer(
            tale,
            tale.Batch,
            [Drawing.Of("magang-metro-gelombang").Read(), drawn.Read()],
            new Random(1)
        )
        {
            Faith = 1,
        };
        var ended = walk.Walk().Where(life => life.Definition.Key.DefinitionId == "magang-metro");
        Assert.That(ended, Is.Empty);
        return walk.World.Lives.Values.SelectMany(life => life.State!.Incidents).Single();
    }
}
