using System.Text.Json.Nodes;
using Magang.Workflows.Tests.Proofs.Wandering;

namespace Magang.Workflows.Tests.Proofs;

/// <summary>What an administrator changes without touching the regulation may be published.</summary>
public class HarmlessEditTests
{
    private const string Case = "magang-metro";
    private const string Batch = "magang-metro-gelombang";

    private static readonly (string Edit, string Workflow, Action<Drawing> Draw)[] Edits =
    [
        ("name a stage otherwise", Case, d => d.Activity("persiapan")["name"] = "Tahap persiapan"),
        ("name a gate otherwise", Case, d => d.Activity("gerbang-evaluasi")["name"] = "Pemeriksaan evaluasi"),
        ("give a gate another id", Case, d => d.Rename("gerbang-evaluasi", "periksa-evaluasi")),
        ("give a fork another id", Case, d => d.Rename("monev", "berbarengan")),
        ("give a notice another id", Case, d => d.Rename("kabar-mulai", "beri-kabar-mulai")),
        ("give a timer another id", Case, d => d.Rename("hari-terakhir", "tunggu-akhir")),
        ("move an activity on the canvas", Case, d => Moved(d, "gerbang-rencana")),
        ("write a description", Case, d => d.Source["description"] = "Alur yang sama, dijelaskan lain"),
        ("turn the activities of a flowchart round", Case, d => Turned(d, "tahap-evaluasi")),
        ("turn independent branches round", Case, d => Branches(d, "masa-magang")),
        ("turn the branches of the evidence round", Case, d => Branches(d, "bukti")),
        ("add a notice after a gate", Case, d => d.Insert("gerbang-evaluasi", "Terima", Pieces.Notice("kabar-lagi"))),
        ("add a notice before the end", Case, d => d.Insert("status-selesai", "Done", Pieces.Notice("kabar-lagi"))),
        ("add a line of the log", Case, d => d.Insert("kabar-mulai", "Done", Pieces.Line("catatan"))),
        ("add a task before the report", Case, d => d.Insert("mulai-laporan", "Done", Pieces.Task("periksa"), "CATAT")),
        (
            "add a task between gate and decree",
            Case,
            d => d.Insert("gerbang-syarat", "Terima", Pieces.Task("arsip"), "CATAT")
        ),
        (
            "add an optional task beside the internship",
            Case,
            d => d.Branch("selama-magang", "Catatan", Pieces.Task("catatan", optional: true))
        ),
        ("add a reminder on day 20", Case, d => Reminder(d, "fakta('a.AssignmentDate')", 19)),
        ("add a reminder before the last day", Case, d => Reminder(d, "fakta('a.End')", -3)),
        ("take the reminder of day 25 to day 24", Case, d => d.Input("hari-25", "plusDays", "23")),
        (
            "wrap a task in a sequence",
            Case,
            d => d.Replace("presensi", old => Pieces.Sequence("bagian-presensi", old), _ => "Done")
        ),
        (
            "wrap a notice in a sequence with another",
            Case,
            d => d.Replace("kabar-mulai", old => Pieces.Sequence("kabar-kabar", old, Pieces.Line("dan")))
        ),
        (
            "declare a variable and set it",
            Case,
            d => d.Variable("tambahan").Insert("kabar-mulai", "Done", Pieces.Set("isi", "tambahan", "1"))
        ),
        (
            "add another wait before the report",
            Case,
            d => d.Insert("mulai-laporan", "Done", Pieces.Wait("jeda", "fakta('a.End')", 2))
        ),
        ("give a task more time", Case, d => d.Input("laporan-akhir", "dueWorkingDays", "15")),
        ("give a task another title", Case, d => d.Input("laporan-akhir", "title", "Kirim laporan akhir")),
        ("ask for evidence", Case, d => d.Input("alih-tugas", "evidenceRequired", "true")),
        ("choose a notice by a condition", Case, Chosen),
        ("split a stage in two", Case, Split),
        ("let the plan be returned", Case, Returned),
        ("add a task to the batch", Batch, d => d.Insert("sepakat", "True", Pieces.Task("umumkan"), "CATAT")),
        ("add a notice to the batch", Batch, d => d.Insert("gerbang-usul", "Terima", Pieces.Notice("kabar-usul"))),
        (
            "add a notice to Palu's batch",
            "magang-palu-gelombang",
            d => d.Insert("gerbang-pemanggilan", "Terima", Pieces.Notice("kabar-panggil"))
        ),
        (
            "add a task to ESDM's placement",
            "magang-terpadu-esdm",
            d => d.Insert("kabar-mulai", "Done", Pieces.Task("sambut"), "CATAT")
        ),
        (
            "add a notice to BUMN's result",
            "talent-exchange-bumn",
            d => d.Insert("gerbang-hasil", "Terima", Pieces.Notice("kabar-hasil"))
        ),
        (
            "add a notice to the batch of an exchange",
            "pertukaran-pegawai-gelombang",
            d => d.Insert("gerbang-dasar", "Terima", Pieces.Notice("kabar-dasar"))
        ),
        (
            "add a line to the committee's forming",
            "panselda-magelang",
            d => d.Insert("gerbang-keputusan", "Terima", Pieces.Line("dibentuk"))
        ),
        (
            "add a line to a procurement of civil servants",
            "pengadaan-pns-magelang-gelombang",
            d => d.Insert("gerbang-lowongan", "Terima", Pieces.Line("diumumkan"))
        ),
        (
            "add a line to a procurement of contract employees",
            "pengadaan-pppk-magelang-gelombang",
            d => d.Insert("gerbang-berlaku", "Terima", Pieces.Line("berlaku"))
        ),
        (
            "add a line to the presentation",
            "presentasi-palu",
            d => d.Insert("catat-pemaparan", "CATAT", Pieces.Line("dipaparkan"))
        ),
        (
            "let the head of the office initial the letter, or return it",
            Case,
            d =>
                d.Insert(
                        "kabar-pengajuan",
                        "Done",
                        Pieces.Asked("paraf", "KEPALA_BADAN", "PARAF", "KEMBALIKAN"),
                        "PARAF"
                    )
                    .Connect("paraf", "KEMBALIKAN", "ajukan-penugasan")
        ),
        (
            "ask for a second visit",
            Case,
            d =>
                d.Branch("masa-magang", "Kunjungan2", Pieces.Task("kunjungan-2"))
                    .Connect("kunjungan-2", "CATAT", "monitoring-lengkap")
        ),
        ("write a line when the last day has come", Case, d => d.Insert("hari-terakhir", "Done", Pieces.Line("akhir"))),
        ("tell day 30 twice", Case, d => d.Insert("hari-30", "Done", Pieces.Notice("dua-kali"))),
        ("remind at another hour", Case, d => d.Input("hari-30", "time", "06:30")),
        ("leave the reminder of day 25 out", Case, d => d.Drop("kabar-hari-25").Drop("hari-25")),
        ("give an evidence task another id", Case, d => d.Rename("rekomendasi", "rekomendasi-opd")),
        ("shorten the time for a recommendation", Case, d => d.Input("rekomendasi", "dueWorkingDays", "2")),
        ("do without extensions", Case, Unextended),
        (
            "let the lawyers see the decree",
            Batch,
            d =>
                d.Insert(
                        "gerbang-usul",
                        "Terima",
                        Pieces.Asked("telaah", "BAGIAN_HUKUM", "SETUJU", "KEMBALIKAN"),
                        "SETUJU"
                    )
                    .Connect("telaah", "KEMBALIKAN", "usul-penetapan")
        ),
        (
            "prepare the briefing",
            "magang-palu",
            d => d.Insert("gerbang-tahap-6", "Terima", Pieces.Task("ruang"), "CATAT")
        ),
        ("look weekly every five days", "magang-palu", d => d.Input("hitung-pekan", "value", Five, "JavaScript")),
        (
            "tell when somebody arrived",
            "pertukaran-pegawai",
            d => d.Insert("tiba", "CATAT", Pieces.Notice("tiba-kabar"))
        ),
        (
            "check before announcing",
            "pengadaan-pns-magelang-gelombang",
            d => d.Insert("cocokkan-skd", "COCOK", Pieces.Task("periksa"), "CATAT")
        ),
        (
            "remind once more of a deadline",
            "presentasi-palu-tindak-lanjut",
            d => d.Insert("ingatkan-h-7", "Done", Pieces.Wait("h-3", "fakta('followUp.DueOn')", -3))
        ),
        (
            "write a line beside a complaint",
            "magang-palu-aduan",
            d => d.Insert("gerbang-pengaduan", "Terima", Pieces.Line("ditanggapi"))
        ),
    ];

    private const string Five = "(getVariable('pekan') || 0) + 5";

    private static int _refused;

    private static IEnumerable<TestCaseData> Cases =>
        Edits.Select(edit => new TestCaseData(edit.Workflow, edit.Draw).SetArgDisplayNames(edit.Edit));

    [TestCaseSource(nameof(Cases))]
    public void A_harmless_edit_publishes(string workflow, Delegate draw)
    {
        var drawing = Drawing.Of(workflow);
        ((Action<Drawing>)draw)(drawing);

        var findings = Proving.Findings(drawing);

        if (!findings.IsEmpty)
            TestContext.Out.WriteLine($"false refusal no. {Interlocked.Increment(ref _refused)} of {Edits.Length}");
        Assert.That(findings.Select(finding => finding.ToString()), Is.Empty);
    }

    [Test]
    public void There_are_at_least_thirty_of_them() => Assert.That(Edits, Has.Length.GreaterThanOrEqualTo(30));

    private static void Unextended(Drawing drawing)
    {
        drawing.Cut("selama-magang", "Perpanjangan");
        foreach (
            var id in new[]
            {
                "ajukan-perpanjangan",
                "gerbang-perpanjangan",
                "teken-perpanjangan",
                "pesan-perpanjangan",
                "pesan-kembali",
                "catat-perpanjangan",
                "nomor-perpanjangan",
                "kabar-perpanjangan",
            }
        )
            drawing.Drop(id);
    }

    private static void Moved(Drawing drawing, string id) =>
        drawing.Activity(id)["metadata"] = new JsonObject
        {
            ["designer"] = new JsonObject
            {
                ["position"] = new JsonObject { ["x"] = 1200, ["y"] = -40 },
            },
        };

    private static void Turned(Drawing drawing, string chart)
    {
        var held = drawing.Activity(chart)["activities"]!.AsArray();
        var turned = held.Select(one => one!.DeepClone()).Reverse().ToArray();
        held.Clear();
        foreach (var one in turned)
            held.Add(one);
    }

    private static void Branches(Drawing drawing, string fork)
    {
        var branches = drawing.Activity(fork)["branches"]!["expression"]!;
        var names = JsonNode.Parse(branches["value"]!.GetValue<string>())!.AsArray();
        branches["value"] = new JsonArray([.. names.Select(name => name!.DeepClone()).Reverse()]).ToJsonString();
    }

    private static void Reminder(Drawing drawing, string day, int plus) =>
        drawing
            .Branch("selama-magang", "Ingat", Pieces.Wait("ingat-lagi", day, plus))
            .Beside("ingat-lagi", Pieces.Notice("kabar-ingat"))
            .Connect("ingat-lagi", "Done", "kabar-ingat");

    private static void Chosen(Drawing drawing) =>
        drawing
            .Insert("kabar-mulai", "Done", Pieces.Decision("perlu-kabar", "fakta('host.Kind') == 'LAIN'"), "False")
            .Cut("perlu-kabar", "False")
            .Beside("perlu-kabar", Pieces.Notice("kabar-khusus"))
            .Beside("perlu-kabar", Pieces.Join("kabar-usai", "WaitAny"))
            .Connect("perlu-kabar", "True", "kabar-khusus")
            .Connect("kabar-khusus", "Done", "kabar-usai")
            .Connect("perlu-kabar", "False", "kabar-usai")
            .Connect("kabar-usai", "Done", "selama-magang");

    private static void Split(Drawing drawing)
    {
        var chart = drawing.Activity("tahap-biaya");
        var first = Pieces.Of(
            "tahap-presensi",
            "Elsa.Flowchart",
            (
                "activities",
                new JsonArray(
                    Pieces.Of("mulai-presensi", "Elsa.Start"),
                    Taken(chart, "presensi"),
                    Taken(chart, "gerbang-dinas-luar")
                )
            ),
            (
                "connections",
                new JsonArray(
                    Drawing.Connection("mulai-presensi", "Done", "presensi"),
                    Drawing.Connection("presensi", "KONFIRMASI", "gerbang-dinas-luar")
                )
            )
        );
        var ways = Drawing.Connections(chart);
        foreach (var way in ways.Where(way => IsMoved(Drawing.Ends(way!))).ToArray())
            ways.Remove(way);
        ways.Add(Drawing.Connection("mulai-biaya", "Done", "pembiayaan"));
        drawing.Insert("temu-biaya", "Done", first);
    }

    private static bool IsMoved((string From, string Port, string To) way) =>
        way.From is "presensi" or "gerbang-dinas-luar" || way.To is "presensi";

    private static JsonNode Taken(JsonObject chart, string id)
    {
        var held = chart["activities"]!.AsArray();
        var one = held.First(one => Drawing.IdOf(one!.AsObject()) == id)!;
        held.Remove(one);
        return one;
    }

    private static void Returned(Drawing drawing)
    {
        drawing.Input("terima-laporan", "decisions", "[\"TERUSKAN\", \"KEMBALIKAN\", \"TANYAKAN\"]", "Object");
        drawing.Connect("terima-laporan", "TANYAKAN", "laporan-akhir");
    }
}
