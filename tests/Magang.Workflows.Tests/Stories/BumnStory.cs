using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Regulations;
using static Magang.Workflows.Tests.Stories.SampleOffice;

namespace Magang.Workflows.Tests.Stories;

/// <summary>What companies live through that lend each other their talents: 70/20/10 with evidence for each part.</summary>
public class BumnStory
{
    private static readonly Actor Direksi = new("direksi-a", "DIREKSI", "DINAS_A");
    private static readonly Actor Head = new("kepala-a", "KEPALA_OPD", "DINAS_A");
    private static readonly Actor Host = new("koordinator-b", "HOST_KOORDINATOR", "MITRA_B");
    private static readonly Actor Coach = new("coach-b", "MENTOR", "MITRA_B");
    private static readonly Actor Reviewer = new("penelaah-1", "TIM_PENILAI");
    private static readonly Actor Second = new("penelaah-2", "TIM_PENILAI");
    private static readonly Sent Budi = new("199001012015011001");
    private readonly SampleOffice _office = new("talent-exchange-bumn", "BUMN", ARuleset.Named("bumn"));

    [Test]
    public void A_talent_works_is_coached_and_learns_and_leaves_a_better_process()
    {
        var budi = UntilFirstDay();
        Record(budi, 700, 200, 100);
        _office.World.AdvanceTo(At("2026-09-01"));
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("REKAP"));
        _office.Do(budi, "rekap-jam", Operator, "COCOK");
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("HASIL"));
        Conclude(budi);

        Assert.That((budi.State!.Status, budi.State.CaseStatus), Is.EqualTo((Status.Finished, "SELESAI")));
        Assert.That(_office.Batch.State!.CaseStatus, Is.EqualTo("SELESAI"));
        Assert.That(
            new[] { "KOMPOSISI", "COACHING", "HASIL" }.SelectMany(gate => _office.FoundAt(budi, gate)),
            Is.Empty
        );
    }

    [TestCase(690, 210, 100, true)]
    [TestCase(689, 211, 100, false)]
    [TestCase(600, 300, 100, false)]
    public void A_point_more_or_less_passes_and_more_needs_a_reason(int work, int coaching, int formal, bool passes)
    {
        var budi = UntilFirstDay();
        Record(budi, work, coaching, formal);
        _office.World.AdvanceTo(At("2026-09-01"));
        _office.Do(budi, "rekap-jam", Operator, "COCOK");
        Assert.That(_office.FoundAt(budi, "KOMPOSISI"), Is.EqualTo(passes ? Array.Empty<string>() : ["BUM-01 WARN"]));

        if (!passes)
            _office.Do(budi, "alasan-rekap", KepalaBadan, "TERIMA");

        Assert.That(budi.State!.CaseStatus, Is.EqualTo("HASIL"));
    }

    [Test]
    public void Hours_that_come_late_are_written_into_the_recap()
    {
        var budi = UntilFirstDay();
        Record(budi, 700, 200, 0);
        _office.World.AdvanceTo(At("2026-09-01"));
        _office.Do(budi, "rekap-jam", Operator, "COCOK");
        Assert.That(
            ((Refused)_office.Try(budi, "alasan-rekap", Operator with { Role = "KEPALA_BADAN" }, "TERIMA")).Refusal,
            Is.InstanceOf<FourEyesException>()
        );
        _office.Do(budi, "alasan-rekap", KepalaBadan, "PERBAIKI");
        _office.Do(budi, "rekap-jam", Operator, "COCOK", """{"hours":{"Formal":100}}""");

        Assert.That(_office.FoundAt(budi, "KOMPOSISI"), Is.EqualTo(["BUM-01 WARN"]), "the second recap is right");
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("HASIL"));
    }

    [TestCase("2026-03-01", false)]
    [TestCase("2026-03-02", true)]
    [TestCase("2026-08-31", true)]
    [TestCase("2026-09-01", false)]
    public void Coaching_counts_from_the_first_to_the_last_day_of_the_training_on_the_job(string on, bool counts)
    {
        var budi = UntilFirstDay();
        Record(budi, 700, 100, 100);
        CoachOn(budi, on, 100);
        _office.World.AdvanceTo(At("2026-09-01"));
        _office.Do(budi, "rekap-jam", Operator, "COCOK");

        Assert.That(
            _office.FoundAt(budi, "COACHING").Concat(_office.FoundAt(budi, "KOMPOSISI")),
            Is.EqualTo(counts ? Array.Empty<string>() : ["BUM-02 WARN", "BUM-01 WARN"])
        );
        Assert.That(
            budi.State!.Dossier.GetProperty("hours").GetProperty("Coaching").GetInt32(),
            Is.EqualTo(counts ? 200 : 100)
        );
    }

    [Test]
    public void A_plan_that_is_not_70_20_10_goes_back_or_is_accepted_with_a_reason()
    {
        Open();
        var budi = _office.CaseOf(0);
        _office.Do(budi, "nominasikan", Head, "NOMINASIKAN");
        _office.Do(budi, "jawab-perusahaan", Host, "BERSEDIA");
        PlanHours(budi, 800, 100, 100);
        Assert.That(_office.FoundAt(budi, "KOMPOSISI"), Is.EqualTo(["BUM-01 WARN"]));
        _office.Do(budi, "alasan-rencana", Coach, "KEMBALIKAN");
        PlanHours(budi, 750, 150, 100);
        _office.Do(budi, "alasan-rencana", Coach, "TERIMA");

        Assert.That(budi.State!.CaseStatus, Is.EqualTo("PENETAPAN"));
    }

    [Test]
    public void A_result_without_a_better_process_is_asked_for_again()
    {
        var budi = UntilFirstDay();
        Record(budi, 700, 200, 100);
        _office.World.AdvanceTo(At("2026-09-01"));
        _office.Do(budi, "rekap-jam", Operator, "COCOK");
        _office.Do(
            budi,
            "serahkan-hasil",
            ParticipantOf(budi),
            "SERAHKAN",
            """{"deliverables":[{"Kind":"MAKALAH"}]}"""
        );
        Assert.That(Waiting(budi), Is.EqualTo(["minta-perbaikan"]));
        _office.Do(budi, "minta-perbaikan", Host, "MINTA");
        Conclude(budi);

        Assert.That(budi.State!.CaseStatus, Is.EqualTo("SELESAI"));
    }

    [Test]
    public void Nobody_confirms_his_own_review_of_a_talent()
    {
        var budi = UntilFirstDay();
        Record(budi, 700, 200, 100);
        _office.World.AdvanceTo(At("2026-09-01"));
        _office.Do(budi, "rekap-jam", Operator, "COCOK");
        HandIn(budi);
        _office.Do(budi, "telaah-talenta", Reviewer, "KIRIM");

        Assert.That(
            ((Refused)_office.Try(budi, "sahkan-telaah", Reviewer, "SAHKAN")).Refusal,
            Is.InstanceOf<FourEyesException>()
        );
    }

    [Test]
    public void Whoever_is_recalled_is_accounted_for_until_that_day()
    {
        var budi = UntilFirstDay();
        Record(budi, 350, 100, 50);
        _office.World.AdvanceTo(At("2026-06-01"));
        _office.Do(budi, "tarik-peserta", Direksi, "TARIK", """{"participant":{"WithdrawalDecision":"SDM-1"}}""");
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("REKAP"));
        _office.Do(budi, "rekap-jam", Operator, "COCOK");

        Assert.That((budi.State!.Status, budi.State.CaseStatus), Is.EqualTo((Status.Finished, "DIHENTIKAN")));
        Assert.That(_office.FoundAt(budi, "KOMPOSISI"), Is.Empty);
    }

    [Test]
    public void A_company_that_declines_is_told_to_the_sender_and_the_batch_stays_empty()
    {
        Open();
        var budi = _office.CaseOf(0);
        _office.Do(budi, "nominasikan", Head, "NOMINASIKAN");
        _office.Do(budi, "jawab-perusahaan", Host, "TOLAK");

        Assert.That(
            new[] { budi, _office.Batch }.Select(one => one.State!.CaseStatus),
            Is.EqualTo(["TIDAK_DISETUJUI", "TANPA_PESERTA"])
        );
        Assert.That(_office.MessagesOf(budi).Select(one => one.Type), Has.Member("PenempatanDitolak"));
    }

    [Test]
    public void Whoever_is_cancelled_after_the_decree_leaves_it_by_an_amendment_and_his_days_are_free()
    {
        var first = UntilDecree();
        _office.Do(first, "susun-penugasan", Operator, "AJUKAN");
        _office.Do(first, "batalkan", KepalaBadan, "BATALKAN");
        _office.Do(_office.Batch, "teken-perubahan", Direksi, "TANDA_TANGANI");
        Assert.That((first.State!.Status, first.State.CaseStatus), Is.EqualTo((Status.Finished, "DIBATALKAN")));

        var again = UntilDecree();
        _office.Do(again, "susun-penugasan", Operator, "AJUKAN");

        Assert.That(Waiting(again), Is.EqualTo(["teken-penugasan"]));
    }

    private void Open()
    {
        _office.Start(Budi);
        _office.Do(_office.Batch, "analisis", Operator, "USULKAN", """{"needsAnalysis":{"Id":"AN-1"}}""");
        _office.Do(_office.Batch, "sahkan-analisis", KepalaBadan, "SAHKAN");
        _office.Do(
            _office.Batch,
            "perusahaan-penerima",
            Operator,
            "CATAT",
            """{"coordination":{"Status":"DISEPAKATI"}}"""
        );
        _office.SignCall();
    }

    private Life UntilDecree()
    {
        Open();
        var life = _office.CaseOf(0);
        _office.Do(life, "nominasikan", Head, "NOMINASIKAN");
        _office.Do(life, "jawab-perusahaan", Host, "BERSEDIA");
        PlanHours(life, 700, 200, 100);
        _office.Do(life, "setujui-rencana", Coach, "SETUJUI");
        _office.Decree(Direksi);
        return life;
    }

    private Life UntilFirstDay()
    {
        var life = UntilDecree();
        _office.Do(life, "susun-penugasan", Operator, "AJUKAN");
        _office.Do(life, "teken-penugasan", Direksi, "TANDA_TANGANI");
        _office.World.AdvanceTo(At("2026-03-02"));
        Assert.That(life.State!.CaseStatus, Is.EqualTo("BERJALAN"));
        return life;
    }

    private void PlanHours(Life life, int work, int coaching, int formal) =>
        _office.Do(
            life,
            "susun-rencana",
            ParticipantOf(life),
            "AJUKAN",
            $$"""{"hours":{"Ojt":{{work}},"Coaching":{{coaching}},"Formal":{{formal}} } }"""
        );

    /// <summary>The hours as they happen: work in two logs, a day of coaching, a course.</summary>
    private void Record(Life life, int work, int coaching, int formal)
    {
        _office.World.AdvanceTo(At("2026-04-06"));
        _office.Do(life, "catat-ojt", ParticipantOf(life), "CATAT", """{"hours":{"Ojt":150}}""");
        _office.Do(life, "catat-ojt", ParticipantOf(life), "CATAT", $$"""{"hours":{"Ojt":{{work - 150}} } }""");
        CoachOn(life, "2026-04-02", coaching);
        if (formal > 0)
            _office.Do(life, "catat-formal", ParticipantOf(life), "CATAT", $$"""{"hours":{"Formal":{{formal}} } }""");
    }

    private void CoachOn(Life life, string on, int hours) =>
        _office.Do(
            life,
            "catat-coaching",
            Coach,
            "CATAT",
            $$"""{"hours":{"Coaching":{{hours}} },"coachings":[{"On":"{{on}}"}]}"""
        );

    private void HandIn(Life life)
    {
        _office.Do(
            life,
            "serahkan-hasil",
            ParticipantOf(life),
            "SERAHKAN",
            """{"deliverables":[{"Kind":"PERBAIKAN_PROSES_BISNIS"}]}"""
        );
        _office.Do(life, "terima-hasil", Host, "TERIMA");
    }

    private void Conclude(Life life)
    {
        HandIn(life);
        _office.Do(life, "telaah-talenta", Reviewer, "KIRIM");
        _office.Do(life, "sahkan-telaah", Second, "SAHKAN");
        _office.Do(
            life,
            "putuskan-talenta",
            Direksi,
            "SIAP_PROMOSI",
            """{"evaluation":{"PostedToTalentRecord":true}}"""
        );
    }
}
