using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;
using Magang.Workflows.Gates;
using Magang.Workflows.Tests.Regulations;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Stories;

/// <summary>Kabupaten Magelang and its Panselda at work: the steps that every procurement goes through, told once.</summary>
/// <param name="kind">PNS or PPPK.</param>
internal sealed class MagelangOffice(string kind)
{
    public static readonly Actor Operator = new("operator-1", "OPERATOR_BADAN");
    public static readonly Actor KepalaBadan = new("kepala-bkppd", "KEPALA_BADAN");
    public static readonly Actor Ppk = new("bupati", "PPK");
    public static readonly Actor Pyb = new("sekda", "PYB");
    public static readonly Actor Ketua = new("ketua", "PANSELDA_KETUA");
    public static readonly Actor Sekretaris = new("sekretaris", "PANSELDA_SEKRETARIS");
    public static readonly Actor Verifikator = new("verifikator-1", "TIM_ADMINISTRASI");
    public static readonly Actor VerifikatorKedua = new("verifikator-2", "TIM_ADMINISTRASI");
    public static readonly Actor VerifikatorKetiga = new("verifikator-3", "TIM_ADMINISTRASI");
    public static readonly Actor Penguji = new("penguji-1", "TIM_SKD_SKB");
    public static readonly Actor Pewawancara = new("pewawancara-1", "TIM_PENILAI");

    public const string Channels = """{"results":{"Channels":["LAMAN_RESMI","MEDIA_SOSIAL"]}}""";

    private readonly string _name = kind.ToLowerInvariant();

    public World World { get; } =
        new(
            Office.Read($"pengadaan-{kind.ToLowerInvariant()}-magelang-gelombang.json"),
            Office.Read($"pengadaan-{kind.ToLowerInvariant()}-magelang.json")
        )
        {
            Now = At("2024-08-01"),
            Reference = new Reference
            {
                ContentHash = "uji",
                Regions = new Dictionary<string, RegionReference>(StringComparer.Ordinal)
                {
                    ["MAGELANG"] = new(
                        "MAGELANG",
                        OfficeClock.Jakarta,
                        [ARuleset.Named("magelang-pns"), ARuleset.Named("magelang-pppk")],
                        default
                    ),
                }.ToFrozenDictionary(StringComparer.Ordinal),
            },
        };

    public Life Batch { get; private set; } = null!;

    /// <summary>Calendar days of objection after an announcement.</summary>
    public int ObjectionDays { get; set; } = 3;

    /// <summary>Seats by post.</summary>
    public IReadOnlyList<(string Post, int Seats)> Seats { get; set; } = [("PERAWAT", 1), ("ARSIPARIS", 1)];

    public static DateTimeOffset At(string day) =>
        DateTimeOffset.Parse($"{day}T02:00:00Z", CultureInfo.InvariantCulture);

    public Life Case(string key) =>
        World.Lives.Values.Single(life =>
            life.State?.CorrelationId == key && life.Definition.Key.DefinitionId == $"pengadaan-{_name}-magelang"
        );

    public string? StatusOf(string key) => Case(key).State!.CaseStatus;

    public BurstResult Try(Life life, string task, Actor who, string decision, string? form = null) =>
        World.Complete(life, task, who, decision, form);

    /// <summary>Somebody ends a task; the test fails where the engine refuses, or stops.</summary>
    public void Do(Life life, string task, Actor who, string decision, string? form = null)
    {
        var result = Try(life, task, who, decision, form);
        Assert.That(result, Is.InstanceOf<Burst>(), () => ((Refused)result).Refusal.Message);
        CheckIncidents();
    }

    public void Do(string key, string task, Actor who, string decision, string? form = null) =>
        Do(Case(key), task, who, decision, form);

    public bool Has(string key, string task) => Case(key).State!.Bookmarks.Any(mark => mark.Task?.ActivityId == task);

    /// <summary>Rules that held, refused or left open something at a gate, in the order in which they did.</summary>
    public IEnumerable<string> FoundAt(Life life, string gate) =>
        World
            .Found(life, gate)
            .Where(found => found.Outcome is "REJECT" or "HOLD" or "TASK")
            .Select(found => found.Rule);

    public IEnumerable<string> FoundAt(string key, string gate) => FoundAt(Case(key), gate);

    public void Go(string day)
    {
        World.AdvanceTo(At(day));
        CheckIncidents();
    }

    public static string Needs(IEnumerable<(string Post, int Seats)> seats)
    {
        var items = seats.Select(one => $$"""{"PositionType":"{{one.Post}}","Count":{{one.Seats}}}""");
        return $$$"""{"need":{"MinisterDecreeNumber":"KEPMENPANRB-CONTOH-1/2024","Items":[{{{string.Join(',', items)}}}]}}""";
    }

    /// <summary>Needs, planning and announcement: applicants may come.</summary>
    public void OpenBatch()
    {
        Batch = World.Start($"pengadaan-{_name}-magelang-gelombang", new Started(), new Routing("MAGELANG"));
        Do(Batch, "susun-kebutuhan", Operator, "USULKAN", FiveYears);
        Do(Batch, "setujui-usulan", Ppk, "SETUJUI");
        Do(Batch, "catat-penetapan", Operator, "CATAT", Needs(Seats));
        Do(Batch, "susun-rencana", Operator, "KIRIM", Plan);
        Do(Batch, "siapkan-juknis", Sekretaris, "KIRIM", Guide());
        Do(Batch, "tetapkan-juknis", Pyb, "TETAPKAN");
        Go("2024-08-20");
        Do(Batch, "susun-pengumuman", Sekretaris, "KIRIM", Vacancies);
        Do(Batch, "tayangkan", Ketua, "TAYANGKAN");
    }

    /// <summary>Applicants come by import.</summary>
    /// <param name="applicants">Number, post, and facts laid over those of somebody who meets all requirements.</param>
    public void Apply(params (string Key, string Post, string? Facts)[] applicants)
    {
        Go("2024-09-10");
        var rows = applicants.Select(one =>
            $$"""{"person":"P-{{one.Key}}","key":"{{one.Key}}","facts":{{Facts(one.Post, one.Facts).GetRawText()}}}"""
        );
        World.Tell(Batch.Id, new EventArrived("pelamar", Json.Parse($"{{\"rows\":[{string.Join(',', rows)}]}}")));
        CheckIncidents();
        Do(Batch, "tutup-pendaftaran", Sekretaris, "TUTUP");
    }

    /// <summary>The results of the administrative selection, and the days of objection after it.</summary>
    public void AnnounceAdministration() => Do(Batch, "umumkan-administrasi", Ketua, "UMUMKAN", Channels);

    public void CloseObjections()
    {
        World.AdvanceTo(World.Now.AddDays(ObjectionDays + 1));
        if (ObjectionDays > 0)
            Do(Batch, "tutup-sanggah-adm", Ketua, "UMUMKAN");
    }

    /// <summary>An applicant's scores come by import.</summary>
    public void Score(string key, string form, string facts)
    {
        World.Tell(Case(key).Id, new EventArrived(form, Json.Parse($"{{\"facts\":{facts}}}")) { Keep = true });
        CheckIncidents();
    }

    public void ScoreSkd(string key, int twk, int tiu, int tkp) =>
        Score(key, "nilai-skd", $$$"""{"skd":{"Twk":{{{twk}}},"Tiu":{{{tiu}}},"Tkp":{{{tkp}}}}}""");

    public void ScoreSkb(string key, string post, decimal score) =>
        Score(
            key,
            "nilai-skb",
            string.Create(
                CultureInfo.InvariantCulture,
                $$$"""{"skb":{"Score":{{{score}}},"PositionCode":"{{{post}}}"}}"""
            )
        );

    public void ScoreCompetence(string key, int managerial, int technical, int social) =>
        Score(
            key,
            "nilai-kompetensi",
            $$$"""{"competency":{"Manajerial":{{{managerial}}},"Teknis":{{{technical}}},"SosialKultural":{{{social}}}}}"""
        );

    /// <summary>Ranks a test and says who goes on.</summary>
    public void RankAndAnnounce(string test)
    {
        Do(Batch, $"cocokkan-{test}", Penguji, "COCOK");
        Do(Batch, $"umumkan-{test}", Ketua, "UMUMKAN", Channels);
    }

    /// <summary>The final ranking, announced; objections may come.</summary>
    public void AnnounceResults() =>
        Do(
            Batch,
            "umumkan-akhir",
            Ketua,
            "UMUMKAN",
            """{"results":{"Channels":["LAMAN_RESMI"]},"result":{"Basis":"PASSING_GRADE_DAN_RANKING"}}"""
        );

    public void AnnounceFinalResults()
    {
        World.AdvanceTo(World.Now.AddDays(ObjectionDays + 1));
        Do(Batch, "umumkan-final", Ketua, "UMUMKAN", Channels);
    }

    private void CheckIncidents()
    {
        foreach (var one in World.Lives.Values)
            Assert.That(one.State!.Incidents.Select(incident => incident.Message), Is.Empty, $"{one.Id}");
    }

    private JsonElement Facts(string post, string? own) =>
        Dossier.Merge(
            Json.Parse(
                """
                {"applicant":{"BirthDate":"1995-05-05","Citizenship":"WNI","CurrentStatus":"BUKAN_ASN","PartyMember":false,
                    "PracticalPolitics":false,"QualificationCode":"D3","PositionCode":"@post","SubmittedAt":"2024-09-06T03:00:00Z"},
                  "position":{"Qualifications":["D3","S1"],"RetirementAge":58},
                  "health":{"IssuerKind":"FASKES_PEMERINTAH","Fit":true},
                  "drugTest":{"Negative":true,"IssuerKind":"BADAN_BERWENANG"},
                  "admin":{"Declaration":"LENGKAP","Verdict":"MS"}}
                """.Replace("@post", post, StringComparison.Ordinal)
            ),
            own is null ? default : Json.Parse(own)
        );

    public string Guide() =>
        $$"""
            {"objection":{"Days":{{ObjectionDays}},"Source":"juknis"},"requiredDocs":["IJAZAH","SKCK"],"panselMembers":[{"Id":"V1","Recused":false}]{{(
                kind == "PNS"
                    ? ""","threshold":{"Twk":65,"Tiu":80,"Tkp":166},"integration":{"SkdPercent":40,"SkbPercent":60,"SkdMax":550,"SkbMax":100}"""
                    : ""
            )}}}
            """;

    public const string FiveYears = """
        {"need":{"BudgetYear":2025,"Items":[{"PositionType":"PERAWAT","Count":2}],"Geography":"Lereng gunung","Population":1300000,
            "PersonnelSpendingRatio":29.5,"Years":[{"Items":[{"Priority":1}]},{"Items":[{"Priority":1}]},{"Items":[{"Priority":2}]},{"Items":[{"Priority":1}]},{"Items":[{"Priority":1}]}],
            "RpjmdReference":"RPJMD 2025-2029","Steps":["ANJAB","ABK","PETA_JABATAN","ANALISIS_KEBUTUHAN","PENGUSULAN"]},
          "documents":{"ANJAB":{"Valid":true},"ABK":{"Valid":true},"PETA_JABATAN":{"Valid":true}}}
        """;

    public const string Plan =
        """{"planning":{"Schedule":["2024-08-20"],"FacilitiesReady":true},"costs":[{"Fund":"APBD"}],"selection":{"StartOn":"2024-09-11"}}""";

    public const string Vacancies = """
        {"announcement":{"Channels":["LAMAN_RESMI","MEDIA_SOSIAL"],"Fields":["NAMA_JABATAN","JUMLAH","UNIT","KUALIFIKASI","ALAMAT_LAMARAN","JADWAL","SYARAT","HELPDESK"]},
          "panselnas":{"From":"2024-08-19","To":"2024-09-02"},"extraRequirements":[]}
        """;
}
