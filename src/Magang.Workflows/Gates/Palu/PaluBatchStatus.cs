namespace Magang.Workflows.Gates.Palu;

/// <summary>The states of a batch of Palu's ASN Magang Nasional: the first five stages, which all participants share.</summary>
/// <remarks>Source: Buku panduan ASN Magang Nasional Kota Palu (15 April 2024) BAB II.C.1-5.</remarks>
public static class PaluBatchStatus
{
    /// <summary>The machine.</summary>
    public static readonly StatusMachine Machine = new(
        "palu-gelombang",
        "palu",
        [
            new(null, "PENETAPAN_LOKASI"),
            new("PENETAPAN_LOKASI", "SOSIALISASI", "GELOMBANG", "PENETAPAN_LOKASI"),
            new("SOSIALISASI", "SELEKSI", "SOSIALISASI"),
            new("SELEKSI", "PEMANGGILAN"),
            new("PEMANGGILAN", "PENETAPAN", "PEMANGGILAN"),
            new("PENETAPAN", "SK_DITETAPKAN"),
            new("SK_DITETAPKAN", "SELESAI"),
            new("SELEKSI", "TANPA_PESERTA"),
            new("PENETAPAN", "TANPA_PESERTA"),
        ],
        ["SELESAI", "TANPA_PESERTA"]
    )
    {
        Orders =
        [
            new("PENETAPAN_LOKASI", "GELOMBANG"),
            new("SOSIALISASI", "PENETAPAN_LOKASI"),
            new("PEMANGGILAN", "SOSIALISASI"),
        ],
    };
}
