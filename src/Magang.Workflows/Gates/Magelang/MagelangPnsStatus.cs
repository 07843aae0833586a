using System.Collections.Immutable;

namespace Magang.Workflows.Gates.Magelang;

/// <summary>The states of an applicant for PNS in Kabupaten Magelang, from the application to the appointment, and its ends.</summary>
/// <remarks>
/// Source: Perbup Magelang 69/2022 Pasal 7 ayat (3), 10-18. The national results come twice, the second time after the
/// period of objection, so that <c>HASIL_DIUMUMKAN</c> stands before who has passed.
/// </remarks>
public static class MagelangPnsStatus
{
    /// <summary>The machine.</summary>
    public static readonly StatusMachine Machine = new("magelang-pns", "magelang-pns", Steps(), Ends())
    {
        Orders = Orders(),
    };

    private static ImmutableArray<GateOrder> Orders() =>
        [
            new("SELEKSI_ADMINISTRASI", "PELAMARAN", "TAHAP"),
            new("SKD", "SELEKSI_ADMINISTRASI"),
            new("SKB", "SKD"),
            new("PENETAPAN_HASIL", "SKB", "KEPUTUSAN_SELEKSI"),
            new("PENGUMUMAN_HASIL", "PENETAPAN_HASIL"),
            new("PEMBERKASAN", "PENGUMUMAN_HASIL"),
            new("IDENTITAS", "PEMBERKASAN"),
            // Pasal 13 ayat (2): technical consent and number first, then the decree.
            new("PENGANGKATAN_CPNS", "IDENTITAS"),
            new("MASA_PERCOBAAN", "PENGANGKATAN_CPNS"),
            new("PRAJABATAN", "MASA_PERCOBAAN"),
            new("SYARAT_PNS", "PRAJABATAN"),
            new("PENGANGKATAN_TERLAMBAT", "SYARAT_PNS"),
            new("PENGANGKATAN_PNS", "SYARAT_PNS"),
            new("PEMBERHENTIAN_CPNS", "MASA_PERCOBAAN"),
        ];

    private static ImmutableArray<StatusStep> Steps() =>
        [
            new(null, "PELAMARAN"),
            new("PELAMARAN", "SELEKSI_ADMINISTRASI", "PELAMARAN", "TAHAP"),
            new("SELEKSI_ADMINISTRASI", "SKD", "SELEKSI_ADMINISTRASI"),
            new("SKD", "SKB", "SKD"),
            new("SKB", "PENETAPAN", "SKB"),
            new("PENETAPAN", "HASIL_DIUMUMKAN", "KEPUTUSAN_SELEKSI", "PENETAPAN_HASIL", "PENGUMUMAN_HASIL"),
            new("HASIL_DIUMUMKAN", "PEMBERKASAN"),
            new("PEMBERKASAN", "USUL_NIP", "PEMBERKASAN"),
            // Pasal 13 ayat (2): technical consent and number first, then the decree.
            new("USUL_NIP", "CPNS", "IDENTITAS", "PENGANGKATAN_CPNS", "MASA_PERCOBAAN"),
            new("CPNS", "SIAP_DIANGKAT", "PRAJABATAN", "SYARAT_PNS"),
            // Pasal 17: late, but not by the candidate's fault.
            new("CPNS", "TERLAMBAT", "PRAJABATAN", "SYARAT_PNS", "PENGANGKATAN_TERLAMBAT"),
            new("SIAP_DIANGKAT", "TERLAMBAT", "PENGANGKATAN_TERLAMBAT"),
            new("TERLAMBAT", "SIAP_DIANGKAT"),
            new("SIAP_DIANGKAT", "PNS", "PENGANGKATAN_PNS"),
            new("TERLAMBAT", "PNS", "PENGANGKATAN_PNS"),
            // Nobody is refused without a reason and its rule (Pasal 3 huruf b-d).
            new("SELEKSI_ADMINISTRASI", "TIDAK_MEMENUHI_SYARAT", "KEPUTUSAN_SELEKSI"),
            new("SKD", "TIDAK_LULUS_SKD"),
            new("SKB", "TIDAK_LULUS"),
            new("HASIL_DIUMUMKAN", "TIDAK_LULUS"),
            new("PEMBERKASAN", "MENGUNDURKAN_DIRI"),
            new("USUL_NIP", "MENGUNDURKAN_DIRI"),
            // Pasal 14 ayat (4)-(6), 18.
            new("CPNS", "DIBERHENTIKAN", "PEMBERHENTIAN_CPNS"),
            new("SIAP_DIANGKAT", "DIBERHENTIKAN", "PEMBERHENTIAN_CPNS"),
            new("TERLAMBAT", "DIBERHENTIKAN", "PEMBERHENTIAN_CPNS"),
        ];

    private static ImmutableArray<string> Ends() =>
        ["PNS", "TIDAK_MEMENUHI_SYARAT", "TIDAK_LULUS_SKD", "TIDAK_LULUS", "MENGUNDURKAN_DIRI", "DIBERHENTIKAN"];
}
