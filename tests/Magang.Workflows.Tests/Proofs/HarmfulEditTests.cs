using Magang.Workflows.Tests.Proofs.Harm;
using Magang.Workflows.Tests.Proofs.Wandering;

namespace Magang.Workflows.Tests.Proofs;

/// <summary>Whatever way a gate is left out, the workflow is not published, and the article says why.</summary>
public class HarmfulEditTests
{
    private const string Case = "magang-metro";
    private const string Batch = "magang-metro-gelombang";

    private static readonly (string Edit, string Workflow, string Article, Action<Drawing> Draw)[] Edits =
    [
        (
            "SKB without SKD",
            "pengadaan-pns-magelang",
            "Pasal 11 ayat (1)",
            d => d.Lead("lolos-skd", "False", "catat-umum-skd")
        ),
        (
            "SKB for whoever has any rank",
            "pengadaan-pns-magelang",
            "Pasal 11 ayat (3)-(4)",
            d => d.Input("lolos-skd", "condition", "getVariable('peringkatSkd') != null", "JavaScript")
        ),
        (
            "everybody enters the ranking",
            "pengadaan-pns-magelang",
            "Pasal 11 ayat (3)-(4)",
            d => d.Lead("tunggu-nilai-skd", "Done", "masuk-peringkat-skd")
        ),
        (
            "a rank that the drawing gives itself",
            "pengadaan-pns-magelang",
            "MGW-957",
            d => d.Insert("catat-skd", "Done", Pieces.Set("curang", "peringkatSkd", "1"))
        ),
        (
            "a rank that the batch says itself",
            "pengadaan-pns-magelang-gelombang",
            "MGW-957",
            d => d.Input("siarkan-skd", "event", "peringkat-skd")
        ),
        (
            "a switched-off activity",
            Case,
            "MGW-958",
            d => d.Activity("gerbang-evaluasi")["customProperties"]!["disabled"] = true
        ),
        (
            "evaluation bypassed by a connection",
            Case,
            "Pasal 16 ayat (1)",
            d => d.Lead("monev", "Evaluasi", "monev-selesai")
        ),
        (
            "evaluation bypassed inside its stage",
            Case,
            "Pasal 16 ayat (1)",
            d => d.Lead("sekda-teruskan-evaluasi", "TERUSKAN", "walikota-terima-evaluasi")
        ),
        ("evaluation may be left out by a decision", Case, "Pasal 16 ayat (1)", Optional),
        ("gate deleted", Case, "Pasal 16 ayat (1)", d => d.Bridge("gerbang-evaluasi", "Terima")),
        (
            "gate of another name",
            Case,
            "Pasal 16 ayat (1)",
            d => d.Input("gerbang-evaluasi", "gate", "HASIL_MONITORING")
        ),
        ("refusal goes on as if accepted", Case, "Pasal 7", d => d.Lead("gerbang-syarat", "Tolak", "lapor-siap")),
        ("held goes on as if accepted", Case, "Pasal 9", d => d.Lead("gerbang-penugasan", "Tahan", "nomor-penugasan")),
        (
            "another status on pass",
            Case,
            "Pasal 6 ayat (1)",
            d => d.Input("gerbang-rencana", "statusOnPass", "VERIFIKASI_SYARAT")
        ),
        (
            "facts injected",
            Case,
            "Pasal 7 huruf a",
            d =>
                d.Input(
                    "gerbang-syarat",
                    "facts",
                    "({ health: { FitPhysically: true, FitMentally: true } })",
                    "JavaScript"
                )
        ),
        (
            "facts of an extension replaced",
            Case,
            "Pasal 5 ayat (2)",
            d => d.Input("gerbang-perpanjangan", "facts", "({ a: { End: fakta('a.AssignmentDate') } })", "JavaScript")
        ),
        ("timer removed", Case, "Pasal 5 ayat (2)", d => d.Bridge("hari-terakhir", "Done")),
        (
            "timer cancelled by a reminder",
            Case,
            "Pasal 5 ayat (2)",
            d => d.Connect("kabar-hari-25", "Done", "magang-berakhir")
        ),
        (
            "timer of another day",
            Case,
            "Pasal 5 ayat (2)",
            d => d.Input("hari-terakhir", "day", "fakta('p.BirthDate')", "JavaScript")
        ),
        ("timer thirty days later", Case, "Pasal 5 ayat (2)", d => d.Input("hari-terakhir", "plusDays", "31")),
        ("timer never started", Case, "Pasal 5 ayat (2)", d => d.Cut("selama-magang", "Akhir")),
        ("monitoring after the evaluation", Case, "Pasal 15 ayat (3) huruf a", Late),
        (
            "telecommunication dropped",
            Case,
            "Pasal 15 ayat (3) huruf a",
            d => d.Lead("masa-magang", "Telekomunikasi", "monitoring-lengkap")
        ),
        (
            "visit dropped",
            Case,
            "Pasal 15 ayat (3) huruf b",
            d => d.Lead("masa-magang", "Kunjungan", "monitoring-lengkap")
        ),
        (
            "both forms where one is enough",
            Case,
            "Pasal 15 ayat (3) huruf",
            d => d.Input("monitoring-lengkap", "mode", "WaitAny")
        ),
        ("four eyes removed", Case, "Pasal 9", d => d.Activity("teken-penugasan").Remove("notDoneBy")),
        (
            "four eyes of the evaluation looking elsewhere",
            Case,
            "Pasal 16 ayat (2)",
            d => d.Input("kirim-evaluasi", "notDoneBy", "[\"laporan-akhir\"]", "Object")
        ),
        ("signed by another role", Case, "Pasal 9", d => d.Input("teken-penugasan", "role", "KEPALA_BADAN")),
        ("evaluated by the participant", Case, "Pasal 16 ayat (1)", d => d.Input("evaluasi-akhir", "role", "PESERTA")),
        (
            "batch starting another workflow",
            Batch,
            "Pasal 8 ayat (1)",
            d => d.Input("mulai-berkas", "definition", "magang-palu")
        ),
        ("gate inside an If", Case, "Pasal 16 ayat (1)", Inside),
        (
            "join of monitoring and evaluation for whoever is first",
            Case,
            "Pasal 1",
            d => d.Input("monev-selesai", "mode", "WaitAny")
        ),
        (
            "race that monitoring wins cancels the evaluation",
            Case,
            "Pasal 16 ayat (1)",
            d => d.Connect("tahap-monitoring", "Done", "temu-biaya")
        ),
        ("tasks not handed over", Case, "Pasal 10 ayat (1)", d => d.Lead("kabar-penugasan", "Done", "tandai-lanjut")),
        ("decree not awaited", Case, "Pasal 8 ayat (2)", d => d.Lead("lapor-siap", "Done", "kabar-penetapan")),
        ("letter before the decree", Case, "Pasal 8-9", d => d.Lead("gerbang-syarat", "Terima", "ajukan-penugasan")),
        ("eligibility not examined", Case, "Pasal 7", d => d.Lead("bukti-terkumpul", "Done", "lapor-siap")),
        ("refused without reasons", Case, "Pasal 3 ayat (1)", d => d.Lead("gerbang-syarat", "Tolak", "tandai-tms")),
        ("report left out", Case, "Pasal 11 ayat (1)", d => d.Lead("ditarik", "False", "hanya-biaya")),
        ("costs left out", Case, "Pasal 13", d => d.Lead("temu-biaya", "Done", "akhir-ditarik")),
        ("cancelled after the internship began without a decision", Case, "Pasal 16 ayat (1)", Escaped),
        (
            "proposal not examined",
            Batch,
            "Pasal 8 ayat (1)",
            d => d.Lead("usul-penetapan", "USULKAN", "teken-keputusan")
        ),
        (
            "decree that nobody signed",
            Batch,
            "Pasal 8 ayat (2)",
            d => d.Lead("gerbang-usul", "Terima", "nomor-keputusan")
        ),
        ("cases opened before the plan", Batch, "Pasal 6", d => d.Lead("status-rencana", "Done", "mulai-berkas")),
        ("presentation left out", "magang-palu", "BAB II.C.10", d => d.Lead("status-presentasi", "Done", "tahap-11")),
        ("one scorer only", "magang-palu", "BAB II.C.3", d => d.Activity("nilai-kedua").Remove("notDoneBy")),
        (
            "stage injected as completed",
            "magang-palu",
            "BAB II.C",
            d =>
                d.Input(
                    "gerbang-tahap-6",
                    "facts",
                    "({ stage: { Number: 6 }, previousStage: { Completed: true } })",
                    "JavaScript"
                )
        ),
        (
            "decree before the number",
            "pengadaan-pns-magelang",
            "Pasal 13 ayat (2)",
            d => d.Bridge("gerbang-nip", "Terima")
        ),
        (
            "refused by one verifier",
            "pengadaan-pns-magelang",
            "Pasal 11 ayat (2)",
            d => d.Lead("susun-alasan-gerbang", "Done", "gerbang-keputusan-tms")
        ),
        (
            "number before the decree",
            "pengadaan-pppk-magelang",
            "Pasal 25 ayat (2)-(3)",
            d => d.Lead("gerbang-pemberkasan", "Terima", "usul-ni")
        ),
        (
            "committee named by the head of the office",
            "panselda-magelang",
            "Pasal 27 ayat (1)",
            d => d.Input("teken-keputusan", "role", "KEPALA_BADAN")
        ),
        (
            "passed without graduating",
            "magang-terpadu-esdm",
            "par. 11",
            d => d.Lead("susulkan", "TIDAK_LULUS", "tandai-lulus")
        ),
        (
            "coaching not examined",
            "talent-exchange-bumn",
            "par. 12",
            d => d.Lead("gerbang-komposisi", "Terima", "rekap-sesuai")
        ),
        (
            "sent without an agreement",
            "pertukaran-pegawai",
            "par. 4 dan 6",
            d => d.Lead("bentuk-siap", "Done", "disepakati")
        ),
        (
            "follow-up applied without verification",
            "presentasi-palu-tindak-lanjut",
            "Berita",
            d => d.Lead("laporkan-kemajuan", "SELESAI", "akhir-kerja")
        ),
        (
            "complaint closed without an answer",
            "magang-palu-aduan",
            "BAB II.B.1",
            d => d.Lead("nomor-aduan", "Done", "selesaikan-aduan")
        ),
    ];

    private static IEnumerable<TestCaseData> Cases =>
        Edits
            .Select(edit => new HarmfulEdit(edit.Edit, edit.Workflow, edit.Article, edit.Draw))
            .Concat(MetroHarm.Edits)
            .Concat(PlacementHarm.Edits)
            .Concat(ProcurementHarm.Edits)
            .Select(edit =>
                new TestCaseData(edit.Workflow, edit.Article, edit.Draw).SetArgDisplayNames(
                    $"{edit.Workflow}: {edit.Name}"
                )
            );

    [TestCaseSource(nameof(Cases))]
    public void A_harmful_edit_is_refused_with_its_article(string workflow, string article, Delegate draw)
    {
        var drawing = Drawing.Of(workflow);
        ((Action<Drawing>)draw)(drawing);

        var findings = Proving.Findings(drawing);

        foreach (var finding in findings)
            TestContext.Out.WriteLine(finding);
        Assert.That(findings.Select(finding => finding.Citation ?? finding.Code), Has.Some.Contain(article));
    }

    [Test]
    public void A_workflow_cannot_leave_its_programme()
    {
        var drawing = Drawing.Of(Case);
        drawing.Source["customProperties"]!.AsObject().Remove("magang:programme");

        Assert.That(Proving.Findings(drawing).Select(finding => finding.Code), Is.EqualTo(["MGW-872"]));
    }

    [Test]
    public void A_workflow_cannot_go_over_to_a_milder_programme()
    {
        var drawing = Drawing.Of(Case);
        drawing.Source["customProperties"]!["magang:programme"] = "bumn";

        Assert.That(Proving.Findings(drawing).Select(finding => finding.Code), Has.Some.EqualTo("MGW-872"));
    }

    private static void Optional(Drawing drawing) =>
        drawing
            .Insert("monev", "Evaluasi", Pieces.Decision("perlu-evaluasi", "fakta('p.Status') == 'PNS'"), "True")
            .Beside("monev", Pieces.Join("evaluasi-atau-tidak", "WaitAny"))
            .Lead("tahap-evaluasi", "Done", "evaluasi-atau-tidak")
            .Connect("perlu-evaluasi", "False", "evaluasi-atau-tidak")
            .Connect("evaluasi-atau-tidak", "Done", "monev-selesai");

    private static void Inside(Drawing drawing) =>
        drawing
            .Cut("gerbang-evaluasi", "Tahan")
            .Cut("gerbang-evaluasi", "Tolak")
            .Replace("gerbang-evaluasi", old => Pieces.If("bila", "fakta('x') == 1", old), _ => "Done");

    private static void Late(Drawing drawing)
    {
        drawing.Lead("masa-magang", "Telekomunikasi", "monitoring-lengkap").Cut("kabar-telekomunikasi", "Done");
        drawing.Lead("status-implementasi", "Done", "monitoring-telekomunikasi");
        drawing.Connect("kabar-telekomunikasi", "Done", "rencana-implementasi");
    }

    // An optional task during the internship that ends it as if nothing had been.
    private static void Escaped(Drawing drawing) =>
        drawing
            .Branch("masa-magang", "Tutup", Pieces.Task("tutup-saja", optional: true))
            .Beside("tutup-saja", Pieces.Of("status-tutup", "Magang.Status", ("status", Drawing.Written("SELESAI"))))
            .Beside("tutup-saja", Pieces.Of("akhir-tutup", "Elsa.End"))
            .Connect("tutup-saja", "CATAT", "status-tutup")
            .Connect("status-tutup", "Done", "akhir-tutup");
}
