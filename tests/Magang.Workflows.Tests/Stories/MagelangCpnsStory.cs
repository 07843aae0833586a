using Magang.Workflows.Engine;
using static Magang.Workflows.Tests.Stories.MagelangOffice;

namespace Magang.Workflows.Tests.Stories;

/// <summary>What those who have passed for PNS live through: papers, the decree, a year on probation, the appointment.</summary>
public class MagelangCpnsStory
{
    private const string Number = "199505052025061001";
    private const string Key = "01";

    private readonly MagelangOffice _office = new("PNS");

    [Test]
    public void The_number_comes_before_the_decree_and_after_a_year_to_the_day_the_candidate_is_a_civil_servant()
    {
        UntilProbation();
        Train("LULUS");
        _office.Go("2026-05-31");
        Assert.That((Has("kumpulkan-syarat"), Outcome), Is.EqualTo((false, "CPNS")), "the year is not over");
        _office.World.AdvanceTo(At("2026-05-31").AddHours(15));
        Assert.That(Has("kumpulkan-syarat"), Is.True, "it is the first of June in Magelang");
        Collect();
        _office.Do(Key, "usul-sk-pns", KepalaBadan, "USULKAN");
        _office.Do(Key, "sumpah-janji", Operator, "BERSEDIA");
        _office.Do(Key, "teken-sk-pns", Ppk, "TANDA_TANGANI", """{"skPns":{"Cc":["KEPALA_BKN"]}}""");

        Assert.That((_office.Case(Key).State!.Status, Outcome), Is.EqualTo((Status.Finished, "PNS")));
        Assert.That(
            _office
                .World.Messages.Where(message => message.Type == "KeputusanKepegawaian")
                .Select(message => $"{message.Body.GetProperty("jenis")} {message.Body.GetProperty("nomor")}"),
            Is.EqualTo(["CPNS 1/2025", "PNS 1/2026"])
        );
        Assert.That(
            _office
                .World.Messages.Where(message => message.Type == "MasaAkanBerakhir")
                .Select(message => message.Body.GetProperty("sisaHari").GetInt32()),
            Is.EqualTo([90, 30])
        );
        Assert.That(_office.Batch.State!.CaseStatus, Is.EqualTo("SELESAI"));
    }

    [Test]
    public void A_decree_waits_for_the_number_and_a_number_that_cannot_be_is_refused()
    {
        UntilPapers();
        _office.Do(Key, "kelengkapan", Operator, "PERIKSA", """{"documents":{"IJAZAH":{"Valid":true}}}""");
        Assert.That(_office.FoundAt(Key, "PEMBERKASAN"), Is.EqualTo(["MGL-013a"]));
        HandInPapers();
        _office.Do(Key, "usul-nip", KepalaBadan, "KIRIM");
        _office.Do(Key, "catat-pertek", Operator, "DIKEMBALIKAN_BKN");
        HandInPapers();
        _office.Do(Key, "usul-nip", KepalaBadan, "KIRIM");
        _office.Do(
            Key,
            "catat-pertek",
            Operator,
            "CATAT",
            """{"pertek":{"Date":"2025-04-01"},"p":{"Nip":"199505052025061000"}}"""
        );
        Assert.That(_office.FoundAt(Key, "IDENTITAS"), Is.EqualTo(["XCT-01"]));
        _office.Do(Key, "catat-pertek", Operator, "CATAT", $$$"""{"p":{"Nip":"{{{Number}}}"}}""");
        _office.Do(Key, "teken-sk-cpns", Ppk, "TANDA_TANGANI");
        Assert.That(_office.FoundAt(Key, "PENGANGKATAN_CPNS"), Is.EqualTo(["MGL-013b"]));
        _office.Do(Key, "catat-pertek", Operator, "CATAT", """{"ni":{"IssuedOn":"2999-01-01"}}""");
        _office.Do(Key, "teken-sk-cpns", Ppk, "TANDA_TANGANI");
        Assert.That(Outcome, Is.EqualTo("USUL_NIP"), "the decree is older than the number");
        _office.Do(Key, "catat-pertek", Operator, "CATAT", """{"ni":{"IssuedOn":"2025-04-10"}}""");
        _office.Go("2025-05-20");
        _office.Do(Key, "teken-sk-cpns", Ppk, "KEMBALIKAN");
        _office.Do(Key, "catat-pertek", Operator, "CATAT");
        _office.Do(Key, "teken-sk-cpns", Ppk, "TANDA_TANGANI");
        _office.Do(Key, "catat-spmt", Operator, "CATAT", """{"probation":{"Start":"2025-06-01","End":"2026-06-01"}}""");
        Assert.That(_office.FoundAt(Key, "MASA_PERCOBAAN"), Is.EqualTo(["MGL-014a"]));
        _office.Do(Key, "catat-spmt", Operator, "CATAT", """{"probation":{"Start":"2025-06-01","End":"2026-05-31"}}""");

        Assert.That(Outcome, Is.EqualTo("CPNS"));
    }

    [Test]
    public void Who_passed_but_gives_up_before_the_appointment_just_leaves()
    {
        UntilPapers();
        _office.Do(Key, "kelengkapan", Operator, "MENGUNDURKAN_DIRI");

        Assert.That((_office.Case(Key).State!.Status, Outcome), Is.EqualTo((Status.Finished, "MENGUNDURKAN_DIRI")));
        Assert.That(_office.Batch.State!.CaseStatus, Is.EqualTo("SELESAI"));
    }

    [Test]
    public void Nobody_is_trained_twice_and_who_failed_is_dismissed()
    {
        UntilProbation();
        _office.Do(Key, "daftar-prajabatan", Operator, "DAFTARKAN");
        _office.Do(Key, "hasil-prajabatan", Operator, "DAFTAR_ULANG");
        Assert.That(_office.FoundAt(Key, "PRAJABATAN"), Is.EqualTo(["MGL-014b"]));
        _office.Do(Key, "hasil-prajabatan", Operator, "TIDAK_LULUS");
        Assert.That(_office.FoundAt(Key, "PEMBERHENTIAN_CPNS"), Does.Contain("MGL-014d"));
        _office.Do(Key, "teken-pemberhentian", Ppk, "TANDA_TANGANI", """{"termination":{"Kind":"DENGAN_HORMAT"}}""");

        Assert.That((_office.Case(Key).State!.Status, Outcome), Is.EqualTo((Status.Finished, "DIBERHENTIKAN")));
    }

    [Test]
    public void Who_resigns_on_probation_is_dismissed_only_when_the_sanction_is_recorded()
    {
        UntilProbation();
        _office.Go("2025-10-01");
        _office.Do(
            Key,
            "catat-peristiwa",
            Operator,
            "CATAT",
            """{"events":[{"Code":"MUNDUR"}],"cpns":{"ResignedOn":"2025-10-01"}}"""
        );
        _office.Do(Key, "teken-pemberhentian", Ppk, "TANDA_TANGANI", """{"termination":{"Kind":"DENGAN_HORMAT"}}""");
        Assert.That((Outcome, Has("tuntaskan-pemberhentian")), Is.EqualTo(("CPNS", true)));
        _office.Do(Key, "tuntaskan-pemberhentian", Operator, "PERIKSA_ULANG", """{"sanction":{"Recorded":true}}""");

        Assert.That(Outcome, Is.EqualTo("DIBERHENTIKAN"));
    }

    [Test]
    public void Who_dies_on_probation_leaves_with_honour()
    {
        UntilProbation();
        _office.Go("2025-10-01");
        _office.Do(
            Key,
            "catat-peristiwa",
            Operator,
            "CATAT",
            """{"events":[{"Code":"MENINGGAL"}],"cpns":{"DiedOn":"2025-09-30"}}"""
        );
        _office.Do(
            Key,
            "teken-pemberhentian",
            Ppk,
            "TANDA_TANGANI",
            """{"termination":{"Kind":"TIDAK_DENGAN_HORMAT"}}"""
        );
        Assert.That(_office.FoundAt(Key, "PEMBERHENTIAN_CPNS").Last(), Is.EqualTo("MGL-014f"));
        _office.Do(
            Key,
            "tuntaskan-pemberhentian",
            Operator,
            "PERIKSA_ULANG",
            """{"termination":{"Kind":"DENGAN_HORMAT"}}"""
        );

        Assert.That(Outcome, Is.EqualTo("DIBERHENTIKAN"));
    }

    [TestCase("DISIPLIN_SEDANG_BERAT", "DIBERHENTIKAN")]
    [TestCase("KETERANGAN_PALSU", "DIBERHENTIKAN")]
    [TestCase("PIDANA_PENJARA_KURUNGAN", "DIBERHENTIKAN")]
    [TestCase("PARPOL", "DIBERHENTIKAN")]
    [TestCase("DISIPLIN_RINGAN", "CPNS")]
    public void What_Pasal_18_names_ends_the_probation_and_a_light_punishment_does_not(string code, string status)
    {
        UntilProbation();
        _office.Do(Key, "catat-peristiwa", Operator, "CATAT", $$$"""{"events":[{"Code":"{{{code}}}"}]}""");
        if (status == "DIBERHENTIKAN")
            _office.Do(
                Key,
                "teken-pemberhentian",
                Ppk,
                "TANDA_TANGANI",
                """{"termination":{"Kind":"TIDAK_DENGAN_HORMAT"}}"""
            );

        Assert.That(Outcome, Is.EqualTo(status));
        Assert.That(Has("catat-peristiwa"), Is.EqualTo(status == "CPNS"));
    }

    [Test]
    public void Each_element_of_performance_must_be_good_or_the_candidate_is_dismissed()
    {
        UntilProbation();
        Train("LULUS");
        _office.Go("2026-06-02");
        Collect("CUKUP");
        Assert.That(_office.FoundAt(Key, "SYARAT_PNS"), Is.EqualTo(["MGL-015a"]));
        _office.Do(Key, "putuskan-syarat", KepalaBadan, "PERBAIKI");
        Collect("CUKUP");
        _office.Do(Key, "putuskan-syarat", KepalaBadan, "BERHENTIKAN");
        Assert.That(_office.FoundAt(Key, "PEMBERHENTIAN_CPNS"), Does.Contain("MGL-018a"));
        _office.Do(Key, "teken-pemberhentian", Ppk, "TANDA_TANGANI", """{"termination":{"Kind":"DENGAN_HORMAT"}}""");

        Assert.That(Outcome, Is.EqualTo("DIBERHENTIKAN"));
    }

    [TestCase("INSTANSI", "PNS")]
    [TestCase("CALON", "DIBERHENTIKAN")]
    public void A_late_appointment_needs_a_cause_that_is_not_the_candidates(string fault, string status)
    {
        UntilProbation();
        Train("LULUS");
        _office.Go("2026-12-01");
        Collect();
        _office.Do(Key, "usul-sk-pns", KepalaBadan, "USULKAN_TERLAMBAT");
        Assert.That(_office.FoundAt(Key, "PENGANGKATAN_TERLAMBAT"), Is.EqualTo(["MGL-017"]), "no cause is known yet");
        _office.Do(
            Key,
            "usul-sk-pns",
            KepalaBadan,
            "USULKAN_TERLAMBAT",
            $$$"""{"lateReason":{"FaultOf":"{{{fault}}}"}}"""
        );
        if (status == "PNS")
        {
            _office.Do(Key, "sumpah-janji", Operator, "BERSEDIA");
            _office.Do(Key, "teken-sk-pns", Ppk, "TANDA_TANGANI", """{"skPns":{"Cc":[]}}""");
            Assert.That(_office.FoundAt(Key, "PENGANGKATAN_PNS"), Is.EqualTo(["MGL-016"]));
            _office.Do(Key, "teken-sk-pns", Ppk, "TANDA_TANGANI", """{"skPns":{"Cc":["KEPALA_BKN"]}}""");
        }
        else
        {
            Assert.That(_office.FoundAt(Key, "PENGANGKATAN_TERLAMBAT"), Is.EqualTo(["MGL-017", "MGL-017"]));
            _office.Do(
                Key,
                "teken-pemberhentian",
                Ppk,
                "TANDA_TANGANI",
                """{"termination":{"Kind":"DENGAN_HORMAT"}}"""
            );
        }

        Assert.That(Outcome, Is.EqualTo(status));
    }

    [Test]
    public void Who_will_not_take_the_oath_is_dismissed()
    {
        UntilProbation();
        Train("LULUS");
        _office.Go("2026-06-02");
        Collect();
        _office.Do(Key, "usul-sk-pns", KepalaBadan, "USULKAN");
        _office.Do(Key, "sumpah-janji", Operator, "MENOLAK", """{"events":[{"Code":"TOLAK_SUMPAH"}]}""");
        Assert.That(_office.FoundAt(Key, "PEMBERHENTIAN_CPNS"), Does.Contain("MGL-018b"));
        _office.Do(Key, "teken-pemberhentian", Ppk, "TANDA_TANGANI", """{"termination":{"Kind":"DENGAN_HORMAT"}}""");

        Assert.That(Outcome, Is.EqualTo("DIBERHENTIKAN"));
    }

    [Test]
    public void Light_punishments_and_a_refused_second_training_do_not_keep_a_candidate_who_passes_from_the_appointment()
    {
        UntilProbation();
        for (var time = 0; time < 3; time++)
            _office.Do(Key, "catat-peristiwa", Operator, "CATAT", """{"events":[{"Code":"DISIPLIN_RINGAN"}]}""");
        _office.Do(Key, "daftar-prajabatan", Operator, "DAFTARKAN");
        _office.Do(Key, "hasil-prajabatan", Operator, "DAFTAR_ULANG");
        _office.Do(Key, "hasil-prajabatan", Operator, "LULUS", """{"documents":{"STTPP":{"Valid":true}}}""");
        _office.Go("2026-06-02");
        Collect();
        _office.Do(Key, "usul-sk-pns", KepalaBadan, "USULKAN");
        _office.Do(Key, "sumpah-janji", Operator, "BERSEDIA");
        _office.Do(Key, "teken-sk-pns", Ppk, "TANDA_TANGANI", """{"skPns":{"Cc":["KEPALA_BKN"]}}""");

        Assert.That(Outcome, Is.EqualTo("PNS"));
    }

    [Test]
    public void Training_that_takes_longer_than_the_year_is_waited_for()
    {
        UntilProbation();
        _office.Do(Key, "daftar-prajabatan", Operator, "DAFTARKAN");
        _office.Go("2026-08-01");
        Assert.That(Has("kumpulkan-syarat"), Is.False);
        _office.Do(Key, "hasil-prajabatan", Operator, "LULUS", """{"documents":{"STTPP":{"Valid":true}}}""");

        Assert.That(Has("kumpulkan-syarat"), Is.True);
    }

    private string? Outcome => _office.StatusOf(Key);

    private bool Has(string task) => _office.Has(Key, task);

    private void UntilPapers()
    {
        _office.ObjectionDays = 0;
        _office.OpenBatch();
        _office.Apply((Key, "PERAWAT", null));
        _office.AnnounceAdministration();
        _office.ScoreSkd(Key, 100, 120, 200);
        _office.RankAndAnnounce("skd");
        _office.ScoreSkb(Key, "PERAWAT", 80);
        _office.Do(_office.Batch, "cocokkan-skb", Penguji, "COCOK");
        _office.AnnounceResults();
        _office.Do(_office.Batch, "umumkan-final", Ketua, "UMUMKAN", Channels);
    }

    private void HandInPapers() =>
        _office.Do(
            Key,
            "kelengkapan",
            Operator,
            "PERIKSA",
            """{"documents":{"IJAZAH":{"Valid":true},"SKCK":{"Valid":true}}}"""
        );

    private void UntilProbation()
    {
        UntilPapers();
        HandInPapers();
        _office.Do(Key, "usul-nip", KepalaBadan, "KIRIM");
        _office.Do(
            Key,
            "catat-pertek",
            Operator,
            "CATAT",
            $$$"""{"pertek":{"Date":"2025-04-01"},"ni":{"IssuedOn":"2025-04-10"},"p":{"Nip":"{{{Number}}}"}}"""
        );
        _office.Go("2025-05-20");
        _office.Do(Key, "teken-sk-cpns", Ppk, "TANDA_TANGANI");
        _office.Do(Key, "catat-spmt", Operator, "CATAT", """{"probation":{"Start":"2025-06-01","End":"2026-05-31"}}""");
        _office.Go("2025-06-02");
    }

    private void Train(string result)
    {
        _office.Do(Key, "daftar-prajabatan", Operator, "DAFTARKAN");
        _office.Do(Key, "hasil-prajabatan", Operator, result, """{"documents":{"STTPP":{"Valid":true}}}""");
    }

    private void Collect(string predicate = "BAIK") =>
        _office.Do(
            Key,
            "kumpulkan-syarat",
            Operator,
            "PERIKSA",
            $$$"""
            {"ratingElements":[{"Element":"SKP","Predicate":"SANGAT BAIK"},{"Element":"PERILAKU","Predicate":"{{{predicate}}}"}],
              "rating":{"SignedByAssessor":true,"SignedByAssessorSuperior":true},"health":{"IssuerKind":"TIM_PENGUJI_KESEHATAN","Fit":true}}
            """
        );
}
