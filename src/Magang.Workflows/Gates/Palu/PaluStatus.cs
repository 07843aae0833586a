using System.Collections.Immutable;

namespace Magang.Workflows.Gates.Palu;

/// <summary>The states of a participant of Palu's ASN Magang Nasional: the stage the case is in, and its ends.</summary>
/// <remarks>
/// Source: Buku panduan ASN Magang Nasional Kota Palu (15 April 2024) BAB II.C, eleven stages in order (PAL-S00); whoever
/// is called is only then stipulated. Side exits by the readings DEC-27 to DEC-29.
/// </remarks>
public static class PaluStatus
{
    /// <summary>The machine.</summary>
    public static readonly StatusMachine Machine = new("palu", "palu", Steps(), Ends()) { Orders = Orders() };

    private static ImmutableArray<GateOrder> Orders() =>
        [
            new("PENETAPAN_LOKASI", "TAHAP", "GELOMBANG"),
            new("SOSIALISASI", "PENETAPAN_LOKASI"),
            new("SELEKSI", "SOSIALISASI"),
            new("PEMANGGILAN", "SELEKSI"),
            new("PEMERIKSAAN_SYARAT", "PEMANGGILAN"),
            new("JAM_PELAJARAN_PPPK", "PEMERIKSAAN_SYARAT"),
            new("PENETAPAN", "PEMERIKSAAN_SYARAT", "JAM_PELAJARAN_PPPK"),
            new("PEMBEKALAN", "PENETAPAN"),
            new("KEBERANGKATAN", "PEMBEKALAN"),
            new("PENGIRIMAN", "KEBERANGKATAN"),
            new("MONEV", "PENGIRIMAN"),
            new("PENARIKAN", "MONEV"),
            new("LAPORAN", "PENARIKAN"),
            new("PRESENTASI", "LAPORAN"),
            new("PENERAPAN", "PRESENTASI"),
            new("BIMBINGAN", "PENGIRIMAN"),
            new("PENGADUAN", "PENGIRIMAN"),
        ];

    private static ImmutableArray<StatusStep> Steps() =>
        [
            new(null, "PENETAPAN_LOKASI"),
            new("PENETAPAN_LOKASI", "SOSIALISASI", "TAHAP", "GELOMBANG", "PENETAPAN_LOKASI"),
            new("SOSIALISASI", "SELEKSI", "SOSIALISASI"),
            new("SELEKSI", "PEMANGGILAN", "SELEKSI"),
            new("PEMANGGILAN", "PENETAPAN", "PEMANGGILAN"),
            // PP 49/2018 Ps 40: more than 24 hours a contract year are not given to a PPPK (DEC-22).
            new("PENETAPAN", "PEMBEKALAN", "PEMERIKSAAN_SYARAT", "JAM_PELAJARAN_PPPK", "PENETAPAN"),
            new("PEMBEKALAN", "PENGIRIMAN", "PEMBEKALAN"),
            new("PENGIRIMAN", "MONEV", "KEBERANGKATAN", "PENGIRIMAN"),
            new("MONEV", "PENARIKAN", "MONEV"),
            new("PENARIKAN", "PRESENTASI", "PENARIKAN"),
            new("PRESENTASI", "PENERAPAN", "LAPORAN", "PRESENTASI"),
            new("PENERAPAN", "SELESAI", "PENERAPAN", "BIMBINGAN", "PENGADUAN"),
            // Whoever is recalled by a decision of the organiser is evaluated too (PAL-S09, PAL-W1).
            new("PENARIKAN", "DIHENTIKAN", "PENARIKAN"),
            new("SELEKSI", "TIDAK_TERPILIH", "SELEKSI"),
            new("PENETAPAN", "TIDAK_MEMENUHI_SYARAT"),
            new("PENETAPAN_LOKASI", "DIBATALKAN"),
            new("SOSIALISASI", "DIBATALKAN"),
            new("SELEKSI", "DIBATALKAN"),
            new("PEMANGGILAN", "DIBATALKAN"),
            new("PENETAPAN", "DIBATALKAN"),
            new("PEMBEKALAN", "DIBATALKAN"),
            new("PENGIRIMAN", "DIBATALKAN"),
        ];

    private static ImmutableArray<string> Ends() =>
        ["SELESAI", "DIBATALKAN", "DIHENTIKAN", "TIDAK_MEMENUHI_SYARAT", "TIDAK_TERPILIH"];
}
