using Magang.Workflows.Tests.Proofs.Wandering;

namespace Magang.Workflows.Tests.Proofs.Harm;

/// <summary>The same in the procurement of Magelang, its committee, and what follows a presentation in Palu.</summary>
internal static class ProcurementHarm
{
    private const string Pns = "pengadaan-pns-magelang";
    private const string PnsBatch = "pengadaan-pns-magelang-gelombang";
    private const string Pppk = "pengadaan-pppk-magelang";
    private const string Committee = "panselda-magelang";
    private const string Presentation = "presentasi-palu";
    private const string FollowUp = "presentasi-palu-tindak-lanjut";

    public static readonly HarmfulEdit[] Edits =
    [
        new(
            "probation without its year",
            Pns,
            "Pasal 14 ayat (1)",
            d => d.Bridge("buka-percobaan", "Done").Bridge("hari-terakhir", "Done")
        ),
        new(
            "objection granted, and refused",
            Pns,
            "Pasal 11 ayat (2)",
            d => d.Lead("jawab-sanggah", "KABULKAN", "tetap-tms")
        ),
        new(
            "training failed, and appointed",
            Pns,
            "Pasal 14 ayat (2)-(3)",
            d => d.Lead("hasil-prajabatan", "TIDAK_LULUS", "sudah-setahun")
        ),
        new(
            "oath refused, and appointed",
            Pns,
            "Pasal 18 ayat (2)",
            d => d.Lead("sumpah-janji", "MENOLAK", "teken-sk-pns")
        ),
        new(
            "resigned, and examined",
            Pns,
            "Pasal 13 ayat (1)",
            d => d.Lead("kelengkapan", "MENGUNDURKAN_DIRI", "gerbang-pemberkasan")
        ),
        new(
            "returned by BKN, and numbered",
            Pns,
            "Pasal 13 ayat (2)",
            d => d.Lead("catat-pertek", "DIKEMBALIKAN_BKN", "gerbang-nip")
        ),
        new("late, and not examined", Pns, "Pasal 17", d => d.Lead("usul-sk-pns", "USULKAN_TERLAMBAT", "status-siap")),
        new(
            "not within the ranking, and tested on",
            Pns,
            "Pasal 11 ayat (3)-(4)",
            d => d.Lead("lolos-skd", "False", "catat-umum-skd")
        ),
        new(
            "result told before it is announced",
            PnsBatch,
            "Pasal 12",
            d => d.Lead("peringkat-skd", "Done", "siarkan-skd")
        ),
        new("final result that nobody is told", PnsBatch, "Pasal 12", d => d.Bridge("siarkan-final", "Done")),
        new("no time to object", PnsBatch, "Praktik", d => d.Lead("ada-sanggah-hasil", "True", "sanggah-hasil-usai")),
        new("another time to object", PnsBatch, "Praktik", d => d.Input("sanggah-hasil-habis", "plusDays", "0")),
        new(
            "announced without guidelines",
            PnsBatch,
            "Pasal 29",
            d => d.Lead("juknis-lengkap", "True", "catat-tahap-1")
        ),
        new(
            "batch with applicants closed as empty",
            PnsBatch,
            "Praktik",
            d => d.Lead("ada-pelamar", "True", "status-tanpa-pelamar")
        ),
        new(
            "extension without the gate",
            Pppk,
            "Pasal 26 ayat (5)",
            d => d.Lead("susun-perpanjangan", "KIRIM", "teken-calon-lagi")
        ),
        new("contract that ends at once", Pppk, "Pasal 26 ayat (5)", d => d.Bridge("hari-terakhir", "Done")),
        new("contract that never ends", Pppk, "Pasal 26 ayat (5)", d => d.Cut("hari-terakhir", "Done")),
        new(
            "committee changed without its head",
            Committee,
            "Pasal 27 ayat (1) dan (4)",
            d => d.Lead("usulkan-perubahan", "USULKAN", "nomor-perubahan")
        ),
        new("tests without facilities", Committee, "Pasal 27 ayat (3)", d => d.Input("siap-ujian", "mode", "WaitAny")),
        new("forming cancelled by the office", Committee, "DEC-28", d => d.Input("batalkan", "role", "OPERATOR_BADAN")),
        new(
            "complaint closed against the participant",
            "magang-palu-aduan",
            "BAB II.B.1",
            d => d.Lead("nilai-penyelesaian", "BELUM_PUAS", "aduan-usai")
        ),
        new("answer that nobody is told", "magang-palu-aduan", "BAB II.B.1", d => d.Bridge("kabar-ditanggapi", "Done")),
        new("follow-ups that nobody opens", Presentation, "Berita", Unopened),
        new("follow-ups that nobody waits for", Presentation, "Praktik", d => d.Bridge("tunggu-tindak-lanjut", "Done")),
        new(
            "presentation cancelled by the office",
            Presentation,
            "DEC-28",
            d => d.Input("batalkan", "role", "OPERATOR_BADAN")
        ),
        new("follow-up stopped by its owner", FollowUp, "DEC-28", d => d.Input("hentikan", "role", "KEPALA_OPD")),
        new(
            "follow-up without a deadline",
            FollowUp,
            "Praktik",
            d => d.Branches("berjalan", "Kerja").Cut("berjalan", "Tenggat")
        ),
    ];

    private static void Unopened(Drawing d) =>
        d.Lead("gerbang-tindak-lanjut", "Terima", "lanjut-usai")
            .Lead("gerbang-tindak-lanjut", "Tahan", "lanjut-usai")
            .Lead("gerbang-tindak-lanjut", "Tolak", "lanjut-usai");
}
