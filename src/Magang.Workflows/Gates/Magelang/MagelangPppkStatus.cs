using System.Collections.Immutable;

namespace Magang.Workflows.Gates.Magelang;

/// <summary>The states of an applicant for PPPK in Kabupaten Magelang, from the application to the end of the contract.</summary>
/// <remarks>
/// Source: Perbup Magelang 69/2022 Pasal 7 ayat (4), 21-26. Passing the test of competence is provisional until the
/// interview (DEC-18); the decree comes before the number (Pasal 25 ayat (2)-(3)), the other way round than for PNS.
/// </remarks>
public static class MagelangPppkStatus
{
    /// <summary>The machine.</summary>
    public static readonly StatusMachine Machine = new("magelang-pppk", "magelang-pppk", Steps(), Ends())
    {
        Orders = Orders(),
    };

    private static ImmutableArray<GateOrder> Orders() =>
        [
            new("SELEKSI_ADMINISTRASI", "PELAMARAN", "TAHAP"),
            new("SELEKSI_KOMPETENSI", "SELEKSI_ADMINISTRASI"),
            new("PENETAPAN_HASIL", "SELEKSI_KOMPETENSI", "KEPUTUSAN_SELEKSI"),
            new("PENGUMUMAN_HASIL", "PENETAPAN_HASIL"),
            new("PEMBERKASAN", "PENGUMUMAN_HASIL"),
            // Pasal 25 ayat (2)-(3): the decree first, then the number.
            new("NOMOR_INDUK", "PEMBERKASAN", "IDENTITAS"),
            new("PENGANGKATAN_PPPK", "NOMOR_INDUK"),
            new("PERJANJIAN_KERJA", "PENGANGKATAN_PPPK"),
        ];

    private static ImmutableArray<StatusStep> Steps() =>
        [
            new(null, "PELAMARAN"),
            new("PELAMARAN", "SELEKSI_ADMINISTRASI", "PELAMARAN", "TAHAP"),
            new("SELEKSI_ADMINISTRASI", "KOMPETENSI", "SELEKSI_ADMINISTRASI"),
            new("KOMPETENSI", "WAWANCARA", "SELEKSI_KOMPETENSI"),
            new("WAWANCARA", "PENETAPAN"),
            new("PENETAPAN", "HASIL_DIUMUMKAN", "KEPUTUSAN_SELEKSI", "PENETAPAN_HASIL", "PENGUMUMAN_HASIL"),
            new("HASIL_DIUMUMKAN", "PEMBERKASAN"),
            new("PEMBERKASAN", "CALON_PPPK", "PEMBERKASAN"),
            new("CALON_PPPK", "NOMOR_INDUK", "IDENTITAS", "NOMOR_INDUK"),
            new("NOMOR_INDUK", "PPPK", "PENGANGKATAN_PPPK", "PERJANJIAN_KERJA"),
            new("PPPK", "PERJANJIAN_BERAKHIR"),
            new("PPPK", "PERJANJIAN_DIPUTUS"),
            // Nobody is refused without a reason and its rule (Pasal 3 huruf b-d).
            new("SELEKSI_ADMINISTRASI", "TIDAK_MEMENUHI_SYARAT", "KEPUTUSAN_SELEKSI"),
            new("KOMPETENSI", "TIDAK_LULUS"),
            new("WAWANCARA", "TIDAK_LULUS"),
            new("HASIL_DIUMUMKAN", "TIDAK_LULUS"),
            new("PEMBERKASAN", "MENGUNDURKAN_DIRI"),
            new("NOMOR_INDUK", "MENGUNDURKAN_DIRI"),
        ];

    private static ImmutableArray<string> Ends() =>
        ["PERJANJIAN_BERAKHIR", "PERJANJIAN_DIPUTUS", "TIDAK_MEMENUHI_SYARAT", "TIDAK_LULUS", "MENGUNDURKAN_DIRI"];
}
