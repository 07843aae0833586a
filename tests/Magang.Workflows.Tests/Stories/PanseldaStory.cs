using System.Text.Json.Nodes;
using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Stories;

/// <summary>Kabupaten Magelang's selection committee: its composition is examined, and who watches never does.</summary>
public class PanseldaStory
{
    private static readonly Actor Operator = new("operator-bkppd", "OPERATOR_BADAN");
    private static readonly Actor KepalaBkppd = new("kepala-bkppd", "KEPALA_BADAN");
    private static readonly Actor Bupati = new("bupati", "PPK");
    private static readonly Actor Ketua = new("sekda", "PANSELDA_KETUA");
    private static readonly Actor Sekretaris = new("sekretaris-panselda", "PANSELDA_SEKRETARIS");
    private static readonly Actor Administrasi = new("tim-administrasi", "TIM_ADMINISTRASI");
    private static readonly Actor Ujian = new("tim-ujian", "TIM_SKD_SKB");
    private static readonly Actor Pemantau = new("pemantau", "TIM_PEMANTAU");

    private readonly StoryWorld _office = new(
        "MAGELANG",
        OfficeClock.Jakarta,
        "panselda",
        "2026-03-02",
        "panselda-magelang"
    );

    [Test]
    public void A_committee_is_formed_works_reports_and_ends_with_its_decrees_in_one_register()
    {
        var life = Formed();
        Assert.That(life.State!.CaseStatus, Is.EqualTo("DITETAPKAN"));
        Share(life);
        Assert.That(life.State!.CaseStatus, Is.EqualTo("BERTUGAS"));
        UntilExamined(life);
        _office.Do(life, "pantau-ujian", Pemantau, "SESUAI");
        Report(life);
        _office.Do(life, "bubarkan", Bupati, "BUBARKAN");

        Assert.That((life.State!.Status, life.State.CaseStatus), Is.EqualTo((Status.Finished, "DIBUBARKAN")));
        Assert.That(_office.MessagesOf(life), Is.EqualTo(["PanseldaDitetapkan", "PanseldaDibubarkan"]));
        Assert.That(
            _office
                .World.Messages.Last(message => message.Type == "PanseldaDibubarkan")
                .Body.GetProperty("nomor")
                .GetString(),
            Is.EqualTo("2 TAHUN 2026")
        );
        Assert.That(_office.FoundAt(life, "PEMBENTUKAN").Concat(_office.FoundAt(life, "TUGAS")), Is.Empty);
    }

    [TestCase("panselda.Member.KETUA.Position", "\"BUPATI\"", "PSD-02")]
    [TestCase("panselda.Member.WAKIL_KETUA.Position", "\"INSPEKTUR\"", "PSD-03")]
    [TestCase("panselda.Member.SEKRETARIS.Position", "\"KABID\"", "PSD-04")]
    [TestCase("teamAdm.ViceChair", "\"CAMAT\"", "PSD-05")]
    [TestCase("teamTest.Members.3.Status", "\"PPPK\"", "PSD-06")]
    [TestCase("teamMon.Chair", "\"KEPALA_BAPPEDA\"", "PSD-07")]
    [TestCase("teamMon.Members.0.Unit", "\"BKPPD\"", "PSD-07")]
    [TestCase("teamMon.Members.0.Nip", "\"N-8\"", "PSD-09")]
    [TestCase("selection.StartOn", "\"2026-03-01\"", "PSD-01")]
    public void A_draft_that_is_not_what_the_article_demands_comes_back_to_who_drew_it(
        string path,
        string value,
        string rule
    )
    {
        var life = _office.Start("panselda-magelang");
        _office.Do(life, "susun-susunan", Operator, "SUSUN", Composition((path, value)));
        Assert.That(_office.FoundAt(life, "PEMBENTUKAN"), Is.EqualTo([$"{rule} REJECT"]));
        Assert.That(life.State!.CaseStatus, Is.EqualTo("PENYUSUNAN"));

        _office.Do(life, "susun-susunan", Operator, "SUSUN", Composition());
        Assert.That(life.Task("usulkan-susunan"), Is.Not.Null);
    }

    [Test]
    public void A_draft_without_a_team_is_held()
    {
        var life = _office.Start("panselda-magelang");
        _office.Do(life, "susun-susunan", Operator, "SUSUN", """{"selection":{"StartOn":"2026-04-01"}}""");

        Assert.That(_office.FoundAt(life, "PEMBENTUKAN"), Has.Exactly(7).EndsWith("HOLD").And.Exactly(7).Items);
    }

    [Test]
    public void A_decree_that_is_signed_after_the_selection_began_is_no_decree_and_takes_no_number()
    {
        var life = _office.Start("panselda-magelang");
        _office.Do(life, "susun-susunan", Operator, "SUSUN", Composition());
        _office.Do(life, "usulkan-susunan", KepalaBkppd, "USULKAN");
        _office.World.AdvanceTo(StoryWorld.At("2026-04-02"));
        _office.Do(life, "teken-keputusan", Bupati, "TANDA_TANGANI");
        Assert.That(_office.FoundAt(life, "PEMBENTUKAN"), Is.EqualTo(["PSD-01 REJECT"]));
        Assert.That(life.State!.CaseStatus, Is.EqualTo("PENYUSUNAN"));

        _office.Do(life, "susun-susunan", Operator, "SUSUN", Composition(("selection.StartOn", "\"2026-04-20\"")));
        _office.Do(life, "usulkan-susunan", KepalaBkppd, "USULKAN");
        _office.Do(life, "teken-keputusan", Bupati, "KEMBALIKAN");
        _office.Do(life, "susun-susunan", Operator, "SUSUN", Composition(("selection.StartOn", "\"2026-04-20\"")));
        _office.Do(life, "usulkan-susunan", KepalaBkppd, "KEMBALIKAN");
        _office.Do(life, "susun-susunan", Operator, "SUSUN", Composition(("selection.StartOn", "\"2026-04-20\"")));
        _office.Do(life, "usulkan-susunan", KepalaBkppd, "USULKAN");
        _office.Do(life, "teken-keputusan", Bupati, "TANDA_TANGANI");

        Assert.That(life.State!.CaseStatus, Is.EqualTo("DITETAPKAN"));
        Assert.That(
            _office
                .World.Messages.Single(message => message.Type == "PanseldaDitetapkan")
                .Body.GetProperty("nomor")
                .GetString(),
            Is.EqualTo("1 TAHUN 2026")
        );
    }

    [Test]
    public void Who_drew_or_proposed_it_does_not_sign_it()
    {
        var life = _office.Start("panselda-magelang");
        _office.Do(life, "susun-susunan", Operator, "SUSUN", Composition());
        Assert.That(Refuses(life, "usulkan-susunan", new Actor(Operator.Id, "KEPALA_BADAN"), "USULKAN"));
        _office.Do(life, "usulkan-susunan", KepalaBkppd, "USULKAN");

        Assert.That(Refuses(life, "teken-keputusan", new Actor(Operator.Id, "PPK"), "TANDA_TANGANI"));
        Assert.That(Refuses(life, "teken-keputusan", new Actor(KepalaBkppd.Id, "PPK"), "TANDA_TANGANI"));
    }

    [TestCase("tim-administrasi")]
    [TestCase("tim-ujian")]
    public void Who_carried_out_a_selection_does_not_report_on_it_as_its_monitor(string account)
    {
        var life = Formed();
        Share(life);
        UntilExamined(life);

        Assert.That(Refuses(life, "pantau-ujian", new Actor(account, "TIM_PEMANTAU"), "SESUAI"));
    }

    [Test]
    public void What_the_monitors_found_is_dealt_with_by_others_and_seen_again()
    {
        var life = Formed();
        Share(life);
        UntilExamined(life);
        _office.Do(life, "pantau-ujian", Pemantau, "ADA_TEMUAN");
        Assert.That(Refuses(life, "tindak-temuan", new Actor(Pemantau.Id, "TIM_SKD_SKB"), "LAPORKAN"));
        _office.Do(life, "tindak-temuan", new Actor("tim-ujian-2", "TIM_SKD_SKB"), "LAPORKAN");
        Assert.That(Refuses(life, "pantau-ujian", new Actor("tim-ujian-2", "TIM_PEMANTAU"), "SESUAI"));
        _office.Do(life, "pantau-ujian", Pemantau, "SESUAI");

        Assert.That(Refuses(life, "tugas-usul", new Actor(Pemantau.Id, "PANSELDA_SEKRETARIS"), "LAPORKAN"));
    }

    [Test]
    public void A_task_given_to_others_is_told_and_given_back_or_goes_on_with_a_note()
    {
        var life = Formed();
        Share(life, e: "PIHAK_KETIGA");
        Assert.That(_office.FoundAt(life, "TUGAS"), Is.EqualTo(["PSD-08 WARN"]));
        Assert.That(life.Task("putuskan-catatan").Task!.Title, Does.EndWith("Tugas huruf e"));
        _office.Do(life, "putuskan-catatan", Ketua, "PERBAIKI");
        Share(life, e: "PIHAK_KETIGA");
        _office.Do(life, "putuskan-catatan", Ketua, "LANJUTKAN");

        Assert.That(life.State!.CaseStatus, Is.EqualTo("BERTUGAS"));
    }

    [Test]
    public void Contract_employees_are_interviewed_by_a_team_that_a_decree_names()
    {
        var life = Monitored("PPPK");
        Assert.That(_office.FoundAt(life, "WAWANCARA_PPPK"), Is.EqualTo(["PSD-10 WARN"]));
        _office.Do(life, "usul-tim", KepalaBkppd, "USULKAN");
        Assert.That(Refuses(life, "teken-tim", new Actor(KepalaBkppd.Id, "PPK"), "TANDA_TANGANI"));
        _office.Do(life, "teken-tim", Bupati, "KEMBALIKAN");
        _office.Do(life, "usul-tim", KepalaBkppd, "USULKAN");
        _office.Do(life, "teken-tim", Bupati, "TANDA_TANGANI");
        _office.Do(life, "laporkan-wawancara", Sekretaris, "LAPORKAN");

        Assert.That(_office.FoundAt(life, "WAWANCARA_PPPK"), Has.Exactly(1).Items);
        Assert.That(life.State!.CaseStatus, Is.EqualTo("WAWANCARA"));
        Report(life);
        Assert.That(life.State!.CaseStatus, Is.EqualTo("LAPORAN"));
    }

    [Test]
    public void The_interviews_can_be_held_without_a_team_for_the_rule_only_warns()
    {
        var life = Monitored("PPPK");
        _office.Do(life, "usul-tim", KepalaBkppd, "LANJUTKAN_TANPA_TIM");

        Assert.That(life.Task("laporkan-wawancara"), Is.Not.Null);
    }

    [Test]
    public void A_member_who_retires_is_replaced_by_an_amending_decree_that_is_examined_again()
    {
        var life = Formed();
        Share(life);
        _office.Do(life, "ajukan-perubahan", Sekretaris, "PENSIUN", """{"panselda":{"ChangeReason":"Pensiun"}}""");
        _office.Do(life, "susun-perubahan", Operator, "SUSUN", Monitors("N-8"));
        Assert.That(_office.FoundAt(life, "PEMBENTUKAN"), Is.EqualTo(["PSD-09 REJECT"]));
        Assert.That(MonitorOf(life), Is.EqualTo("N-9"), "a refused draft changes nothing");
        _office.Do(life, "susun-perubahan", Operator, "SUSUN", Monitors("N-10"));
        Assert.That(Refuses(life, "usulkan-perubahan", new Actor(Operator.Id, "KEPALA_BADAN"), "USULKAN"));
        _office.Do(life, "usulkan-perubahan", KepalaBkppd, "USULKAN");
        Assert.That(Refuses(life, "teken-perubahan", new Actor(KepalaBkppd.Id, "PPK"), "TANDA_TANGANI"));
        _office.Do(life, "teken-perubahan", Bupati, "TANDA_TANGANI");

        Assert.That(MonitorOf(life), Is.EqualTo("N-10"));
        var body = _office.World.Messages.Single(message => message.Type == "PanseldaDiubah").Body;
        Assert.That(
            (body.GetProperty("nomor").GetString(), body.GetProperty("mengubah").GetString()),
            Is.EqualTo(("2 TAHUN 2026", "1 TAHUN 2026"))
        );
        Assert.That(life.State!.CaseStatus, Is.EqualTo("BERTUGAS"));
    }

    [Test]
    public void Who_declares_a_conflict_of_interest_does_none_of_the_tasks_that_come_after()
    {
        var life = Formed();
        _office.Do(
            life,
            "nyatakan-ujian",
            Ujian,
            "NYATAKAN",
            """{"panselda":{"ConflictDeclared":"Hubungan keluarga dengan pelamar"}}"""
        );
        Share(life);
        _office.Do(life, "tugas-jadwal", Sekretaris, "LAPORKAN");
        _office.Do(life, "tugas-pengumuman", Ketua, "LAPORKAN");
        Assert.That(Refuses(life, "tugas-sarana", Ujian, "LAPORKAN"));

        _office.Do(life, "susun-perubahan", Operator, "PERTAHANKAN");
        _office.Do(life, "setujui-pertahankan", Ketua, "UBAH");
        _office.Do(life, "susun-perubahan", Operator, "PERTAHANKAN");
        _office.Do(life, "setujui-pertahankan", Ketua, "SETUJU");
        Assert.That(life.Task("ajukan-perubahan"), Is.Not.Null);
    }

    [Test]
    public void The_report_goes_back_and_a_committee_can_end_before_its_time_or_never_begin()
    {
        var life = Monitored("PNS");
        Report(life, returned: true);
        _office.Do(life, "bubarkan", Bupati, "KEMBALIKAN");
        _office.Do(life, "lengkapi-laporan", Sekretaris, "SERAHKAN");
        _office.Do(life, "bubarkan", Bupati, "KEMBALIKAN");
        _office.Do(life, "lengkapi-laporan", Sekretaris, "SERAHKAN");
        Assert.That(Refuses(life, "bubarkan", new Actor(Ketua.Id, "PPK"), "BUBARKAN"));
        _office.Do(life, "bubarkan", Bupati, "BUBARKAN");
        Assert.That(life.State!.CaseStatus, Is.EqualTo("DIBUBARKAN"));

        var early = Formed();
        _office.Do(early, "bubarkan-dini", Bupati, "BUBARKAN", """{"panselda":{"EndReason":"Pengadaan ditiadakan"}}""");
        Assert.That((early.State!.Status, early.State.CaseStatus), Is.EqualTo((Status.Finished, "DIBUBARKAN")));

        var never = _office.Start("panselda-magelang");
        _office.Do(never, "batalkan", Bupati, "BATALKAN", """{"panselda":{"EndReason":"Tidak ada formasi"}}""");
        Assert.That((never.State!.Status, never.State.CaseStatus), Is.EqualTo((Status.Finished, "DIBATALKAN")));
    }

    private bool Refuses(Life life, string task, Actor who, string decision) =>
        _office.Try(life, task, who, decision) is Refused { Refusal: FourEyesException };

    private static string MonitorOf(Life life) =>
        life.State!.Dossier.GetProperty("teamMon").GetProperty("Members")[0].GetProperty("Nip").GetString()!;

    private Life Formed(string kind = "PNS")
    {
        var life = _office.Start("panselda-magelang");
        _office.Do(life, "susun-susunan", Operator, "SUSUN", Composition(("procurement.Kind", $"\"{kind}\"")));
        _office.Do(life, "usulkan-susunan", KepalaBkppd, "USULKAN");
        _office.Do(life, "teken-keputusan", Bupati, "TANDA_TANGANI");
        return life;
    }

    private void Share(Life life, string e = "PANSELDA") =>
        _office.Do(
            life,
            "bagi-tugas",
            Ketua,
            "BAGI",
            $"{{\"panselda\":{{\"Tasks\":{{\"a\":\"PANSELDA\",\"b\":\"PANSELDA\",\"c\":\"PANSELDA\",\"d\":\"PANSELDA\",\"e\":\"{e}\",\"f\":\"PANSELDA\",\"g\":\"PANSELDA\"}}}}}}"
        );

    private void UntilExamined(Life life)
    {
        _office.Do(life, "tugas-jadwal", Sekretaris, "LAPORKAN");
        _office.Do(life, "tugas-pengumuman", Ketua, "LAPORKAN");
        _office.Do(life, "tugas-administrasi", Administrasi, "LAPORKAN");
        _office.Do(life, "tugas-hasil-administrasi", Ketua, "LAPORKAN");
        _office.Do(life, "tugas-sarana", Ujian, "LAPORKAN");
        _office.Do(life, "tugas-kompetensi", Ujian, "LAPORKAN");
    }

    private Life Monitored(string kind)
    {
        var life = Formed(kind);
        Share(life);
        UntilExamined(life);
        _office.Do(life, "pantau-ujian", Pemantau, "SESUAI");
        return life;
    }

    private void Report(Life life, bool returned = false)
    {
        _office.Do(life, "tugas-usul", Sekretaris, "LAPORKAN");
        _office.Do(life, "tugas-hasil", Ketua, "LAPORKAN");
        _office.Do(life, "laporan-akhir", Sekretaris, "SERAHKAN");
        if (returned)
        {
            _office.Do(life, "setujui-laporan", Ketua, "KEMBALIKAN");
            _office.Do(life, "laporan-akhir", Sekretaris, "SERAHKAN");
        }
        _office.Do(life, "setujui-laporan", Ketua, "SETUJU");
    }

    private static string Monitors(string member) =>
        $"{{\"teamMon\":{{\"Chair\":\"INSPEKTUR\",\"Members\":[{{\"Nip\":\"{member}\",\"Unit\":\"INSPEKTORAT\",\"Status\":\"PNS\"}}]}}}}";

    private static string Composition(params (string Path, string Value)[] changes)
    {
        var facts = JsonNode.Parse(Lawful)!;
        foreach (var (path, value) in changes)
        {
            var steps = path.Split('.');
            var at = steps[..^1]
                .Aggregate(facts, (node, step) => node is JsonArray list ? list[step[0] - '0']! : node[step]!);
            at[steps[^1]] = JsonNode.Parse(value);
        }
        return facts.ToJsonString();
    }

    private const string Lawful = """
        {"selection":{"StartOn":"2026-04-01"},"procurement":{"Kind":"PNS"},
         "panselda":{"Member":{"KETUA":{"Position":"SEKDA"},"WAKIL_KETUA":{"Position":"ASISTEN_SEKDA"},"SEKRETARIS":{"Position":"KEPALA_BKPPD"}}},
         "teamAdm":{"Chair":"KEPALA_BKPPD","ViceChair":"SEKRETARIS_BKPPD","Secretary":"KABID_PENGADAAN_ASN","Members":[
           {"Nip":"N-1","Field":"KEPEGAWAIAN","Status":"PNS"},{"Nip":"N-2","Field":"PERENCANAAN","Status":"PNS"},
           {"Nip":"N-3","Field":"KEUANGAN","Status":"PNS"},{"Nip":"N-4","Field":"PENGAWASAN","Status":"PNS"}]},
         "teamTest":{"Chair":"KEPALA_BKPPD","ViceChair":"SEKRETARIS_BKPPD","Secretary":"KABID_PENGADAAN_ASN","Members":[
           {"Nip":"N-5","Field":"KEPEGAWAIAN","Status":"PNS"},{"Nip":"N-6","Field":"PERENCANAAN_LITBANG","Status":"PNS"},
           {"Nip":"N-7","Field":"KEUANGAN","Status":"PNS"},{"Nip":"N-8","Field":"PENGAWASAN","Status":"PNS"}]},
         "teamMon":{"Chair":"INSPEKTUR","Members":[{"Nip":"N-9","Unit":"INSPEKTORAT","Status":"PNS"}]}}
        """;
}
