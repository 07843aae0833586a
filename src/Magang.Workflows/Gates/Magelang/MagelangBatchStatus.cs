using System.Collections.Immutable;

namespace Magang.Workflows.Gates.Magelang;

/// <summary>The states of one procurement of Kabupaten Magelang: needs, planning, vacancies, applications, selection, results.</summary>
/// <remarks>Source: Perbup Magelang 69/2022 Pasal 4-9, 11-12, 19-20, 22-24, 28-29. The same for PNS and PPPK.</remarks>
public static class MagelangBatchStatus
{
    /// <summary>The machine of a procurement of PNS.</summary>
    public static readonly StatusMachine Pns = new("magelang-pns-gelombang", "magelang-pns", Steps([]), Ends())
    {
        Orders = Orders([]),
    };

    /// <summary>The machine of a procurement of PPPK, to which Pasal 8 and 9 apply mutatis mutandis (Pasal 19-20).</summary>
    public static readonly StatusMachine Pppk = new(
        "magelang-pppk-gelombang",
        "magelang-pppk",
        Steps(["BERLAKU_MUTATIS_MUTANDIS"]),
        Ends()
    )
    {
        Orders = Orders(["BERLAKU_MUTATIS_MUTANDIS"]),
    };

    private static ImmutableArray<GateOrder> Orders(ImmutableArray<string> more) =>
        [
            new("PENETAPAN_KEBUTUHAN", "USUL_KEBUTUHAN"),
            new("PERENCANAAN", "PENETAPAN_KEBUTUHAN", "ISTILAH"),
            new("PEMBIAYAAN", "PERENCANAAN"),
            new("SYARAT_TAMBAHAN", "PEMBIAYAAN"),
            new("PENGUMUMAN_LOWONGAN", "SYARAT_TAMBAHAN"),
            new("MULAI_SELEKSI", ["PENGUMUMAN_LOWONGAN", .. more]),
            new("PENGUMUMAN_HASIL", "MULAI_SELEKSI"),
            new("DASAR_HASIL", "MULAI_SELEKSI"),
        ];

    private static ImmutableArray<StatusStep> Steps(ImmutableArray<string> more) =>
        [
            new(null, "KEBUTUHAN"),
            new("KEBUTUHAN", "PERENCANAAN", "USUL_KEBUTUHAN", "PENETAPAN_KEBUTUHAN"),
            new("PERENCANAAN", "PENGUMUMAN_LOWONGAN", "TAHAP", "ISTILAH", "PERENCANAAN", "PEMBIAYAAN"),
            new(
                "PENGUMUMAN_LOWONGAN",
                "PELAMARAN",
                ["SYARAT_TAMBAHAN", "PENGUMUMAN_LOWONGAN", "MULAI_SELEKSI", .. more]
            ),
            new("PELAMARAN", "SELEKSI"),
            new("SELEKSI", "HASIL_DIUMUMKAN", "DASAR_HASIL", "PENGUMUMAN_HASIL"),
            new("HASIL_DIUMUMKAN", "PENGANGKATAN"),
            new("PENGANGKATAN", "SELESAI"),
            new("PELAMARAN", "TANPA_PELAMAR"),
        ];

    private static ImmutableArray<string> Ends() => ["SELESAI", "TANPA_PELAMAR"];
}
