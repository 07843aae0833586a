using System.Collections.Immutable;

namespace Magang.Workflows.Gates.Metro;

/// <summary>The states of a Metro internship.</summary>
/// <remarks>Source: Perwali Kota Metro 32/2024; side exits by the readings DEC-27 to DEC-29.</remarks>
public static class MetroStatus
{
    /// <summary>The machine.</summary>
    public static readonly StatusMachine Machine = new("metro", "metro", Steps(), Ends())
    {
        Orders = Orders(),
        AtEnd =
        [
            new("SELESAI", "IMPLEMENTASI", "DINAS_LUAR", "PEMBIAYAAN"),
            // A recalled participant still reports on the days that were, and the costs end with them (DEC-28).
            new("DIHENTIKAN", "LAPORAN_AKHIR", "PENERUSAN_LAPORAN", "DINAS_LUAR", "PEMBIAYAAN"),
        ],
    };

    private static ImmutableArray<GateOrder> Orders() =>
        [
            new("KOORDINASI_LOKASI", "RENCANA"),
            new("PEMERIKSAAN_SYARAT", "KOORDINASI_LOKASI"),
            new("KEPUTUSAN_WALI_KOTA", "PEMERIKSAAN_SYARAT"),
            new("SURAT_PENUGASAN", "KEPUTUSAN_WALI_KOTA"),
            new("ALIH_TUGAS", "SURAT_PENUGASAN"),
            new("PERPANJANGAN", "ALIH_TUGAS"),
            new("LAPORAN_AKHIR", "ALIH_TUGAS"),
            new("PENERUSAN_LAPORAN", "LAPORAN_AKHIR"),
            new("HASIL_MONITORING", "ALIH_TUGAS"),
            new("EVALUASI_AKHIR", "PENERUSAN_LAPORAN"),
            new("IMPLEMENTASI", "HASIL_MONITORING", "EVALUASI_AKHIR"),
            new("DINAS_LUAR", "ALIH_TUGAS"),
            new("PEMBIAYAAN", "ALIH_TUGAS"),
        ];

    private static ImmutableArray<StatusStep> Steps() =>
        [
            new(null, "RENCANA"),
            new("RENCANA", "KOORDINASI_LOKASI", "RENCANA"),
            new("KOORDINASI_LOKASI", "VERIFIKASI_SYARAT", "KOORDINASI_LOKASI"),
            new("VERIFIKASI_SYARAT", "USUL_PENETAPAN", "PEMERIKSAAN_SYARAT"),
            new("USUL_PENETAPAN", "KWK_DITETAPKAN", "KEPUTUSAN_WALI_KOTA"),
            new("KWK_DITETAPKAN", "SURAT_PENUGASAN", "SURAT_PENUGASAN"),
            new("SURAT_PENUGASAN", "ALIH_TUGAS", "ALIH_TUGAS"),
            new("ALIH_TUGAS", "DINAS_LUAR_BERJALAN", "SURAT_PENUGASAN", "ALIH_TUGAS"),
            new("DINAS_LUAR_BERJALAN", "LAPORAN_AKHIR", "LAPORAN_AKHIR"),
            new("LAPORAN_AKHIR", "LAPORAN_MONITORING", "PENERUSAN_LAPORAN", "HASIL_MONITORING"),
            new("LAPORAN_AKHIR", "EVALUASI_AKHIR", "PENERUSAN_LAPORAN", "EVALUASI_AKHIR"),
            new("LAPORAN_MONITORING", "EVALUASI_AKHIR", "EVALUASI_AKHIR"),
            new("EVALUASI_AKHIR", "LAPORAN_MONITORING", "HASIL_MONITORING"),
            new("LAPORAN_MONITORING", "IMPLEMENTASI", "HASIL_MONITORING", "EVALUASI_AKHIR"),
            new("EVALUASI_AKHIR", "IMPLEMENTASI", "HASIL_MONITORING", "EVALUASI_AKHIR"),
            new("IMPLEMENTASI", "SELESAI", "PEMBIAYAAN", "EVALUASI_AKHIR"),
            // Whoever is not accepted was examined and is told why, article by article (Ps 3 (1), Ps 7).
            new("VERIFIKASI_SYARAT", "TIDAK_MEMENUHI_SYARAT", "PENOLAKAN"),
            new("RENCANA", "DIBATALKAN"),
            new("KOORDINASI_LOKASI", "DIBATALKAN"),
            new("VERIFIKASI_SYARAT", "DIBATALKAN"),
            new("USUL_PENETAPAN", "DIBATALKAN"),
            new("KWK_DITETAPKAN", "DIBATALKAN"),
            new("SURAT_PENUGASAN", "DIBATALKAN"),
            new("ALIH_TUGAS", "DIBATALKAN"),
            // A recalled participant still reports on the days that were, and the costs end with them (DEC-28).
            new("DINAS_LUAR_BERJALAN", "DIHENTIKAN"),
        ];

    private static ImmutableArray<string> Ends() => ["SELESAI", "DIBATALKAN", "DIHENTIKAN", "TIDAK_MEMENUHI_SYARAT"];
}
