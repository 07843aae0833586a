using Magang.Workflows.Tests.Proofs.Wandering;

namespace Magang.Workflows.Tests.Proofs.Harm;

/// <summary>What would break Perwali Metro 32/2024 behind the gates: ways out, timers, persons, what is told.</summary>
internal static class MetroHarm
{
    private const string Case = "magang-metro";
    private const string Batch = "magang-metro-gelombang";

    public static readonly HarmfulEdit[] Edits =
    [
        new("everyone counted as recalled", Case, "DEC-28", d => d.Input("tandai-penuh", "value", "DITARIK")),
        new("stipulated and cancelled without a decree", Case, "DEC-28", Cancelled),
        new(
            "ready, and cancelled all the same",
            Case,
            "DEC-28",
            d => d.Lead("siap-berangkat", "True", "sudah-ditetapkan")
        ),
        new("recalled by the participant", Case, "DEC-28", d => d.Input("tarik-peserta", "role", "PESERTA")),
        new("cancelled by the participant", Case, "DEC-28", d => d.Input("batalkan", "role", "PESERTA")),
        new("change of the decree never asked for", Case, "DEC-28", d => d.Bridge("minta-perubahan", "Done")),
        new(
            "change of the decree awaited by another name",
            Case,
            "DEC-28",
            d => d.Input("tunggu-perubahan", "eventName", "lain")
        ),
        new("last day that ends nothing", Case, "Pasal 5 ayat (2)", d => d.Cut("hari-terakhir", "Done")),
        new("last day that only tells", Case, "Pasal 5 ayat (2)", Told),
        new(
            "last day that asks first",
            Case,
            "Pasal 5 ayat (2)",
            d => d.Insert("hari-terakhir", "Done", Pieces.Task("tanya"), "CATAT")
        ),
        new("decoy beside a timer of 300 days", Case, "Pasal 5 ayat (2)", Decoy),
        new("decision that goes back before the join of the last day", Case, "Pasal 5 ayat (2)", Undecided),
        new("warning of day 30 that goes nowhere", Case, "Pasal 5 ayat (2)", d => d.Cut("hari-30", "Done")),
        new("warning of day 30 that is only logged", Case, "Pasal 5 ayat (2)", Logged),
        new("internship without its status and its timer", Case, "Pasal 10 ayat (2)", Unnamed),
        new("extension by nobody's leave", Case, "Pasal 9", Extended),
        new("second letter past the gate", Case, "Pasal 9", Second),
        new("recommended by any head of office", Case, "Pasal 7 huruf b", d => d.Without("rekomendasi", "opd")),
        new("health letter of anybody", Case, "Pasal 7 huruf a", d => d.Without("surat-sehat", "person")),
        new("health without a letter", Case, "Pasal 7 huruf a", d => d.Without("surat-sehat", "evidenceRequired")),
        new("attendance by the participant under another id", Case, "Pasal 10 ayat (2)", Renamed),
        new("attendance not asked", Case, "Pasal 10 ayat (2)", d => d.Bridge("presensi", "KONFIRMASI")),
        new("costs by the participant", Case, "Pasal 14", d => d.Input("pembiayaan", "role", "PESERTA")),
        new("report by the office", Case, "Pasal 11 ayat (1)", d => d.Input("laporan-akhir", "role", "OPERATOR_BADAN")),
        new(
            "evaluation that no mayor sees",
            Case,
            "Pasal 16 ayat (2)",
            d => d.Bridge("walikota-terima-evaluasi", "TERIMA")
        ),
        new(
            "monitoring that no mayor sees",
            Case,
            "Pasal 15 ayat (4)",
            d => d.Bridge("walikota-terima-monitoring", "TERIMA")
        ),
        new(
            "stipulation told before the decree",
            Case,
            "Pasal 8 ayat (2)",
            d => d.Insert("gerbang-syarat", "Terima", Pieces.Notice("dini", "PesertaDitetapkan"))
        ),
        new(
            "assignment told before its number",
            Case,
            "Pasal 9",
            d => d.Insert("teken-penugasan", "TANDA_TANGANI", Pieces.Notice("dini", "PenugasanDitetapkan"))
        ),
        new(
            "decree said by the case itself",
            Case,
            "MGW-961",
            d => d.Insert("gerbang-syarat", "Terima", Pieces.Said("palsu", "kwk"))
        ),
        new(
            "number of the decree taken by the case",
            Case,
            "MGW-962",
            d => d.Insert("gerbang-syarat", "Terima", Pieces.Number("palsu", "METRO/KWK/"))
        ),
        new(
            "fault right after the decree",
            Case,
            "Praktik",
            d => d.Insert("kabar-penetapan", "Done", Pieces.Of("rusak", "Elsa.Fault"))
        ),
        new("closed in the middle by a computed status", Case, "Pasal 12", Computed),
        new("decree that nobody is told", Batch, "Pasal 8 ayat (2)", d => d.Bridge("siarkan-keputusan", "Done")),
        new(
            "decree told by another name",
            Batch,
            "Pasal 8 ayat (2)",
            d => d.Input("siarkan-keputusan", "event", "lain")
        ),
        new(
            "decree said before it was signed",
            Batch,
            "Pasal 8 ayat (2)",
            d => d.Insert("gerbang-usul", "Terima", Pieces.Said("palsu", "kwk"))
        ),
        new("batch that does not wait for its cases", Batch, "DEC-28", d => d.Bridge("tunggu-semua-berakhir", "Done")),
        new(
            "batch that waits for another event",
            Batch,
            "DEC-28",
            d => d.Input("tunggu-semua-berakhir", "event", "siap")
        ),
        new(
            "no way to change the decree",
            Batch,
            "DEC-28",
            d => d.Branches("dua-jalan", "Akhir").Cut("dua-jalan", "Perubahan")
        ),
        new(
            "change of the decree without a number",
            Batch,
            "DEC-28",
            d => d.Lead("teken-perubahan", "TANDA_TANGANI", "jawab-perubahan")
        ),
        new(
            "batch with participants closed as empty",
            Batch,
            "Praktik",
            d => d.Lead("ada-peserta", "True", "status-tanpa-peserta")
        ),
        new(
            "batch closed as empty by a condition",
            Batch,
            "Praktik",
            d => d.Input("ada-peserta", "condition", "false", "JavaScript")
        ),
    ];

    private static void Cancelled(Drawing d) => d.Lead("sudah-ditetapkan", "True", "lepas-semua");

    private static void Told(Drawing d) =>
        d.Lead("hari-terakhir", "Done", "kabar-hari-30").Drop("catat-akhir").Drop("tandai-penuh");

    private static void Decoy(Drawing d) =>
        d.Input("hari-terakhir", "plusDays", "300")
            .Branch("selama-magang", "Palsu", Pieces.Wait("palsu", "fakta('a.End')", 1))
            .Beside("palsu", Pieces.Notice("kabar-palsu"))
            .Connect("palsu", "Done", "kabar-palsu");

    // Each time round the join of the last day is visited by a way that nobody comes by, until it takes nobody any more.
    private static void Undecided(Drawing d) =>
        d.Input("tarik-peserta", "decisions", "[\"TARIK\", \"TIDAK_JADI\"]", "Object")
            .Connect("tarik-peserta", "TIDAK_JADI", "tarik-peserta");

    private static void Logged(Drawing d) =>
        d.Cut("hari-30", "Done").Beside("hari-30", Pieces.Line("baris")).Connect("hari-30", "Done", "baris");

    private static void Unnamed(Drawing d) =>
        d.Bridge("status-dinas-luar", "Done").Input("hari-terakhir", "plusDays", "300");

    private static void Extended(Drawing d) =>
        d.Lead("ajukan-perpanjangan", "AJUKAN", "catat-perpanjangan").Bridge("kabar-perpanjangan", "Done");

    private static void Second(Drawing d) =>
        d.Lead("gerbang-alih-tugas", "Tolak", "ajukan-penugasan")
            .Beside("ajukan-penugasan", Pieces.Decision("pernah", "getVariable('nomorSurat') != null"))
            .Lead("teken-penugasan", "TANDA_TANGANI", "pernah")
            .Connect("pernah", "True", "nomor-penugasan")
            .Connect("pernah", "False", "pesan-waktu");

    private static void Renamed(Drawing d) => d.Rename("presensi", "presensi-2").Input("presensi-2", "role", "PESERTA");

    private static void Computed(Drawing d) =>
        d.Insert(
            "mulai-laporan",
            "Done",
            Pieces.Of("tutup", "Magang.Status", ("status", Drawing.Written("'SELE' + 'SAI'", "JavaScript")))
        );
}
