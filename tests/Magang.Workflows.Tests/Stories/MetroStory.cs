using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;
using static Magang.Workflows.Tests.Stories.Office;

namespace Magang.Workflows.Tests.Stories;

/// <summary>What Kota Metro's officials and participants live through, told task by task.</summary>
public class MetroStory
{
    private const string Budi = "199001012015011001";
    private const string Siti = "199202022016022002";
    private const string Ratings =
        """{"ratings":[{"Year":2023,"Predicate":"BAIK"},{"Year":2024,"Predicate":"SANGAT BAIK"}],"discipline":[],"suspensions":[]}""";
    private readonly Office _office = new();

    [Test]
    public void A_civil_servant_goes_from_plan_to_implementation()
    {
        _office.World.Now = At("2025-02-17");
        _office.OpenBatch(Budi);
        var budi = _office.CaseOf(0);
        HandInEvidence(budi);
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("USUL_PENETAPAN"));

        Decree();
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("KWK_DITETAPKAN"));
        Assign(budi);
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("ALIH_TUGAS"));

        _office.World.AdvanceTo(At("2025-03-12"));
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("DINAS_LUAR_BERJALAN"));
        Monitor(budi);
        _office.World.AdvanceTo(At("2025-04-02"));
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("DINAS_LUAR_BERJALAN"));
        Report(budi);
        Conclude(budi);

        Assert.That((budi.State!.Status, budi.State.CaseStatus), Is.EqualTo((Status.Finished, "SELESAI")));
        Assert.That(
            (_office.Batch.State!.Status, _office.Batch.State.CaseStatus),
            Is.EqualTo((Status.Finished, "SELESAI"))
        );
        Assert.That(
            _office
                .World.Messages.Where(message => message.Type == "HariMagang")
                .Select(message => message.Body.GetProperty("hari").GetInt32()),
            Is.EqualTo([25, 28, 30])
        );
    }

    [Test]
    public void Who_fails_several_conditions_is_told_every_article_and_the_batch_goes_on_without_him()
    {
        _office.World.Now = At("2025-02-17");
        _office.OpenBatch(Budi, Siti);
        var (budi, siti) = (_office.CaseOf(0), _office.CaseOf(1));
        HandInEvidence(
            budi,
            """{"ratings":[{"Year":2023,"Predicate":"BAIK"},{"Year":2024,"Predicate":"KURANG"}],"discipline":[{"Level":"SEDANG","From":"2025-01-10","Until":"2025-07-09"}],"suspensions":[]}"""
        );
        HandInEvidence(siti);

        Assert.That(
            (budi.State!.Status, budi.State.CaseStatus),
            Is.EqualTo((Status.Finished, "TIDAK_MEMENUHI_SYARAT"))
        );
        Assert.That(_office.BlockedBy(budi, "PEMERIKSAAN_SYARAT"), Is.EqualTo(["MET-016", "MET-017", "MET-019"]));
        Decree();
        Assert.That(siti.State!.CaseStatus, Is.EqualTo("KWK_DITETAPKAN"));
    }

    [Test]
    public void Who_lacks_a_paper_is_held_and_passes_when_it_comes()
    {
        _office.World.Now = At("2025-02-17");
        _office.OpenBatch(Budi);
        var budi = _office.CaseOf(0);
        HandInEvidence(
            budi,
            """{"ratings":[{"Year":2023,"Predicate":"BAIK"},{"Year":2024}],"discipline":[],"suspensions":[]}"""
        );
        Assert.That(_office.BlockedBy(budi, "PEMERIKSAAN_SYARAT"), Does.Contain("MET-016"));

        _office.Do(budi, "lengkapi-berkas", Operator, "PERIKSA_ULANG", Ratings);

        Assert.That(budi.State!.CaseStatus, Is.EqualTo("USUL_PENETAPAN"));
        Decree();
        Assign(budi);
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("ALIH_TUGAS"));
    }

    [Test]
    public void An_assignment_beyond_thirty_days_is_refused_and_can_be_mended()
    {
        var budi = UntilDecree();
        _office.Do(
            budi,
            "ajukan-penugasan",
            KepalaBadan,
            "AJUKAN",
            """{"a":{"AssignmentDate":"2025-03-03","End":"2025-04-02"}}"""
        );
        _office.Do(budi, "teken-penugasan", Sekda, "TANDA_TANGANI");
        Assert.That(_office.BlockedBy(budi, "SURAT_PENUGASAN"), Is.EqualTo(["MET-007"]));

        _office.Do(budi, "tindak-lanjut-penugasan", KepalaBadan, "PERBAIKI");
        Assign(budi);

        Assert.That(budi.State!.CaseStatus, Is.EqualTo("ALIH_TUGAS"));
    }

    [Test]
    public void A_region_that_shortens_the_assignment_while_cases_run_judges_by_it_from_then_on()
    {
        var (budi, siti) = UntilDecreeOfTwo();
        Assign(budi);
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("ALIH_TUGAS"));

        _office.TakeOtherwise("metro.maxDays", "20", "2025-01-01");
        Propose(siti);

        Assert.That(_office.BlockedBy(siti, "SURAT_PENUGASAN"), Is.EqualTo(["MET-007"]));
        var judged = _office
            .World.Journal.Where(line =>
                line.Entry.GetRawText().Contains("\"gate\":\"SURAT_PENUGASAN\"", StringComparison.Ordinal)
            )
            .ToArray();
        Assert.That(
            judged.Select(line => line.Entry.GetProperty("reference").GetString()),
            Is.EqualTo(["uji", "uji-metro.maxDays"])
        );
        Assert.That(judged[0].Entry.GetRawText(), Does.Not.Contain("\"overrides\""));
        Assert.That(judged[1].Entry.GetRawText(), Does.Contain("Kota Metro memakai metro.maxDays = 20"));
    }

    [Test]
    public void Who_is_cancelled_after_the_decree_gets_an_amended_decree_and_the_old_number_stays_spent()
    {
        var budi = UntilDecree();
        _office.Do(budi, "batalkan", KepalaBadan, "BATALKAN");
        Assert.That(budi.State!.Status, Is.EqualTo(Status.Running));

        _office.Do(_office.Batch, "teken-perubahan", WaliKota, "TANDA_TANGANI");

        Assert.That((budi.State!.Status, budi.State.CaseStatus), Is.EqualTo((Status.Finished, "DIBATALKAN")));
        var amended = _office.World.Messages.Single(message => message.Type == "KeputusanDiubah").Body;
        Assert.That(
            (amended.GetProperty("nomor").GetString(), amended.GetProperty("mengubah").GetString()),
            Is.EqualTo(("2 TAHUN 2025", "1 TAHUN 2025"))
        );
        Assert.That(_office.Batch.State!.CaseStatus, Is.EqualTo("SELESAI"));
    }

    [Test]
    public void Who_is_cancelled_before_the_decree_just_leaves()
    {
        _office.World.Now = At("2025-02-17");
        _office.OpenBatch(Budi);
        _office.Do(_office.CaseOf(0), "batalkan", KepalaBadan, "BATALKAN");

        Assert.That(_office.CaseOf(0).State!.CaseStatus, Is.EqualTo("DIBATALKAN"));
        Assert.That(_office.Batch.State!.CaseStatus, Is.EqualTo("TANPA_PESERTA"));
    }

    [Test]
    public void Who_is_recalled_reports_on_the_days_that_were_and_is_done()
    {
        var budi = UntilInternship();
        _office.World.AdvanceTo(At("2025-03-14"));
        _office.Do(budi, "tarik-peserta", KepalaBadan, "TARIK");
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("DIHENTIKAN"));

        Report(budi, AReport.Replace("2025-04-01", "2025-03-14", StringComparison.Ordinal));
        Account(budi);

        Assert.That((budi.State!.Status, budi.State.CaseStatus), Is.EqualTo((Status.Finished, "DIHENTIKAN")));
        Assert.That(_office.World.Messages.Select(message => message.Type), Does.Not.Contain("HariMagang"));
    }

    [Test]
    public void An_extension_is_granted_inside_thirty_days_only_and_the_end_moves()
    {
        var budi = UntilInternship(end: "2025-03-22");
        _office.World.AdvanceTo(At("2025-03-12"));
        _office.Do(budi, "ajukan-perpanjangan", KepalaBadan, "AJUKAN", """{"a":{"End":"2025-04-02"}}""");
        Assert.That(_office.VerdictsOf(budi).Last(), Is.EqualTo("PERPANJANGAN REJECT"));

        _office.Do(budi, "ajukan-perpanjangan", KepalaBadan, "AJUKAN", """{"a":{"End":"2025-04-01"}}""");
        _office.Do(budi, "teken-perpanjangan", Sekda, "TANDA_TANGANI");
        _office.World.AdvanceTo(At("2025-03-25"));
        Assert.That(
            budi.State!.Bookmarks.Select(mark => mark.Name),
            Does.Contain("hari-terakhir"),
            "the end has moved on"
        );

        _office.World.AdvanceTo(At("2025-04-02"));
        Assert.That(budi.Task("laporan-akhir"), Is.Not.Null);
    }

    [Test]
    public void A_punishment_during_the_internship_is_told_without_detail_and_changes_nothing_by_itself()
    {
        var budi = UntilInternship();
        _office.World.AdvanceTo(At("2025-03-12"));
        _office.Do(
            budi,
            "catat-hukuman",
            Operator,
            "CATAT",
            """{"discipline":[{"Level":"SEDANG","From":"2025-03-10","Until":null}]}"""
        );

        var told = _office.World.Messages.Single(message => message.Type == "HukumanDicatat").Body;
        Assert.That(
            told.EnumerateObject().Select(member => member.Name),
            Is.EquivalentTo(["instance", "number", "at"])
        );
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("DINAS_LUAR_BERJALAN"));
        Assert.That(budi.Task("tarik-peserta"), Is.Not.Null);
    }

    [Test]
    public void A_decree_bears_the_number_that_the_office_wrote_and_its_amendment_may_not_bear_the_same()
    {
        const string written = "821.2/77/KPTS/2025";
        const string form = $$$"""{"letter":{"ExternalNumber":"{{{written}}}"}}""";
        _office.World.Now = At("2025-02-17");
        _office.OpenBatch(Budi);
        var budi = _office.CaseOf(0);
        HandInEvidence(budi);
        _office.Do(_office.Batch, "usul-penetapan", KepalaBadan, "USULKAN");
        _office.Do(_office.Batch, "teken-keputusan", WaliKota, "TANDA_TANGANI", form);
        _office.Do(budi, "batalkan", KepalaBadan, "BATALKAN");

        _office.Do(_office.Batch, "teken-perubahan", WaliKota, "TANDA_TANGANI", form);
        Assert.That(
            _office.Batch.Task("teken-perubahan").Task!.Title,
            Does.EndWith($"(nomor {written} sudah dipakai berkas {_office.Batch.Id}, isi nomor lain)")
        );
        _office.Do(_office.Batch, "teken-perubahan", WaliKota, "TANDA_TANGANI", "{}");

        var amended = _office.World.Messages.Single(message => message.Type == "KeputusanDiubah").Body;
        Assert.That(
            (amended.GetProperty("nomor").GetString(), amended.GetProperty("mengubah").GetString()),
            Is.EqualTo(("1 TAHUN 2025", written))
        );
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("DIBATALKAN"));
    }

    [Test]
    public void A_punishment_after_the_decree_stops_the_departure()
    {
        var budi = UntilDecree();
        _office.World.Now = At("2025-03-05");
        _office.Do(
            budi,
            "catat-hukuman",
            Operator,
            "CATAT",
            """{"discipline":[{"Level":"SEDANG","From":"2025-03-05","Until":null}]}"""
        );
        _office.Do(
            budi,
            "ajukan-penugasan",
            KepalaBadan,
            "AJUKAN",
            """{"a":{"AssignmentDate":"2025-03-10","End":"2025-04-08"}}"""
        );
        _office.Do(budi, "teken-penugasan", Sekda, "TANDA_TANGANI");

        Assert.That(_office.BlockedBy(budi, "SURAT_PENUGASAN"), Does.Contain("MET-017"));
        _office.Do(budi, "tindak-lanjut-penugasan", KepalaBadan, "KELUARKAN");
        _office.Do(_office.Batch, "teken-perubahan", WaliKota, "TANDA_TANGANI");
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("DIBATALKAN"));
    }

    [Test]
    public void A_report_is_returned_until_it_is_whole_and_monitoring_until_both_forms_are_there()
    {
        var budi = UntilInternship();
        _office.World.AdvanceTo(At("2025-03-12"));
        Monitor(budi, place: "KANTOR_LAIN");
        _office.World.AdvanceTo(At("2025-04-02"));
        for (var round = 0; round < 2; round++)
        {
            _office.Do(
                budi,
                "laporan-akhir",
                ParticipantOf(budi),
                "SERAHKAN",
                AReport.Replace("PERUMUSAN_MASALAH", "TUJUAN", StringComparison.Ordinal)
            );
            Assert.That(_office.BlockedBy(budi, "LAPORAN_AKHIR"), Does.Contain("MET-030"));
        }
        _office.Do(budi, "laporan-akhir", ParticipantOf(budi), "SERAHKAN", AReport);
        _office.Do(budi, "terima-laporan", KepalaBadan, "KEMBALIKAN");
        Report(budi);
        _office.Do(budi, "laporan-monitoring", KepalaBadan, "KIRIM");
        _office.Do(budi, "sekda-teruskan-monitoring", Sekda, "TERUSKAN");
        Assert.That(_office.BlockedBy(budi, "HASIL_MONITORING"), Is.EqualTo(["MET-040", "MET-041"]));

        _office.Do(
            budi,
            "perbaiki-monitoring",
            Operator,
            "CATAT",
            """{"monitorings":[{"Form":"KUNJUNGAN","Place":"LOKASI_1","HeldOn":"2025-03-20","Findings":[{"Aspect":"KEBERHASILAN"}]}]}"""
        );
        Conclude(budi);

        Assert.That(budi.State!.CaseStatus, Is.EqualTo("SELESAI"));
    }

    [Test]
    public void Nobody_checks_his_own_step_and_nobody_else_s_task()
    {
        var budi = UntilDecree();
        _office.Do(
            budi,
            "ajukan-penugasan",
            KepalaBadan,
            "AJUKAN",
            """{"a":{"AssignmentDate":"2025-03-03","End":"2025-04-01"}}"""
        );

        Assert.That(Refusal(budi, "teken-penugasan", KepalaBadan), Is.InstanceOf<NotCandidateException>());
        Assert.That(
            Refusal(budi, "teken-penugasan", KepalaBadan with { Role = "SEKDA" }),
            Is.InstanceOf<FourEyesException>()
        );
    }

    [Test]
    public void Nobody_is_assigned_twice_at_a_time_unless_the_other_case_is_cancelled()
    {
        _office.World.Now = At("2025-02-17");
        _office.OpenBatch(Budi, Budi);
        var (first, second) = (_office.CaseOf(0), _office.CaseOf(1));
        HandInEvidence(first);
        HandInEvidence(second);
        Decree();
        Assign(first);
        Propose(second);
        Assert.That(_office.BlockedBy(second, "SURAT_PENUGASAN"), Is.EqualTo(["XCT-12"]));

        _office.World.Tell(first.Id, new CancelRequested("berkas ganda"));
        _office.Do(second, "tindak-lanjut-penugasan", KepalaBadan, "PERBAIKI");
        Assign(second);

        Assert.That(second.State!.CaseStatus, Is.EqualTo("ALIH_TUGAS"));
    }

    private MagangException Refusal(Life life, string task, Actor who) =>
        ((Refused)_office.Try(life, task, who, "TANDA_TANGANI")).Refusal;

    private Life UntilDecree()
    {
        _office.World.Now = At("2025-02-17");
        _office.OpenBatch(Budi);
        HandInEvidence(_office.CaseOf(0));
        Decree();
        return _office.CaseOf(0);
    }

    private Life UntilInternship(string end = "2025-04-01")
    {
        var life = UntilDecree();
        Assign(life, end);
        return life;
    }

    private static DateTimeOffset At(string day) => DateTimeOffset.Parse($"{day}T02:00:00Z", null);

    private void HandInEvidence(Life life, string ratings = Ratings)
    {
        _office.Do(
            life,
            "rekomendasi",
            KepalaDinas,
            "KIRIM",
            """{"rec":{"Decision":"DIREKOMENDASIKAN","SignerNip":"197503032000031001","SignerEselon":"II.b","SignerUnit":"DINAS_A","SignerCapacity":"DEFINITIF"}}"""
        );
        _office.Do(
            life,
            "surat-sehat",
            ParticipantOf(life),
            "KIRIM",
            """{"health":{"FitPhysically":true,"FitMentally":true,"IssuedOn":"2025-02-10","ValidUntil":"2025-03-11","IssuerKind":"PUSKESMAS"}}"""
        );
        _office.Do(life, "rekam-kepegawaian", Operator, "KIRIM", ratings);
    }

    private (Life Budi, Life Siti) UntilDecreeOfTwo()
    {
        _office.World.Now = At("2025-02-17");
        _office.OpenBatch(Budi, Siti);
        var both = (_office.CaseOf(0), _office.CaseOf(1));
        HandInEvidence(both.Item1);
        HandInEvidence(both.Item2);
        Decree();
        return both;
    }

    private void Decree()
    {
        _office.Do(_office.Batch, "usul-penetapan", KepalaBadan, "USULKAN");
        _office.Do(_office.Batch, "teken-keputusan", WaliKota, "TANDA_TANGANI");
    }

    private void Propose(Life life, string end = "2025-04-01")
    {
        _office.Do(
            life,
            "ajukan-penugasan",
            KepalaBadan,
            "AJUKAN",
            """{"a":{"AssignmentDate":"2025-03-03","End":"@end"}}""".Replace("@end", end, StringComparison.Ordinal)
        );
        _office.Do(life, "teken-penugasan", Sekda, "TANDA_TANGANI");
    }

    private void Assign(Life life, string end = "2025-04-01")
    {
        Propose(life, end);
        _office.Do(
            life,
            "alih-tugas",
            KepalaDinas,
            "SERAHKAN",
            """{"handover":{"Tasks":[{"RecipientNip":"198805052010012003","RecipientStatus":"PNS","RecipientOnMagang":false}]}}"""
        );
    }

    private void Monitor(Life life, string place = "LOKASI_1")
    {
        _office.Do(
            life,
            "monitoring-telekomunikasi",
            Operator,
            "CATAT",
            """{"monitorings":[{"Form":"TELEKOMUNIKASI","ScheduledOn":"2025-03-10","HeldOn":"2025-03-12","Findings":[{"Aspect":"PERILAKU"},{"Aspect":"KINERJA"}]}]}"""
        );
        _office.Do(
            life,
            "monitoring-kunjungan",
            Operator,
            "CATAT",
            """{"monitorings":[{"Form":"KUNJUNGAN","Place":"@place","HeldOn":"2025-03-20","Findings":[{"Aspect":"KEBERHASILAN"}]}]}""".Replace(
                "@place",
                place,
                StringComparison.Ordinal
            )
        );
    }

    private void Report(Life life, string report = AReport)
    {
        _office.Do(life, "laporan-akhir", ParticipantOf(life), "SERAHKAN", report);
        _office.Do(life, "terima-laporan", KepalaBadan, "TERUSKAN");
        _office.Do(life, "sekda-terima-laporan", Sekda, "TERIMA");
    }

    private void Conclude(Life life)
    {
        _office.Do(life, "laporan-monitoring", KepalaBadan, "KIRIM");
        _office.Do(life, "sekda-teruskan-monitoring", Sekda, "TERUSKAN");
        _office.Do(life, "walikota-terima-monitoring", WaliKota, "TERIMA");
        _office.Do(life, "evaluasi-akhir", Operator, "SUSUN");
        _office.Do(life, "kirim-evaluasi", KepalaBadan, "KIRIM");
        _office.Do(life, "sekda-teruskan-evaluasi", Sekda, "TERUSKAN");
        _office.Do(life, "walikota-terima-evaluasi", WaliKota, "TERIMA");
        _office.Do(
            life,
            "rencana-implementasi",
            ParticipantOf(life),
            "SERAHKAN",
            """{"implementationPlan":{"Items":["Terapkan antrean daring"]}}"""
        );
        Account(life);
    }

    private void Account(Life life)
    {
        _office.Do(life, "presensi", KepalaDinas, "KONFIRMASI", """{"attendance":[]}""");
        _office.Do(life, "pembiayaan", Pptk, "AJUKAN", """{"costs":[{"Component":"TRANSPORT","Fund":"APBD"}]}""");
    }

    private const string AReport = """
        {"report":{"Sections":[{"Code":"I.a","WordCount":10},{"Code":"I.b","WordCount":10},{"Code":"I.c","WordCount":10},
          {"Code":"II.a","WordCount":10},{"Code":"II.b","WordCount":10},{"Code":"II.c","WordCount":10},{"Code":"II.d","WordCount":10},
          {"Code":"III.a","WordCount":10},{"Code":"III.b","WordCount":10}],
          "Sub":{"II.a":["LATAR_BELAKANG","PERUMUSAN_MASALAH","TUJUAN","MANFAAT"]},
          "Problems":["M1"],"Activities":[{"Form":"Praktik","Description":"Loket","ExpectedResult":"Antrean pendek","ProblemId":"M1"}],
          "Location":"LOKASI_1","PeriodFrom":"2025-03-03","PeriodTo":"2025-04-01","ToolsAndMaterials":"Komputer","Approach":"Turun langsung",
          "Conclusion":"Baik","Suggestions":"Terapkan"}}
        """;
}
