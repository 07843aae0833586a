using Magang.Workflows.Tests.Proofs.Wandering;

namespace Magang.Workflows.Tests.Proofs.Harm;

/// <summary>The same in the other placements: Palu, ESDM, BUMN and the exchange, with their batches.</summary>
internal static class PlacementHarm
{
    private const string Palu = "magang-palu";
    private const string PaluBatch = "magang-palu-gelombang";
    private const string Esdm = "magang-terpadu-esdm";
    private const string EsdmBatch = "magang-terpadu-esdm-gelombang";
    private const string Bumn = "talent-exchange-bumn";
    private const string Exchange = "pertukaran-pegawai";

    public static readonly HarmfulEdit[] Edits =
    [
        new(
            "not selected, and called",
            Palu,
            "BAB II.C.3",
            d => d.Lead("putuskan-seleksi", "TIDAK_TERPILIH", "status-panggil")
        ),
        new("called without a decision", Palu, "BAB II.C.3", d => d.Bridge("putuskan-seleksi", "TERPILIH")),
        new(
            "resigned, and stipulated",
            Palu,
            "BAB II.C.5",
            d => d.Lead("jawab-panggilan", "MENGUNDURKAN_DIRI", "status-penetapan")
        ),
        new("stipulated without verification", Palu, "BAB II.C.5", d => d.Bridge("verifikasi-tim", "SAHKAN")),
        new(
            "returned by the team, and stipulated",
            Palu,
            "BAB II.C.5",
            d => d.Lead("verifikasi-tim", "KEMBALIKAN", "akhir-verifikasi")
        ),
        new("one join for two loops, which then takes nobody", Palu, "MGW-963", Joined),
        new(
            "start untold and timer of 300 days",
            Palu,
            "BAB II.C.8",
            d => d.Bridge("kabar-mulai", "Done").Input("hari-terakhir", "plusDays", "300")
        ),
        new("last day that ends nothing", Palu, "BAB II.C.9", d => d.Cut("hari-terakhir", "Done")),
        new("no evaluation on the way", Palu, "BAB II.C.8", Unevaluated),
        new("complaints that nobody opens", Palu, "BAB II.B.1", d => d.Bridge("buka-aduan", "Done")),
        new(
            "presentation repeated, and accepted",
            Palu,
            "BAB II.C.10",
            d => d.Lead("pimpinan-terima", "ULANGI", "gerbang-presentasi")
        ),
        new("report that nobody checks", Palu, "BAB II.B.2", d => d.Bridge("terima-laporan", "TERIMA")),
        new("everyone counted as recalled", Palu, "DEC-28", d => d.Input("tandai-penuh", "value", "DITARIK")),
        new("recalled by the mentor", Palu, "DEC-28", d => d.Input("tarik-peserta", "role", "MENTOR")),
        new("decree that nobody is told", PaluBatch, "BAB II.C.5", d => d.Bridge("siarkan-sk", "Done")),
        new("call that nobody gets", PaluBatch, "BAB II.C.4", d => d.Bridge("siarkan-panggilan", "Done")),
        new("selection before all are scored", PaluBatch, "BAB II.C.3", d => d.Bridge("semua-dinilai", "Done")),
        new("letter without a decree", Esdm, "Praktik", d => d.Lead("lapor-siap", "Done", "status-penugasan")),
        new("days that clash", Esdm, "Praktik", d => d.Lead("pesan-waktu", "Bentrok", "gerbang-penugasan")),
        new(
            "not selected, and called",
            Esdm,
            "Praktik",
            d => d.Lead("putuskan-seleksi", "TIDAK_TERPILIH", "jawab-panggilan")
        ),
        new("graduated before the three months", Esdm, "par. 11", d => d.Bridge("hari-terakhir", "Done")),
        new("last day sixty days early", Esdm, "par. 11", d => d.Input("hari-terakhir", "plusDays", "-60")),
        new(
            "certificate returned, and numbered",
            Esdm,
            "Praktik",
            d => d.Lead("teken-sertifikat", "KEMBALIKAN", "nomor-sertifikat")
        ),
        new("accepted, and failed", Esdm, "par. 11", d => d.Lead("gerbang-kelulusan", "Terima", "susun-alasan")),
        new("cases before the analysis is approved", EsdmBatch, "Praktik", d => d.Bridge("sahkan-analisis", "SAHKAN")),
        new(
            "change of the decree that nobody signs",
            EsdmBatch,
            "DEC-28",
            d => d.Bridge("teken-perubahan", "TANDA_TANGANI")
        ),
        new("letter without a decree", Bumn, "Praktik", d => d.Lead("lapor-siap", "Done", "status-penugasan")),
        new("days that clash", Bumn, "Praktik", d => d.Lead("pesan-waktu", "Bentrok", "teken-penugasan")),
        new("begun before the first day", Bumn, "Praktik", d => d.Bridge("hari-pertama", "Done")),
        new(
            "refused by the company, and sent",
            Bumn,
            "Praktik",
            d => d.Lead("jawab-perusahaan", "TOLAK", "susun-rencana")
        ),
        new("recalled, and finished", Bumn, "DEC-28", d => d.Input("tandai-ditarik", "value", "PENUH")),
        new(
            "placement without its status and its timer",
            Bumn,
            "par. 12",
            d => d.Bridge("status-berjalan", "Done").Bridge("hari-terakhir", "Done")
        ),
        new("letter without a decree", Exchange, "Praktik", d => d.Lead("lapor-siap", "Done", "catat-sk")),
        new("agreement that one side signs", Exchange, "par. 4 dan 6", d => d.Bridge("teken-tujuan", "TANDA_TANGANI")),
        new(
            "refused by the sender, and signed by the receiver",
            Exchange,
            "par. 4 dan 6",
            d => d.Lead("teken-asal", "TOLAK", "teken-tujuan")
        ),
        new("two ways, judged as one", Exchange, "par. 7", d => d.Lead("dua-arahkah", "True", "status-praktik")),
        new("everyone counted as recalled", Exchange, "DEC-28", d => d.Input("tandai-penuh", "value", "DITARIK")),
    ];

    private static void Joined(Drawing d) =>
        d.Lead("gerbang-jam", "Tolak", "tidak-memenuhi-syarat")
            .Lead("lengkapi-jam", "TIDAK_MEMENUHI", "tidak-memenuhi-syarat");

    private static void Unevaluated(Drawing d) =>
        d.Branches("jalan", "Akhir", "Laporan", "Periksa", "Pelanggaran", "Penarikan").Cut("jalan", "Evaluasi");
}
