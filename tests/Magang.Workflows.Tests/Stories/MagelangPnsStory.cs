using Magang.Workflows.Engine;
using static Magang.Workflows.Tests.Stories.MagelangOffice;

namespace Magang.Workflows.Tests.Stories;

/// <summary>What applicants for PNS in Kabupaten Magelang live through until the results, told task by task.</summary>
public class MagelangPnsStory
{
    private readonly MagelangOffice _office = new("PNS");

    [Test]
    public void Who_meets_all_requirements_needs_nobody_until_the_results_and_the_best_of_each_post_passes()
    {
        _office.OpenBatch();
        _office.Apply(("01", "PERAWAT", null), ("02", "PERAWAT", null), ("03", "ARSIPARIS", null));
        Assert.That(_office.Case("01").State!.Bookmarks.Select(mark => mark.Name), Is.EqualTo(["hasil-administrasi"]));
        var states = new List<string?> { _office.StatusOf("01") };
        _office.AnnounceAdministration();
        states.Add(_office.StatusOf("01"));
        _office.CloseObjections();
        _office.ScoreSkd("01", 70, 90, 180);
        _office.ScoreSkd("02", 80, 95, 190);
        _office.ScoreSkd("03", 65, 80, 166);
        _office.RankAndAnnounce("skd");
        states.Add(_office.StatusOf("01"));
        _office.ScoreSkb("01", "PERAWAT", 90);
        _office.ScoreSkb("02", "PERAWAT", 70);
        _office.ScoreSkb("03", "ARSIPARIS", 60);
        _office.Do(_office.Batch, "cocokkan-skb", Penguji, "COCOK");
        _office.AnnounceResults();
        states.Add(_office.StatusOf("01"));
        _office.AnnounceFinalResults();
        states.Add(_office.StatusOf("01"));

        Assert.That(states, Is.EqualTo(["SELEKSI_ADMINISTRASI", "SKD", "SKB", "HASIL_DIUMUMKAN", "PEMBERKASAN"]));
        // 340/550 and 90 against 365/550 and 70, at 40 to 60.
        Assert.That(
            _office
                .World.PublishedOf(_office.Batch, "AKHIR")
                .Select(one => $"{one.Entry.Number}:{one.Entry.Scores[0]}"),
            Is.EqualTo(["03:58.618", "01:78.727", "02:68.545"])
        );
        Assert.That(new[] { "02", "03" }.Select(_office.StatusOf), Is.EqualTo(["TIDAK_LULUS", "PEMBERKASAN"]));
        Assert.That(_office.Batch.State!.CaseStatus, Is.EqualTo("PENGANGKATAN"));
    }

    [TestCase("""{"applicant":{"BirthDate":"1989-09-06"}}""", "")]
    [TestCase("""{"applicant":{"BirthDate":"1989-09-05"}}""", "MGL-010a")]
    [TestCase("""{"applicant":{"BirthDate":"2006-09-06"}}""", "")]
    [TestCase("""{"applicant":{"BirthDate":"2006-09-07"}}""", "MGL-010a")]
    [TestCase("""{"applicant":{"Citizenship":"WNA"}}""", "MGL-010.0")]
    [TestCase(
        """{"convictions":[{"FinalAndBinding":true,"PrisonMonths":24}],"admin":{"Declaration":"TIDAK_LENGKAP"},"dismissals":[],"statements":[{"Code":"BERSEDIA_DITEMPATKAN","Signed":true}]}""",
        "MGL-010b"
    )]
    [TestCase(
        """{"dismissals":[{"As":"SWASTA","Kind":"PTDH"}],"admin":{"Declaration":"TIDAK_LENGKAP"},"convictions":[],"statements":[{"Code":"BERSEDIA_DITEMPATKAN","Signed":true}]}""",
        "MGL-010c"
    )]
    [TestCase("""{"applicant":{"CurrentStatus":"TNI"}}""", "MGL-010d")]
    [TestCase("""{"applicant":{"PartyMember":true}}""", "MGL-010e")]
    [TestCase("""{"applicant":{"QualificationCode":"SMA"}}""", "MGL-010f")]
    [TestCase("""{"health":{"IssuerKind":"KLINIK_SWASTA"}}""", "MGL-010g")]
    [TestCase("""{"applicant":{"PartyMember":true,"QualificationCode":"SMA"}}""", "MGL-010e,MGL-010f")]
    public void Who_lacks_a_requirement_is_told_every_article_after_a_second_person_has_confirmed_it(
        string facts,
        string rules
    )
    {
        _office.ObjectionDays = 0;
        _office.OpenBatch();
        _office.Apply(("01", "PERAWAT", facts), ("02", "PERAWAT", null));
        Assert.That(string.Join(',', _office.FoundAt("01", "SELEKSI_ADMINISTRASI")), Is.EqualTo(rules));
        if (rules.Length > 0)
            _office.Do("01", "sahkan-tms", Verifikator, "SAHKAN");
        _office.AnnounceAdministration();

        Assert.That(_office.StatusOf("01"), Is.EqualTo(rules.Length > 0 ? "TIDAK_MEMENUHI_SYARAT" : "SKD"));
        Assert.That(_office.StatusOf("02"), Is.EqualTo("SKD"));
        Assert.That(
            Json.Member(_office.Case("01").State!.Dossier, "decisions")
                .EnumerateArray()
                .Select(decision => decision.GetProperty("RuleId").GetString()),
            Is.EqualTo(rules.Split(',', StringSplitOptions.RemoveEmptyEntries))
        );
    }

    [Test]
    public void What_the_export_leaves_open_is_held_until_a_verifier_completes_it_and_another_confirms_a_refusal()
    {
        _office.ObjectionDays = 0;
        _office.OpenBatch();
        _office.Apply(
            ("01", "PERAWAT", """{"admin":{"Declaration":"TIDAK_LENGKAP"}}"""),
            ("02", "PERAWAT", """{"admin":{"Verdict":"BELUM"}}"""),
            ("03", "PERAWAT", """{"admin":{"Verdict":"TMS","Reason":"Ijazah tidak terbaca"}}""")
        );
        Assert.That(_office.FoundAt("01", "SELEKSI_ADMINISTRASI"), Is.EqualTo(["MGL-010b", "MGL-010c", "MGL-010h"]));
        Assert.That(_office.FoundAt("02", "SELEKSI_ADMINISTRASI"), Is.EqualTo(["MGL-011b"]));
        _office.Do(
            "01",
            "verifikasi-berkas",
            Verifikator,
            "PERIKSA_ULANG",
            """{"convictions":[],"dismissals":[],"statements":[{"Code":"BERSEDIA_DITEMPATKAN","Signed":true}]}"""
        );
        _office.Do("02", "verifikasi-berkas", Verifikator, "TMS");
        Assert.That(
            ((Refused)_office.Try(_office.Case("02"), "sahkan-tms", Verifikator, "SAHKAN")).Refusal,
            Is.InstanceOf<FourEyesException>()
        );
        _office.Do(
            "02",
            "sahkan-tms",
            VerifikatorKedua,
            "PERBAIKI",
            """{"admin":{"Checks":[{"Result":"MS","Reason":""}]}}"""
        );
        _office.Do("03", "sahkan-tms", Verifikator, "SAHKAN");
        _office.AnnounceAdministration();

        Assert.That(
            new[] { "01", "02", "03" }.Select(_office.StatusOf),
            Is.EqualTo(["SKD", "SKD", "TIDAK_MEMENUHI_SYARAT"])
        );
    }

    [Test]
    public void An_objection_is_answered_by_a_third_person_and_upheld_it_is_examined_again()
    {
        _office.OpenBatch();
        _office.Apply(
            ("01", "PERAWAT", """{"applicant":{"QualificationCode":"SMA"}}"""),
            ("02", "PERAWAT", """{"applicant":{"QualificationCode":"SMA"}}"""),
            ("03", "PERAWAT", """{"applicant":{"QualificationCode":"SMA"}}"""),
            ("04", "PERAWAT", null)
        );
        foreach (var key in new[] { "01", "02", "03" })
            _office.Do(key, "sahkan-tms", Verifikator, "SAHKAN");
        Assert.That(_office.Has("01", "catat-sanggah"), Is.False, "nothing to object to before the announcement");
        _office.AnnounceAdministration();
        _office.Do("01", "catat-sanggah", Sekretaris, "CATAT");
        _office.Do("02", "catat-sanggah", Sekretaris, "CATAT");
        Assert.That(
            ((Refused)_office.Try(_office.Case("01"), "jawab-sanggah", Verifikator, "KABULKAN")).Refusal,
            Is.InstanceOf<FourEyesException>()
        );
        _office.Do("01", "jawab-sanggah", VerifikatorKedua, "KABULKAN", """{"applicant":{"QualificationCode":"D3"}}""");
        _office.Do("02", "jawab-sanggah", VerifikatorKedua, "TOLAK");
        _office.World.AdvanceTo(_office.World.Now.AddDays(3));
        Assert.That(_office.StatusOf("03"), Is.EqualTo("SELEKSI_ADMINISTRASI"), "the third day is a day of objection");
        _office.World.AdvanceTo(_office.World.Now.AddDays(1));

        Assert.That(
            new[] { "01", "02", "03", "04" }.Select(_office.StatusOf),
            Is.EqualTo(["SKD", "TIDAK_MEMENUHI_SYARAT", "TIDAK_MEMENUHI_SYARAT", "SKD"])
        );
    }

    [Test]
    public void Who_is_upheld_but_lacks_a_requirement_all_the_same_objects_no_second_time()
    {
        _office.OpenBatch();
        _office.Apply(("01", "PERAWAT", """{"applicant":{"QualificationCode":"SMA"}}"""));
        _office.Do("01", "sahkan-tms", Verifikator, "SAHKAN");
        _office.AnnounceAdministration();
        _office.Do("01", "catat-sanggah", Sekretaris, "CATAT");
        _office.Do("01", "jawab-sanggah", VerifikatorKedua, "KABULKAN");
        _office.Do("01", "sahkan-tms", VerifikatorKetiga, "SAHKAN");

        Assert.That(_office.StatusOf("01"), Is.EqualTo("TIDAK_MEMENUHI_SYARAT"));
    }

    [Test]
    public void A_member_of_the_committee_who_is_related_to_an_applicant_steps_back_first()
    {
        _office.ObjectionDays = 0;
        _office.OpenBatch();
        _office.Apply(("01", "PERAWAT", """{"applicant":{"PartyMember":true}}"""));
        _office.Do(
            "01",
            "sahkan-tms",
            Verifikator,
            "PERBAIKI",
            """{"relations":[{"A":"V1","B":"01","Kind":"KELUARGA"}]}"""
        );
        _office.Do("01", "sahkan-tms", Verifikator, "SAHKAN");
        Assert.That(_office.FoundAt("01", "KEPUTUSAN_SELEKSI"), Is.EqualTo(["MGL-003e"]));
        _office.Do(
            "01",
            "tangani-konflik-tms",
            Ketua,
            "PERIKSA_ULANG",
            """{"panselMembers":[{"Id":"V1","Recused":true}]}"""
        );
        _office.AnnounceAdministration();

        Assert.That(_office.StatusOf("01"), Is.EqualTo("TIDAK_MEMENUHI_SYARAT"));
    }

    [Test]
    public void Below_one_threshold_absent_or_beyond_three_times_the_seats_nobody_goes_on_and_equals_at_the_cut_all_do()
    {
        _office.ObjectionDays = 0;
        _office.OpenBatch();
        _office.Apply([
            .. Enumerable.Range(1, 7).Select(number => ($"0{number}", "PERAWAT", (string?)null)),
            ("08", "ARSIPARIS", null),
        ]);
        _office.AnnounceAdministration();
        _office.ScoreSkd("01", 100, 120, 200);
        _office.ScoreSkd("02", 64, 150, 225);
        _office.ScoreSkd("03", 90, 110, 190);
        _office.ScoreSkd("04", 80, 100, 180);
        _office.ScoreSkd("05", 80, 100, 180);
        _office.ScoreSkd("06", 85, 100, 175);
        _office.ScoreSkd("08", 65, 80, 166);
        _office.RankAndAnnounce("skd");

        Assert.That(_office.FoundAt("02", "SKD"), Is.EqualTo(["MGL-011c"]));
        Assert.That(
            Enumerable.Range(1, 8).Select(number => _office.StatusOf($"0{number}")),
            Is.EqualTo(["SKB", "TIDAK_LULUS_SKD", "SKB", "SKB", "SKB", "TIDAK_LULUS_SKD", "TIDAK_LULUS_SKD", "SKB"])
        );
    }

    [Test]
    public void A_corrected_score_replaces_the_first_and_one_below_the_threshold_leaves_the_ranking()
    {
        _office.ObjectionDays = 0;
        _office.OpenBatch();
        _office.Apply(("01", "PERAWAT", null), ("02", "PERAWAT", null));
        _office.AnnounceAdministration();
        _office.ScoreSkd("01", 100, 120, 200);
        _office.ScoreSkd("02", 60, 120, 200);
        _office.Do(_office.Batch, "cocokkan-skd", Penguji, "COCOK");
        _office.ScoreSkd("01", 60, 120, 200);
        _office.ScoreSkd("02", 70, 120, 200);
        _office.Do(_office.Batch, "umumkan-skd", Ketua, "SUSUN_ULANG", Channels);
        _office.RankAndAnnounce("skd");

        Assert.That(new[] { "01", "02" }.Select(_office.StatusOf), Is.EqualTo(["TIDAK_LULUS_SKD", "SKB"]));
    }

    [Test]
    public void A_score_of_another_post_is_matched_first_and_who_misses_the_second_test_has_failed()
    {
        UntilSkb("01", "02");
        _office.ScoreSkb("01", "ARSIPARIS", 80);
        Assert.That(_office.FoundAt("01", "SKB"), Is.EqualTo(["MGL-011d"]));
        _office.Do("01", "perbaiki-skb", Penguji, "PERIKSA_ULANG", """{"skb":{"PositionCode":"PERAWAT"}}""");
        Finish();

        Assert.That(new[] { "01", "02" }.Select(_office.StatusOf), Is.EqualTo(["PEMBERKASAN", "TIDAK_LULUS"]));
    }

    [Test]
    public void Between_two_whose_every_score_is_equal_at_the_last_seat_the_chairman_decides()
    {
        UntilSkb("01", "02");
        _office.ScoreSkb("01", "PERAWAT", 80);
        _office.ScoreSkb("02", "PERAWAT", 80);
        _office.Do(_office.Batch, "cocokkan-skb", Penguji, "COCOK");
        _office.Do("01", "putuskan-seri", Ketua, "TIDAK_LULUS");
        _office.Do("02", "putuskan-seri", Ketua, "LULUS");
        _office.AnnounceResults();
        _office.AnnounceFinalResults();

        Assert.That(new[] { "01", "02" }.Select(_office.StatusOf), Is.EqualTo(["TIDAK_LULUS", "PEMBERKASAN"]));
    }

    [Test]
    public void An_objection_to_the_results_that_is_upheld_is_ranked_again_and_takes_the_seat()
    {
        _office.ObjectionDays = 3;
        UntilSkb("01", "02", "03");
        _office.ScoreSkb("01", "PERAWAT", 80);
        _office.ScoreSkb("02", "PERAWAT", 70);
        _office.ScoreSkb("03", "PERAWAT", 60);
        _office.Do(_office.Batch, "cocokkan-skb", Penguji, "COCOK");
        _office.AnnounceResults();
        _office.Do("02", "catat-sanggah-hasil", Sekretaris, "CATAT");
        _office.Do("02", "jawab-sanggah-hasil", Penguji, "KABULKAN", """{"skb":{"Score":95}}""");
        _office.Do("03", "catat-sanggah-hasil", Sekretaris, "CATAT");
        _office.Do("03", "jawab-sanggah-hasil", Penguji, "TOLAK");
        _office.AnnounceFinalResults(again: true);

        Assert.That(
            new[] { "01", "02", "03" }.Select(_office.StatusOf),
            Is.EqualTo(["TIDAK_LULUS", "PEMBERKASAN", "TIDAK_LULUS"])
        );
    }

    [Test]
    public void A_relation_declared_late_holds_the_results_of_that_applicant_alone()
    {
        UntilSkb("01", "02");
        _office.ScoreSkb("01", "PERAWAT", 80);
        _office.ScoreSkb("02", "PERAWAT", 70);
        _office.Do(
            "01",
            "catat-hubungan",
            Sekretaris,
            "CATAT",
            """{"relations":[{"A":"V1","B":"01","Kind":"KELUARGA"}]}"""
        );
        _office.Do(_office.Batch, "cocokkan-skb", Penguji, "COCOK");
        _office.AnnounceResults();
        Assert.That(new[] { "01", "02" }.Select(_office.StatusOf), Is.EqualTo(["PENETAPAN", "HASIL_DIUMUMKAN"]));
        _office.Do(
            "01",
            "tangani-konflik",
            Ketua,
            "PERIKSA_ULANG",
            """{"panselMembers":[{"Id":"V1","Recused":true}]}"""
        );
        _office.AnnounceFinalResults();

        Assert.That(_office.StatusOf("01"), Is.EqualTo("PEMBERKASAN"));
    }

    [Test]
    public void The_needs_and_the_vacancies_are_sent_back_with_the_article_until_they_are_whole()
    {
        _office.OpenBatch();
        var world = new MagelangOffice("PNS");
        var batch = world.World.Start("pengadaan-pns-magelang-gelombang", new Started(), new Routing("MAGELANG"));
        world.Do(batch, "susun-kebutuhan", Operator, "USULKAN", """{"need":{"BudgetYear":2025}}""");
        Assert.That(
            ((Refused)world.Try(batch, "setujui-usulan", Operator with { Role = "PPK" }, "SETUJUI")).Refusal,
            Is.InstanceOf<FourEyesException>()
        );
        world.Do(batch, "setujui-usulan", Ppk, "KEMBALIKAN");
        world.Do(
            batch,
            "susun-kebutuhan",
            Operator,
            "USULKAN",
            FiveYears.Replace("""{"Items":[{"Priority":2}]},""", "", StringComparison.Ordinal)
        );
        world.Do(batch, "setujui-usulan", Ppk, "SETUJUI");
        Assert.That(world.FoundAt(batch, "USUL_KEBUTUHAN"), Is.EqualTo(["MGL-005b"]));
        world.Do(batch, "susun-kebutuhan", Operator, "USULKAN", FiveYears);
        world.Do(batch, "setujui-usulan", Ppk, "SETUJUI");
        world.Do(batch, "catat-penetapan", Operator, "CATAT", """{"need":{"MinisterDecreeNumber":null}}""");
        Assert.That(world.FoundAt(batch, "PENETAPAN_KEBUTUHAN"), Is.EqualTo(["MGL-006"]));
        world.Do(batch, "catat-penetapan", Operator, "CATAT", Needs([("PERAWAT", 1)]));
        world.Do(batch, "susun-rencana", Operator, "KIRIM", Plan.Replace("APBD", "BLUD", StringComparison.Ordinal));
        Assert.That(world.FoundAt(batch, "PEMBIAYAAN"), Is.EqualTo(["MGL-028"]));
        world.Do(batch, "susun-rencana", Operator, "KIRIM", Plan);
        world.Do(batch, "siapkan-juknis", Sekretaris, "KIRIM", """{"objection":{"Days":0}}""");
        world.Do(batch, "tetapkan-juknis", Pyb, "TETAPKAN");
        world.Do(
            batch,
            "susun-pengumuman",
            Sekretaris,
            "KIRIM",
            Vacancies.Replace(",\"HELPDESK\"", "", StringComparison.Ordinal)
        );
        world.Do(batch, "tayangkan", Ketua, "TAYANGKAN");
        Assert.That(world.FoundAt(batch, "PENGUMUMAN_LOWONGAN"), Is.EqualTo(["MGL-009a", "MGL-009c"]));
        world.Go("2024-08-20");
        world.Do(
            batch,
            "susun-pengumuman",
            Sekretaris,
            "KIRIM",
            Vacancies.Replace(
                "\"extraRequirements\":[]",
                "\"extraRequirements\":[{\"LegalReviewPassed\":false,\"PublishedInAnnouncement\":true}]",
                StringComparison.Ordinal
            )
        );
        world.Do(batch, "tayangkan", Ketua, "TAYANGKAN");
        Assert.That(world.FoundAt(batch, "SYARAT_TAMBAHAN"), Is.EqualTo(["MGL-010.3"]));
        world.Do(
            batch,
            "susun-pengumuman",
            Sekretaris,
            "KIRIM",
            Vacancies.Replace(
                "\"extraRequirements\"",
                "\"selection\":{\"StartOn\":\"2024-07-31\"},\"extraRequirements\"",
                StringComparison.Ordinal
            )
        );
        world.Do(batch, "tayangkan", Ketua, "TAYANGKAN");
        Assert.That(world.FoundAt(batch, "MULAI_SELEKSI"), Is.EqualTo(["MGL-029"]));
        world.Do(
            batch,
            "susun-pengumuman",
            Sekretaris,
            "KIRIM",
            Vacancies.Replace(
                "\"extraRequirements\"",
                "\"selection\":{\"StartOn\":\"2024-09-11\"},\"extraRequirements\"",
                StringComparison.Ordinal
            )
        );
        world.Do(batch, "tayangkan", Ketua, "TAYANGKAN");
        Assert.That(batch.State!.CaseStatus, Is.EqualTo("PELAMARAN"));
        world.Do(batch, "tutup-pendaftaran", Sekretaris, "TUTUP");

        Assert.That((batch.State!.Status, batch.State.CaseStatus), Is.EqualTo((Status.Finished, "TANPA_PELAMAR")));
    }

    [Test]
    public void A_cancelled_procurement_takes_its_applicants_with_it()
    {
        _office.OpenBatch();
        _office.Apply(("01", "PERAWAT", null));
        _office.World.Tell(_office.Batch.Id, new CancelRequested("Panselnas menunda pengadaan"));

        Assert.That(_office.Case("01").State!.SubStatus, Is.EqualTo(SubStatus.Cancelled));
    }

    /// <summary>Applicants for one seat, all with the same score in the first test.</summary>
    private void UntilSkb(params string[] keys)
    {
        _office.OpenBatch();
        _office.Apply([.. keys.Select(key => (key, "PERAWAT", (string?)null))]);
        _office.AnnounceAdministration();
        _office.CloseObjections();
        foreach (var key in keys)
            _office.ScoreSkd(key, 100, 120, 200);
        _office.RankAndAnnounce("skd");
    }

    private void Finish()
    {
        _office.Do(_office.Batch, "cocokkan-skb", Penguji, "COCOK");
        _office.AnnounceResults();
        _office.AnnounceFinalResults();
    }
}
