using System.Collections.Frozen;
using System.Globalization;
using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Regulations;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Stories;

/// <summary>Kota Palu at work: the steps that every story goes through, told once.</summary>
internal sealed class PaluOffice
{
    public static readonly Actor Operator = new("operator-1", "OPERATOR_BADAN");
    public static readonly Actor KepalaBadan = new("kepala-badan", "KEPALA_BADAN");
    public static readonly Actor WaliKota = new("wali-kota", "WALI_KOTA");
    public static readonly Actor KepalaDinas = new("kepala-dinas-a", "KEPALA_OPD", "OPD_A");
    public static readonly Actor Pptk = new("pptk", "PPTK");
    public static readonly Actor Penilai = new("penilai-1", "TIM_PENILAI");
    public static readonly Actor PenilaiKedua = new("penilai-2", "TIM_PENILAI");

    public const string Clean =
        """{"p":{"Agency":"PEMKOT_PALU","NominatedByRegion":true},"discipline":[],"suspensions":[]}""";

    public World World { get; } =
        new(
            Office.Read("magang-palu-gelombang.json"),
            Office.Read("magang-palu.json"),
            Office.Read("magang-palu-aduan.json")
        )
        {
            Now = At("2026-01-05"),
            Reference = new Reference
            {
                ContentHash = "uji",
                Regions = new Dictionary<string, RegionReference>(StringComparer.Ordinal)
                {
                    ["PALU"] = new("PALU", OfficeClock.Makassar, [ARuleset.Named("palu")], default),
                }.ToFrozenDictionary(StringComparer.Ordinal),
            },
        };

    public Life Batch { get; private set; } = null!;

    /// <summary>The last day that the list of participants gives them.</summary>
    public string End { get; set; } = "2026-04-11";

    public static DateTimeOffset At(string day) =>
        DateTimeOffset.Parse($"{day}T02:00:00Z", CultureInfo.InvariantCulture);

    public static Actor ParticipantOf(Life life) => new(life.Routing.Person!, "PESERTA");

    public Life CaseOf(int place) => World.Lives[Batch.Children[place].Value];

    public BurstResult Try(Life life, string task, Actor who, string decision, string? form = null) =>
        World.Complete(life, task, who, decision, form);

    /// <summary>Somebody ends a task; the test fails where the engine refuses, or stops.</summary>
    public void Do(Life life, string task, Actor who, string decision, string? form = null)
    {
        var result = Try(life, task, who, decision, form);
        Assert.That(result, Is.InstanceOf<Burst>(), () => ((Refused)result).Refusal.Message);
        foreach (var one in World.Lives.Values)
            Assert.That(one.State!.Incidents.Select(incident => incident.Message), Is.Empty, $"{one.Id}");
    }

    /// <summary>Rules that held, refused or left open something at a gate, in the order in which they did.</summary>
    public IEnumerable<string> FoundAt(Life life, string gate) =>
        World
            .Found(life, gate)
            .Where(found => found.Outcome is "REJECT" or "HOLD" or "TASK")
            .Select(found => found.Rule);

    /// <summary>Stages 1 and 2, and the criteria: every candidate's case is open.</summary>
    /// <param name="nips">Number and status of each candidate.</param>
    public void OpenBatch(params (string Nip, string Status)[] nips)
    {
        var participants = string.Join(',', nips.Select(one => Participant(one.Nip, one.Status)));
        Batch = World.Start(
            "magang-palu-gelombang",
            new Started { Input = Json.Parse($"{{\"peserta\":[{participants}],\"tahun\":2026}}") },
            new Routing("PALU")
        );
        Do(Batch, "susun-analisis", Operator, "USULKAN", Analysis);
        Do(Batch, "rekomendasi-lokasi", WaliKota, "REKOMENDASIKAN");
        Do(
            Batch,
            "sosialisasi",
            Operator,
            "CATAT",
            """{"socializations":[{"Opd":"OPD_A","HeldOn":"2026-01-05"},{"Opd":"OPD_B","HeldOn":"2026-01-05"}]}"""
        );
        Do(Batch, "umumkan-kriteria", Operator, "UMUMKAN", """{"selection":{"Criteria":["KINERJA","MOTIVASI"]}}""");
    }

    public void Score(Life life)
    {
        Do(life, "nilai-calon", Penilai, "KIRIM", """{"candidates":[{"Scores":[80,85]}]}""");
        Do(life, "nilai-kedua", PenilaiKedua, "SAHKAN");
    }

    /// <summary>Stages 3 and 4 of all: scored, selected, called, willing.</summary>
    public void SelectAndCall(params Life[] lives)
    {
        foreach (var life in lives)
            Score(life);
        foreach (var life in lives)
            Do(life, "putuskan-seleksi", Penilai, "TERPILIH");
        Call();
        foreach (var life in lives)
            Do(life, "jawab-panggilan", ParticipantOf(life), "BERSEDIA");
    }

    /// <summary>The letter that calls those selected.</summary>
    /// <param name="letter">What the form says of the letter itself, such as a number from elsewhere.</param>
    public void Call(string letter = """{"ExternalNumber":null}""") =>
        Do(
            Batch,
            "surat-panggilan",
            Operator,
            "KIRIM",
            """{"callLetter":{"Schedule":"2026-01-09 08.00 WITA","Location":"Kantor Wali Kota","Preparation":"Daftar bawaan","QuestionContact":"Meja bantu"},"letter":@letter}""".Replace(
                "@letter",
                letter,
                StringComparison.Ordinal
            )
        );

    /// <summary>The evidence of the seven criteria, and what the office has on record.</summary>
    public void HandInEvidence(Life life, string onRecord = Clean, string health = Healthy)
    {
        Do(
            life,
            "rekomendasi",
            KepalaDinas,
            "KIRIM",
            """{"rec":{"Decision":"DIREKOMENDASIKAN","SignerNip":"197503032000031001","SignerOpd":"OPD_A"}}"""
        );
        Do(life, "surat-sehat", ParticipantOf(life), "KIRIM", health);
        Do(
            life,
            "pernyataan",
            ParticipantOf(life),
            "KIRIM",
            """{"statements":[{"Code":"AGEN_PERUBAHAN","Signed":true},{"Code":"BERBAGI_ILMU_DAN_RATL","Signed":true}]}"""
        );
        Do(life, "rekam-kepegawaian", Operator, "KIRIM", onRecord);
    }

    public void Verify(Life life) => Do(life, "verifikasi-tim", PenilaiKedua, "SAHKAN");

    public void Decree()
    {
        Do(Batch, "usul-penetapan", KepalaBadan, "USULKAN");
        Do(Batch, "teken-sk", WaliKota, "TANDA_TANGANI");
    }

    public void Brief(Life life) =>
        Do(
            life,
            "pembekalan",
            Operator,
            "HADIR",
            """{"briefing":{"HeldOn":"2026-01-09","Topics":["HAK","TUGAS_TANGGUNG_JAWAB","ETIKA","NORMA_LOKASI","KETERAMPILAN"]},"departure":{"On":"2026-01-11","Escort":["PENDAMPING_1"]}}"""
        );

    public void Depart(Life life)
    {
        Do(
            life,
            "pakta-kerahasiaan",
            ParticipantOf(life),
            "KIRIM",
            """{"statements":[{"Code":"KERAHASIAAN","Signed":true}]}"""
        );
        Do(
            life,
            "anggaran",
            Pptk,
            "ANGGARKAN",
            """{"costs":[{"Component":"PENGINAPAN"},{"Component":"UANG_HARIAN"},{"Component":"TRANSPORTASI"}]}"""
        );
        Do(life, "tiba-di-lokasi", Operator, "CATAT", """{"arrival":{"Confirmed":true,"AccessGranted":true}}""");
    }

    /// <summary>From an open batch to the first day of the placement, 12 January 2026.</summary>
    public Life UntilPlacement((string Nip, string Status) who)
    {
        OpenBatch(who);
        var life = CaseOf(0);
        SelectAndCall(life);
        HandInEvidence(life);
        Verify(life);
        Decree();
        Brief(life);
        Depart(life);
        return life;
    }

    /// <summary>A periodic report on the days from one to another.</summary>
    public void ReportWeek(Life life, DateOnly first, DateOnly last) =>
        Do(
            life,
            "laporan-periodik",
            ParticipantOf(life),
            "SERAHKAN",
            $"{{\"periodicReports\":[{{\"Period\":\"{first:yyyy-MM-dd}/{last:yyyy-MM-dd}\"}}]}}"
        );

    public void Evaluate(Life life) =>
        Do(
            life,
            "evaluasi-berkala",
            Operator,
            "CATAT",
            """{"evaluations":[{"Progress":"Baik","Achievement":"Peta proses","Challenges":"Data","Feedback":"Lanjutkan"}]}"""
        );

    public void Recall(Life life, string on) =>
        Do(
            life,
            "penarikan",
            Operator,
            "CATAT",
            """{"recall":{"On":"@on"},"finalEvaluation":{"HasSuccessData":true,"HasImpactData":true,"Recommendation":"Lanjutkan program"}}""".Replace(
                "@on",
                on,
                StringComparison.Ordinal
            )
        );

    public void HandInReport(Life life) =>
        Do(
            life,
            "laporan-hasil",
            ParticipantOf(life),
            "SERAHKAN",
            """{"report":{"OpportunitiesAndChallenges":"Antrean daring","AdaptationNeeds":"Loket satu pintu"}}"""
        );

    public void Present(Life life, string on)
    {
        Do(
            life,
            "presentasi",
            Operator,
            "CATAT",
            """{"presentation":{"HeldOn":"@on","Place":"Ruang Bantaya","Items":[{"Experience":"Loket terpadu","Result":"Rancangan loket","Recommendations":[{}]}]}}""".Replace(
                "@on",
                on,
                StringComparison.Ordinal
            )
        );
        Do(life, "pimpinan-terima", WaliKota, "TERIMA");
    }

    public void Apply(Life life, string on)
    {
        Do(
            life,
            "rencana-aksi",
            ParticipantOf(life),
            "SERAHKAN",
            """{"implementation":{"Items":[{"EvidenceCount":0,"DueOn":"2026-12-01"}]}}"""
        );
        Do(life, "mulai-penerapan", KepalaDinas, "SAHKAN", $"{{\"implementation\":{{\"StartedOn\":\"{on}\"}}}}");
        Do(life, "catat-talenta", Operator, "CATAT", """{"evaluation":{"PostedToTalentRecord":true}}""");
    }

    public void Guide(Life life, string phase) =>
        Do(
            life,
            "catat-bimbingan",
            Operator,
            "CATAT",
            $"{{\"guidance\":[{{\"Phase\":\"{phase}\"}}],\"participant\":{{\"SupervisorId\":\"PEMBIMBING_1\"}}}}"
        );

    private string Participant(string nip, string status) =>
        """
            {"person":"P-@person","opd":"OPD_A","host":"LOKASI_1","facts":{
              "p":{"Nip":"@nip","Status":"@status","Opd":"OPD_A"},
              "a":{"AssignmentDate":"2026-01-12","End":"@end"}}}
            """.Replace("@person", nip[..8], StringComparison.Ordinal).Replace(
            "@nip",
            nip,
            StringComparison.Ordinal
        ).Replace("@status", status, StringComparison.Ordinal).Replace("@end", End, StringComparison.Ordinal);

    public const string Healthy =
        """{"health":{"FitPhysically":true,"IssuerKind":"PUSKESMAS","IssuedOn":"2026-01-02","ValidUntil":"2026-01-31"}}""";

    public const string Analysis = """
        {"needsAnalysis":{"Id":"AN-1"},"location":{"BestPracticeRationale":"Indeks pelayanan tertinggi","MissionLinks":["MISI_1"]},
          "targetOpds":["OPD_A","OPD_B"],"batch":{"Year":2026,"GuideVersion":"2024-04-15","PlannedMonths":3},
          "basis":[{"Number":"UU 20/2023","ValidFrom":"2023-10-31","ValidUntil":null}]}
        """;
}
