using Magang.Workflows.Engine;
using static Magang.Workflows.Tests.Stories.MagelangOffice;

namespace Magang.Workflows.Tests.Stories;

/// <summary>What applicants for PPPK in Kabupaten Magelang live through, from the application to the end of the contract.</summary>
public class MagelangPppkStory
{
    private const string Clauses = """["TUGAS","TARGET_KINERJA","MASA","HAK_KEWAJIBAN","LARANGAN","SANKSI"]""";

    private readonly MagelangOffice _office = new("PPPK") { ObjectionDays = 0 };

    [Test]
    public void The_decree_comes_before_the_number_and_the_contract_runs_to_its_last_day()
    {
        UntilPapers();
        var states = new List<string?> { _office.StatusOf("01") };
        HandInPapers();
        states.Add(_office.StatusOf("01"));
        GetNumber();
        states.Add(_office.StatusOf("01"));
        Sign("2025-07-01", "2026-06-30");
        states.Add(_office.StatusOf("01"));
        _office.Go("2026-06-30");
        Assert.That(_office.StatusOf("01"), Is.EqualTo("PPPK"));
        _office.Go("2026-07-01");

        Assert.That(states, Is.EqualTo(["PEMBERKASAN", "CALON_PPPK", "NOMOR_INDUK", "PPPK"]));
        Assert.That(
            (_office.Case("01").State!.Status, _office.StatusOf("01")),
            Is.EqualTo((Status.Finished, "PERJANJIAN_BERAKHIR"))
        );
        Assert.That(
            _office
                .World.Messages.Where(message => message.Type == "MasaAkanBerakhir")
                .Select(message => message.Body.GetProperty("sisaHari").GetInt32()),
            Is.EqualTo([180, 90, 30])
        );
        Assert.That(_office.Batch.State!.CaseStatus, Is.EqualTo("SELESAI"));
    }

    [TestCase("""{"applicant":{"BirthDate":"2004-09-06"}}""", "")]
    [TestCase("""{"applicant":{"BirthDate":"2004-09-07"}}""", "MGL-021a")]
    [TestCase("""{"applicant":{"BirthDate":"1967-09-06"}}""", "")]
    [TestCase("""{"applicant":{"BirthDate":"1967-09-05"}}""", "MGL-021a")]
    [TestCase("""{"applicant":{"BirthDate":"1967-09-05"},"position":{"RetirementAge":60}}""", "")]
    [TestCase("""{"applicant":{"CurrentStatus":"PPPK"}}""", "")]
    [TestCase("""{"applicant":{"CurrentStatus":"PNS"}}""", "MGL-021d")]
    [TestCase("""{"drugTest":{"Negative":false}}""", "MGL-021g")]
    public void The_age_reaches_to_a_year_before_the_posts_own_limit(string facts, string rules)
    {
        _office.OpenBatch();
        _office.Apply(("01", "PERAWAT", facts));

        Assert.That(string.Join(',', _office.FoundAt("01", "SELEKSI_ADMINISTRASI")), Is.EqualTo(rules));
        Assert.That(_office.Has("01", "sahkan-tms"), Is.EqualTo(rules.Length > 0));
    }

    [Test]
    public void Who_passed_the_test_is_interviewed_first_and_a_doubt_about_integrity_is_the_end()
    {
        _office.Seats = [("PERAWAT", 2)];
        _office.OpenBatch();
        _office.Apply(("01", "PERAWAT", null), ("02", "PERAWAT", null), ("03", "PERAWAT", null));
        _office.AnnounceAdministration();
        _office.ScoreCompetence("01", 100, 300, 100);
        _office.ScoreCompetence("02", 110, 320, 100);
        _office.Score("03", "nilai-kompetensi", """{"competency":{"Manajerial":90,"Teknis":200}}""");
        Assert.That(_office.FoundAt("03", "SELEKSI_KOMPETENSI"), Is.EqualTo(["MGL-022"]));
        _office.Do("03", "lengkapi-kompetensi", Penguji, "PERIKSA_ULANG", """{"competency":{"SosialKultural":80}}""");
        _office.RankAndAnnounce("kompetensi");
        Assert.That(_office.StatusOf("03"), Is.EqualTo("TIDAK_LULUS"));
        _office.Do("01", "wawancara", Pewawancara, "KIRIM", """{"interviews":[{"Integrity":80,"Morality":85}]}""");
        _office.Do("01", "putuskan-wawancara", Ketua, "ULANGI");
        Interview("01");
        _office.Do("02", "wawancara", Pewawancara, "KIRIM", """{"interviews":[{"Integrity":40,"Morality":45}]}""");
        _office.Do("02", "putuskan-wawancara", Ketua, "TIDAK_MEMENUHI");
        _office.Do(_office.Batch, "selesaikan-wawancara", Sekretaris, "SELESAI");
        _office.AnnounceResults();
        _office.Do(_office.Batch, "umumkan-final", Ketua, "UMUMKAN", Channels);

        Assert.That(new[] { "01", "02" }.Select(_office.StatusOf), Is.EqualTo(["PEMBERKASAN", "TIDAK_LULUS"]));
    }

    [Test]
    public void A_result_without_the_marks_of_the_interview_is_held_until_they_are_there()
    {
        UntilInterview();
        _office.Do("01", "wawancara", Pewawancara, "KIRIM", """{"interviews":[{"Integrity":80}]}""");
        _office.Do("01", "putuskan-wawancara", Ketua, "MEMENUHI");
        _office.Do(_office.Batch, "selesaikan-wawancara", Sekretaris, "SELESAI");
        _office.AnnounceResults();
        Assert.That(_office.FoundAt("01", "PENETAPAN_HASIL"), Is.EqualTo(["MGL-023"]));
        _office.Do(
            "01",
            "lengkapi-penetapan",
            Sekretaris,
            "PERIKSA_ULANG",
            """{"interviews":[{"ApplicantId":"01","Integrity":80,"Morality":85}]}"""
        );

        Assert.That(_office.StatusOf("01"), Is.EqualTo("HASIL_DIUMUMKAN"));
    }

    [Test]
    public void A_number_older_than_the_decree_is_refused_and_the_decree_of_appointment_waits_for_it()
    {
        UntilPapers();
        HandInPapers();
        _office.Do("01", "usul-ni", KepalaBadan, "KIRIM");
        _office.Do(
            "01",
            "catat-ni",
            Operator,
            "CATAT",
            """{"ni":{"IssuedOn":"2024-01-01"},"p":{"Nip":"199505052025211001"}}"""
        );
        Assert.That(_office.FoundAt("01", "NOMOR_INDUK"), Is.EqualTo(["MGL-025b"]));
        _office.Do("01", "catat-ni", Operator, "DIKEMBALIKAN_BKN");
        GetNumber(signs: false);
        _office.Do("01", "teken-sk-pppk", Ppk, "TANDA_TANGANI", """{"skPppk":{"EffectiveFrom":"2025-07-01"}}""");
        Assert.That(_office.FoundAt("01", "PENGANGKATAN_PPPK"), Is.EqualTo(["MGL-026a"]), "the number is of tomorrow");
        _office.Go("2025-06-11");
        _office.Do("01", "teken-sk-pppk", Ppk, "KEMBALIKAN");
        _office.Do("01", "catat-ni", Operator, "CATAT");
        _office.Do("01", "teken-sk-pppk", Ppk, "TANDA_TANGANI");

        Assert.That(_office.Has("01", "susun-perjanjian"), Is.True);
    }

    [TestCase("2025-07-01", "2026-06-29", Clauses, "MGL-026e")]
    [TestCase("2025-07-01", "2030-07-01", Clauses, "MGL-026e")]
    [TestCase("2025-07-01", "2030-06-30", Clauses, "")]
    [TestCase("2025-06-30", "2026-06-30", Clauses, "MGL-026c")]
    [TestCase(
        "2025-07-01",
        "2026-06-30",
        """["TUGAS","TARGET_KINERJA","MASA","HAK_KEWAJIBAN","LARANGAN"]""",
        "MGL-026d"
    )]
    public void A_contract_has_six_clauses_and_runs_one_to_five_years(
        string start,
        string end,
        string clauses,
        string rules
    )
    {
        UntilPapers();
        HandInPapers();
        GetNumber();
        _office.Do("01", "susun-perjanjian", Operator, "KIRIM", Contract(start, end, clauses));

        Assert.That(string.Join(',', _office.FoundAt("01", "PERJANJIAN_KERJA")), Is.EqualTo(rules));
        Assert.That(_office.Has("01", "teken-calon"), Is.EqualTo(rules.Length == 0));
    }

    [Test]
    public void A_contract_is_renewed_as_one_of_its_own_and_can_be_ended_before_its_time()
    {
        UntilPapers();
        HandInPapers();
        GetNumber();
        Sign("2025-07-01", "2026-06-30");
        _office.Go("2026-01-02");
        _office.Do("01", "putuskan-perpanjangan", Ppk, "PERPANJANG");
        _office.Do("01", "susun-perpanjangan", Operator, "KIRIM", Contract("2026-07-01", "2032-06-30", Clauses));
        Assert.That(_office.FoundAt("01", "PERJANJIAN_KERJA"), Is.EqualTo(["MGL-026e"]));
        _office.Do("01", "susun-perpanjangan", Operator, "KIRIM", Contract("2026-07-01", "2027-06-30", Clauses));
        _office.Do("01", "teken-calon-lagi", Operator, "DITANDATANGANI");
        _office.Do("01", "teken-perpanjangan", Ppk, "TANDA_TANGANI");
        _office.Go("2026-12-31");
        Assert.That(_office.StatusOf("01"), Is.EqualTo("PPPK"));
        Assert.That(_office.Has("01", "putuskan-perpanjangan"), Is.False, "180 days before the new end");
        _office.Go("2027-01-02");
        Assert.That(_office.Has("01", "putuskan-perpanjangan"), Is.True);
        _office.Do("01", "putuskan-hubungan", Ppk, "PUTUSKAN");

        Assert.That(
            (_office.Case("01").State!.Status, _office.StatusOf("01")),
            Is.EqualTo((Status.Finished, "PERJANJIAN_DIPUTUS"))
        );
    }

    [Test]
    public void Who_will_not_sign_leaves_and_who_will_not_sign_again_ends_with_the_contract()
    {
        UntilPapers("01", "02");
        foreach (var key in new[] { "01", "02" })
        {
            HandInPapers(key);
            GetNumber(key);
        }
        Sign("2025-07-01", "2026-06-30");
        _office.Do("02", "susun-perjanjian", Operator, "KIRIM", Contract("2025-07-01", "2026-06-30", Clauses));
        _office.Do("02", "teken-calon", Operator, "MENOLAK");
        _office.Go("2026-01-02");
        _office.Do("01", "putuskan-perpanjangan", Ppk, "PERPANJANG");
        _office.Do("01", "susun-perpanjangan", Operator, "KIRIM", Contract("2026-07-01", "2027-06-30", Clauses));
        _office.Do("01", "teken-calon-lagi", Operator, "MENOLAK");
        _office.Go("2026-07-01");

        Assert.That(
            new[] { "01", "02" }.Select(_office.StatusOf),
            Is.EqualTo(["PERJANJIAN_BERAKHIR", "MENGUNDURKAN_DIRI"])
        );
    }

    private static string Contract(string start, string end, string clauses) =>
        $$$"""{"contract":{"Start":"{{{start}}}","End":"{{{end}}}","Clauses":{{{clauses}}}}}""";

    private void Interview(string key)
    {
        _office.Do(key, "wawancara", Pewawancara, "KIRIM", """{"interviews":[{"Integrity":80,"Morality":85}]}""");
        _office.Do(key, "putuskan-wawancara", Ketua, "MEMENUHI");
    }

    private void UntilInterview(params string[] keys)
    {
        _office.Seats = [("PERAWAT", 2)];
        _office.OpenBatch();
        keys = keys.Length == 0 ? ["01"] : keys;
        _office.Apply([.. keys.Select(key => (key, "PERAWAT", (string?)null))]);
        _office.AnnounceAdministration();
        foreach (var key in keys)
            _office.ScoreCompetence(key, 100, 300, 100);
        _office.RankAndAnnounce("kompetensi");
    }

    private void UntilPapers(params string[] keys)
    {
        UntilInterview(keys);
        foreach (var key in keys.Length == 0 ? ["01"] : keys)
            Interview(key);
        _office.Do(_office.Batch, "selesaikan-wawancara", Sekretaris, "SELESAI");
        _office.AnnounceResults();
        _office.Do(_office.Batch, "umumkan-final", Ketua, "UMUMKAN", Channels);
        _office.Go("2025-04-01");
    }

    private void HandInPapers(string key = "01")
    {
        _office.Do(
            key,
            "kelengkapan",
            Operator,
            "PERIKSA",
            """{"documents":{"IJAZAH":{"Valid":true},"SKCK":{"Valid":true}}}"""
        );
        _office.Do(key, "teken-sk-calon", Ppk, "TANDA_TANGANI");
    }

    private void GetNumber(string key = "01", bool signs = true)
    {
        _office.Do(key, "usul-ni", KepalaBadan, "KIRIM");
        _office.Go("2025-06-09");
        _office.Do(
            key,
            "catat-ni",
            Operator,
            "CATAT",
            $$$"""{"ni":{"IssuedOn":"{{{(signs ? "2025-06-09" : "2025-06-10")}}}"},"p":{"Nip":"199505052025211001"}}"""
        );
        if (signs)
            _office.Do(key, "teken-sk-pppk", Ppk, "TANDA_TANGANI", """{"skPppk":{"EffectiveFrom":"2025-07-01"}}""");
    }

    private void Sign(string start, string end)
    {
        _office.Do("01", "susun-perjanjian", Operator, "KIRIM", Contract(start, end, Clauses));
        _office.Do("01", "teken-calon", Operator, "DITANDATANGANI");
        _office.Do("01", "teken-perjanjian", Ppk, "TANDA_TANGANI");
    }
}
