using System.Globalization;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;
using static Magang.Workflows.Tests.Stories.PaluOffice;

namespace Magang.Workflows.Tests.Stories;

/// <summary>What Kota Palu's officials and participants live through in ASN Magang Nasional, told task by task.</summary>
public class PaluStory
{
    private static readonly (string Nip, string Status) Budi = ("199001012015011001", "PNS");
    private static readonly (string Nip, string Status) Siti = ("199202022016022002", "PNS");
    private static readonly (string Nip, string Status) Citra = ("199205172022211003", "PPPK");
    private readonly PaluOffice _office = new();

    [Test]
    public void A_civil_servant_goes_through_the_eleven_stages_in_three_months()
    {
        _office.OpenBatch(Budi);
        var budi = _office.CaseOf(0);
        var stages = new List<string?> { budi.State!.CaseStatus };
        _office.Guide(budi, "PERSIAPAN");
        _office.Score(budi);
        _office.Do(budi, "putuskan-seleksi", Penilai, "TERPILIH");
        stages.Add(budi.State!.CaseStatus);
        _office.Call();
        _office.Do(budi, "jawab-panggilan", ParticipantOf(budi), "BERSEDIA");
        stages.Add(budi.State!.CaseStatus);
        _office.HandInEvidence(budi);
        _office.Verify(budi);
        _office.Decree();
        stages.Add(budi.State!.CaseStatus);
        _office.Brief(budi);
        stages.Add(budi.State!.CaseStatus);
        _office.Depart(budi);
        stages.Add(budi.State!.CaseStatus);
        _office.Guide(budi, "PELAKSANAAN");
        LiveThroughPlacement(budi);
        stages.Add(budi.State!.CaseStatus);
        _office.Recall(budi, "2026-04-13");
        stages.Add(budi.State!.CaseStatus);
        _office.Guide(budi, "PENYELESAIAN");
        _office.HandInReport(budi);
        _office.Do(budi, "terima-laporan", KepalaBadan, "TERIMA");
        _office.Present(budi, "2026-04-20");
        stages.Add(budi.State!.CaseStatus);
        _office.Apply(budi, "2026-04-27");

        Assert.That(
            stages,
            Is.EqualTo([
                "SELEKSI",
                "PEMANGGILAN",
                "PENETAPAN",
                "PEMBEKALAN",
                "PENGIRIMAN",
                "MONEV",
                "PENARIKAN",
                "PRESENTASI",
                "PENERAPAN",
            ])
        );
        Assert.That((budi.State!.Status, budi.State.CaseStatus), Is.EqualTo((Status.Finished, "SELESAI")));
        Assert.That(
            (_office.Batch.State!.Status, _office.Batch.State.CaseStatus),
            Is.EqualTo((Status.Finished, "SELESAI"))
        );
        Assert.That(_office.FoundAt(budi, "PENERAPAN"), Is.Empty);
        Assert.That(_office.FoundAt(budi, "BIMBINGAN"), Is.Empty);
    }

    [Test]
    public void Who_was_ever_punished_is_told_the_article_and_the_batch_goes_on_without_him()
    {
        _office.OpenBatch(Budi, Siti);
        var (budi, siti) = (_office.CaseOf(0), _office.CaseOf(1));
        _office.SelectAndCall(budi, siti);
        _office.HandInEvidence(
            budi,
            """{"p":{"Agency":"PEMKOT_PALU","NominatedByRegion":true},"discipline":[{"Level":"SEDANG","DecidedOn":"2012-03-01","From":"2012-03-01","Until":"2012-08-31","Annulled":false}],"suspensions":[]}""",
            Healthy.Replace("PUSKESMAS", "KLINIK_SWASTA", StringComparison.Ordinal)
        );
        _office.HandInEvidence(siti);
        _office.Verify(siti);

        Assert.That(
            (budi.State!.Status, budi.State.CaseStatus),
            Is.EqualTo((Status.Finished, "TIDAK_MEMENUHI_SYARAT"))
        );
        Assert.That(_office.FoundAt(budi, "PEMERIKSAAN_SYARAT"), Is.EqualTo(["PAL-K5", "PAL-K7"]));
        Assert.That(
            _office
                .World.Messages.Single(message => message.Type == "PesertaDitolak")
                .Body.GetProperty("pasal")
                .EnumerateArray()
                .Select(article => article.GetString()),
            Has.Some.Contains("BAB II.A angka 5").And.Some.Contains("BAB II.A angka 7")
        );
        _office.Decree();
        Assert.That(siti.State!.CaseStatus, Is.EqualTo("PEMBEKALAN"));
    }

    [Test]
    public void An_annulled_punishment_does_not_count_and_who_lacks_a_paper_is_held_and_passes_when_it_comes()
    {
        _office.OpenBatch(Budi);
        var budi = _office.CaseOf(0);
        _office.SelectAndCall(budi);
        _office.HandInEvidence(
            budi,
            """{"p":{"Agency":"PEMKOT_PALU","NominatedByRegion":true},"discipline":[{"Level":"BERAT","DecidedOn":"2019-03-01","From":"2019-03-01","Until":null,"Annulled":true}],"suspensions":[]}""",
            """{"health":{"FitPhysically":true,"IssuerKind":"PUSKESMAS"}}"""
        );
        Assert.That(_office.FoundAt(budi, "PEMERIKSAAN_SYARAT"), Is.EqualTo(["PAL-K7"]));

        _office.Do(budi, "lengkapi-berkas", Operator, "PERIKSA_ULANG", Healthy);
        _office.Do(budi, "verifikasi-tim", PenilaiKedua, "KEMBALIKAN");
        _office.Do(budi, "perbaiki-bukti", Operator, "PERIKSA_ULANG", Healthy);
        _office.Verify(budi);
        _office.Decree();

        Assert.That(budi.State!.CaseStatus, Is.EqualTo("PEMBEKALAN"));
    }

    [TestCase(4, "PEMBEKALAN")]
    [TestCase(5, "TIDAK_MEMENUHI_SYARAT")]
    public void A_contract_employee_has_twenty_four_hours_a_year_of_which_the_placement_takes_twenty(
        int used,
        string status
    )
    {
        _office.OpenBatch(Citra, Budi);
        var (citra, budi) = (_office.CaseOf(0), _office.CaseOf(1));
        _office.SelectAndCall(citra, budi);
        _office.HandInEvidence(
            citra,
            $"{{\"p\":{{\"Agency\":\"PEMKOT_PALU\",\"NominatedByRegion\":true,\"IsJptUtamaMadya\":false}},\"discipline\":[],\"suspensions\":[],\"jpUsedInContractYear\":{used}}}"
        );
        _office.HandInEvidence(budi);
        if (status == "PEMBEKALAN")
            _office.Verify(citra);
        _office.Verify(budi);
        _office.Decree();

        Assert.That(citra.State!.CaseStatus, Is.EqualTo(status));
        Assert.That(
            _office.FoundAt(citra, "JAM_PELAJARAN_PPPK"),
            Is.EqualTo(status == "PEMBEKALAN" ? Array.Empty<string>() : ["XCT-06"])
        );
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("PEMBEKALAN"));
    }

    [Test]
    public void A_contract_employee_whose_hours_are_not_known_is_held_and_goes_the_whole_way_when_they_are()
    {
        _office.OpenBatch(Citra);
        var citra = _office.CaseOf(0);
        _office.SelectAndCall(citra);
        _office.HandInEvidence(citra);
        Assert.That(_office.FoundAt(citra, "JAM_PELAJARAN_PPPK"), Is.EqualTo(["XCT-06"]));

        _office.Do(
            citra,
            "lengkapi-jam",
            Operator,
            "PERIKSA_ULANG",
            """{"p":{"IsJptUtamaMadya":false},"jpUsedInContractYear":0}"""
        );
        _office.Verify(citra);
        _office.Decree();
        _office.Brief(citra);
        _office.Depart(citra);
        LiveThroughPlacement(citra);
        _office.Recall(citra, "2026-04-13");
        _office.HandInReport(citra);
        _office.Do(citra, "terima-laporan", KepalaBadan, "TERIMA");
        _office.Present(citra, "2026-04-20");
        _office.Apply(citra, "2026-04-27");
        _office.Do(citra, "penuhi-hak", Operator, "LANJUTKAN");

        Assert.That((citra.State!.Status, citra.State.CaseStatus), Is.EqualTo((Status.Finished, "SELESAI")));
        Assert.That(_office.FoundAt(citra, "BIMBINGAN"), Is.EqualTo(["PAL-H1"]));
    }

    [Test]
    public void Complaints_are_cases_of_their_own_and_none_stays_without_an_answer()
    {
        var budi = _office.UntilPlacement(Budi);
        _office.World.AdvanceTo(At("2026-02-02"));
        _office.Do(budi, "ajukan-aduan", ParticipantOf(budi), "ADUKAN");
        _office.World.AdvanceTo(At("2026-02-03"));
        _office.Do(budi, "ajukan-aduan", ParticipantOf(budi), "ADUKAN");
        var (first, second) = (
            _office.World.Lives[budi.Children[0].Value],
            _office.World.Lives[budi.Children[1].Value]
        );
        Assert.That((first.State!.CaseStatus, second.State!.CaseStatus), Is.EqualTo(("DITERIMA", "DITERIMA")));

        _office.Do(second, "tanggapi-aduan", Operator, "TANGGAPI");
        Assert.That(Answers(budi), Is.EqualTo([null, "2026-02-03"]));
        _office.Do(second, "selesaikan-aduan", Operator, "SELESAIKAN");
        _office.Do(second, "nilai-penyelesaian", ParticipantOf(budi), "PUAS");
        _office.World.AdvanceTo(At("2026-02-04"));
        _office.Do(first, "tanggapi-aduan", Operator, "TANGGAPI");
        _office.Do(first, "selesaikan-aduan", Operator, "SELESAIKAN");
        _office.Do(first, "nilai-penyelesaian", ParticipantOf(budi), "BELUM_PUAS");
        _office.Do(first, "putuskan-aduan", KepalaBadan, "PUTUSKAN");

        Assert.That(Answers(budi), Is.EqualTo(["2026-02-04", "2026-02-03"]));
        Assert.That(
            new[] { first, second }.Select(one => (one.State!.Status, one.State.CaseStatus)),
            Is.All.EqualTo((Status.Finished, "SELESAI"))
        );
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("MONEV"));
    }

    [Test]
    public void A_complaint_that_nobody_answered_is_found_before_the_case_is_closed()
    {
        var budi = _office.UntilPlacement(Budi);
        _office.World.AdvanceTo(At("2026-02-02"));
        _office.Do(budi, "ajukan-aduan", ParticipantOf(budi), "ADUKAN");
        LiveThroughPlacement(budi, from: "2026-02-02");
        _office.Do(budi, "tindak-lanjut-monev", Operator, "LANJUTKAN");
        _office.Recall(budi, "2026-04-13");
        _office.HandInReport(budi);
        _office.Do(budi, "terima-laporan", KepalaBadan, "TERIMA");
        _office.Present(budi, "2026-04-20");
        _office.Apply(budi, "2026-04-27");
        Assert.That(_office.FoundAt(budi, "PENGADUAN"), Is.EqualTo(["PAL-H3"]));

        _office.Do(_office.World.Lives[budi.Children[0].Value], "tanggapi-aduan", Operator, "TANGGAPI");
        foreach (var phase in new[] { "PERSIAPAN", "PELAKSANAAN", "PENYELESAIAN" })
            _office.Guide(budi, phase);
        _office.Do(budi, "penuhi-hak", Operator, "PERIKSA_ULANG");

        Assert.That(budi.State!.CaseStatus, Is.EqualTo("SELESAI"));
    }

    [Test]
    public void Weeks_without_a_report_are_found_every_week_and_can_be_made_good_in_the_end()
    {
        var budi = _office.UntilPlacement(Budi);
        _office.World.AdvanceTo(At("2026-01-20"));
        Assert.That(_office.FoundAt(budi, "MONEV"), Does.Contain("PAL-W5"));
        LiveThroughPlacement(budi, from: "2026-01-19");
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("MONEV"));
        _office.Do(
            budi,
            "tindak-lanjut-monev",
            Operator,
            "PERIKSA_ULANG",
            """{"periodicReports":[{"Period":"2026-01-12/2026-01-18","SubmittedAt":"2026-04-12"}]}"""
        );

        Assert.That(budi.State!.CaseStatus, Is.EqualTo("PENARIKAN"));
    }

    [Test]
    public void A_report_is_returned_and_a_presentation_is_held_again_until_it_is_whole()
    {
        var budi = _office.UntilPlacement(Budi);
        LiveThroughPlacement(budi);
        _office.Recall(budi, "2026-04-10");
        Assert.That(_office.FoundAt(budi, "PENARIKAN"), Is.EqualTo(["PAL-S09"]));
        _office.Recall(budi, "2026-04-13");
        _office.HandInReport(budi);
        _office.Do(budi, "terima-laporan", KepalaBadan, "KEMBALIKAN");
        _office.HandInReport(budi);
        _office.Do(budi, "terima-laporan", KepalaBadan, "TERIMA");
        _office.Present(budi, "2026-04-12");
        Assert.That(_office.FoundAt(budi, "PRESENTASI"), Is.EqualTo(["PAL-S10"]));
        _office.Present(budi, "2026-04-20");

        Assert.That(budi.State!.CaseStatus, Is.EqualTo("PENERAPAN"));
    }

    [Test]
    public void Who_is_cancelled_after_the_decree_gets_an_amended_decree()
    {
        _office.OpenBatch(Budi);
        var budi = _office.CaseOf(0);
        _office.SelectAndCall(budi);
        _office.HandInEvidence(budi);
        _office.Verify(budi);
        _office.Decree();
        _office.Do(budi, "batalkan", KepalaBadan, "BATALKAN");
        Assert.That(budi.State!.Status, Is.EqualTo(Status.Running));

        _office.Do(_office.Batch, "teken-perubahan", WaliKota, "TANDA_TANGANI");

        Assert.That((budi.State!.Status, budi.State.CaseStatus), Is.EqualTo((Status.Finished, "DIBATALKAN")));
        Assert.That(
            _office
                .World.Messages.Single(message => message.Type == "PesertaDibatalkan")
                .Body.GetProperty("keputusanPerubahan")
                .GetString(),
            Is.EqualTo("2 TAHUN 2026")
        );
        Assert.That(_office.Batch.State!.CaseStatus, Is.EqualTo("SELESAI"));
    }

    [Test]
    public void Call_letter_and_decree_bear_the_numbers_that_the_office_wrote_and_none_twice_in_a_register()
    {
        const string written = "800.1/77/BKPSDMD/2026";
        const string letter = $$$"""{"ExternalNumber":"{{{written}}}"}""";
        const string form = $$$"""{"letter":{{{letter}}}}""";
        _office.OpenBatch(Budi);
        var (first, budi) = (_office.Batch, _office.CaseOf(0));
        _office.Score(budi);
        _office.Do(budi, "putuskan-seleksi", Penilai, "TERPILIH");
        CallAndVerify(budi, letter);
        _office.Do(first, "usul-penetapan", KepalaBadan, "USULKAN");
        _office.Do(first, "teken-sk", WaliKota, "TANDA_TANGANI", form);
        Assert.That(
            (Kept(first, "nomorPanggilan").GetString(), Kept(first, "sk").GetProperty("nomor").GetString()),
            Is.EqualTo((written, written))
        );
        _office.Do(budi, "batalkan", KepalaBadan, "BATALKAN");
        _office.Do(first, "teken-perubahan", WaliKota, "TANDA_TANGANI", form);
        Assert.That(first.Task("teken-perubahan").Task!.Title, Does.EndWith(Taken(first)));
        _office.Do(first, "teken-perubahan", WaliKota, "TANDA_TANGANI", "{}");
        Assert.That(Kept(first, "nomorPerubahan").GetInt32(), Is.EqualTo(1));

        _office.OpenBatch(Siti);
        var (second, siti) = (_office.Batch, _office.CaseOf(0));
        _office.Score(siti);
        _office.Do(siti, "putuskan-seleksi", Penilai, "TERPILIH");
        _office.Call(letter);
        Assert.That(second.Task("surat-panggilan").Task!.Title, Does.EndWith(Taken(first)));
        CallAndVerify(siti);
        _office.Do(second, "usul-penetapan", KepalaBadan, "USULKAN");
        _office.Do(second, "teken-sk", WaliKota, "TANDA_TANGANI", form);
        Assert.That(second.Task("teken-sk").Task!.Title, Does.EndWith(Taken(first)));
        _office.Do(second, "teken-sk", WaliKota, "TANDA_TANGANI");

        Assert.That((second.State!.CaseStatus, siti.State!.CaseStatus), Is.EqualTo(("SK_DITETAPKAN", "PEMBEKALAN")));

        void CallAndVerify(Life life, string letter = """{"ExternalNumber":null}""")
        {
            _office.Call(letter);
            _office.Do(life, "jawab-panggilan", ParticipantOf(life), "BERSEDIA");
            _office.HandInEvidence(life);
            _office.Verify(life);
        }

        static System.Text.Json.JsonElement Kept(Life life, string variable) => life.State!.WorkflowVariables[variable];
        static string Taken(Life life) => $"(nomor {written} sudah dipakai berkas {life.Id}, isi nomor lain)";
    }

    [Test]
    public void Who_is_cancelled_is_not_selected_or_declines_just_leaves_and_an_empty_batch_ends()
    {
        _office.OpenBatch(Budi, Siti, Citra);
        var (budi, siti, citra) = (_office.CaseOf(0), _office.CaseOf(1), _office.CaseOf(2));
        _office.Do(budi, "batalkan", KepalaBadan, "BATALKAN");
        _office.Score(siti);
        _office.Score(citra);
        _office.Do(siti, "putuskan-seleksi", Penilai, "TIDAK_TERPILIH");
        _office.Do(citra, "putuskan-seleksi", Penilai, "TERPILIH");
        _office.Call();
        _office.Do(citra, "jawab-panggilan", ParticipantOf(citra), "MENGUNDURKAN_DIRI");

        Assert.That(
            new[] { budi, siti, citra, _office.Batch }.Select(one => one.State!.CaseStatus),
            Is.EqualTo(["DIBATALKAN", "TIDAK_TERPILIH", "DIBATALKAN", "TANPA_PESERTA"])
        );
    }

    [Test]
    public void Who_is_recalled_by_a_decision_is_evaluated_and_his_days_are_given_back()
    {
        var budi = _office.UntilPlacement(Budi);
        _office.World.AdvanceTo(At("2026-02-10"));
        _office.Do(
            budi,
            "tarik-peserta",
            KepalaBadan,
            "TARIK",
            """{"participant":{"WithdrawalDecision":"800/12/2026"}}"""
        );
        _office.Do(budi, "tindak-lanjut-monev", Operator, "LANJUTKAN");
        _office.Recall(budi, "2026-02-10");

        Assert.That((budi.State!.Status, budi.State.CaseStatus), Is.EqualTo((Status.Finished, "DIHENTIKAN")));
        Assert.That(_office.World.Messages.Select(message => message.Type), Does.Contain("PesertaDitarik"));
        Assert.That(_office.FoundAt(budi, "PENARIKAN"), Is.Empty);
    }

    [Test]
    public void A_placement_of_more_than_a_year_is_refused_and_can_be_mended()
    {
        _office.End = "2027-01-12";
        _office.OpenBatch(Budi);
        var budi = _office.CaseOf(0);
        _office.SelectAndCall(budi);
        _office.HandInEvidence(budi);
        _office.Verify(budi);
        _office.Do(_office.Batch, "usul-penetapan", KepalaBadan, "USULKAN");
        _office.Do(_office.Batch, "teken-sk", WaliKota, "KEMBALIKAN");
        _office.Decree();
        Assert.That(_office.FoundAt(budi, "PENETAPAN"), Is.EqualTo(["PAL-DUR"]));

        _office.Do(
            budi,
            "tindak-lanjut-penetapan",
            KepalaBadan,
            "PERBAIKI",
            """{"a":{"AssignmentDate":"2026-01-12","End":"2027-01-11"}}"""
        );
        _office.Brief(budi);
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("PENGIRIMAN"));
    }

    [Test]
    public void Nobody_leaves_without_briefing_lodging_and_a_letter_that_covers_the_first_day()
    {
        _office.OpenBatch(Budi);
        var budi = _office.CaseOf(0);
        _office.SelectAndCall(budi);
        _office.HandInEvidence(budi, health: Healthy.Replace("2026-01-31", "2026-01-11", StringComparison.Ordinal));
        _office.Verify(budi);
        _office.Decree();
        _office.Do(
            budi,
            "pembekalan",
            Operator,
            "TIDAK_HADIR",
            """{"briefing":{"HeldOn":"2026-01-09","Topics":["HAK"]},"departure":{"On":"2026-01-11"}}"""
        );
        Assert.That(_office.FoundAt(budi, "PEMBEKALAN"), Is.EqualTo(["PAL-S06"]));
        _office.Brief(budi);
        _office.Do(
            budi,
            "pakta-kerahasiaan",
            ParticipantOf(budi),
            "KIRIM",
            """{"statements":[{"Code":"KERAHASIAAN","Signed":true}]}"""
        );
        _office.Do(budi, "anggaran", Pptk, "ANGGARKAN", """{"costs":[{"Component":"PENGINAPAN"}]}""");
        Assert.That(_office.FoundAt(budi, "KEBERANGKATAN"), Is.EqualTo(["PAL-K7b", "PAL-H2"]));

        _office.Do(
            budi,
            "lengkapi-keberangkatan",
            Operator,
            "PERIKSA_ULANG",
            """{"health":{"ValidUntil":"2026-01-31"},"costs":[{"Component":"PENGINAPAN"},{"Component":"UANG_HARIAN"},{"Component":"TRANSPORTASI"}]}"""
        );
        _office.Do(
            budi,
            "tiba-di-lokasi",
            Operator,
            "CATAT",
            """{"arrival":{"Confirmed":true,"AccessGranted":false}}"""
        );
        Assert.That(_office.FoundAt(budi, "PENGIRIMAN"), Is.EqualTo(["PAL-S07"]));
        _office.Do(
            budi,
            "tiba-di-lokasi",
            Operator,
            "CATAT",
            """{"arrival":{"Confirmed":true,"AccessGranted":true}}"""
        );

        Assert.That(budi.State!.CaseStatus, Is.EqualTo("MONEV"));
    }

    [Test]
    public void Two_score_and_nobody_confirms_his_own_score()
    {
        _office.OpenBatch(Budi);
        var budi = _office.CaseOf(0);
        _office.Do(budi, "nilai-calon", Penilai, "KIRIM", """{"candidates":[{"Scores":[80]}]}""");

        Assert.That(
            ((Refused)_office.Try(budi, "nilai-kedua", Penilai, "SAHKAN")).Refusal,
            Is.InstanceOf<FourEyesException>()
        );
        _office.Do(budi, "nilai-kedua", PenilaiKedua, "SAHKAN");
        Assert.That(_office.FoundAt(budi, "SELEKSI"), Is.EqualTo(["PAL-S03"]));
        _office.Score(budi);
        _office.Do(budi, "putuskan-seleksi", Penilai, "TERPILIH");

        Assert.That(budi.State!.CaseStatus, Is.EqualTo("PEMANGGILAN"));
    }

    private static IEnumerable<string?> Answers(Life life) =>
        Json.Member(life.State!.Dossier, "complaints")
            .EnumerateArray()
            .Select(complaint => complaint.GetProperty("AcknowledgedAt").GetString());

    /// <summary>A report for each week and an evaluation every thirty days, until the placement is over.</summary>
    private void LiveThroughPlacement(Life life, string from = "2026-01-12")
    {
        var end = new DateOnly(2026, 4, 11);
        for (var first = DateOnly.Parse(from, CultureInfo.InvariantCulture); first <= end; first = first.AddDays(7))
        {
            var last = first.AddDays(6) < end ? first.AddDays(6) : end;
            _office.World.AdvanceTo(At($"{last:yyyy-MM-dd}"));
            _office.ReportWeek(life, first, last);
            if (life.State!.Bookmarks.Any(mark => mark.Task?.ActivityId == "evaluasi-berkala"))
                _office.Evaluate(life);
        }
        _office.World.AdvanceTo(At("2026-04-12"));
    }
}
