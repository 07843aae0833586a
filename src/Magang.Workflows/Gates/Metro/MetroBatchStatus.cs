namespace Magang.Workflows.Gates.Metro;

/// <summary>The states of a Metro batch: one plan, one coordination, one decree, many participants.</summary>
/// <remarks>Source: Perwali Kota Metro 32/2024 Ps 5 (3), 6, 8.</remarks>
public static class MetroBatchStatus
{
    /// <summary>The machine.</summary>
    public static readonly StatusMachine Machine = new(
        "metro-gelombang",
        "metro",
        [
            new(null, "RENCANA"),
            new("RENCANA", "KOORDINASI_LOKASI", "RENCANA"),
            // The coordination itself is judged with the proposal, which it must come before (MET-009).
            new("KOORDINASI_LOKASI", "VERIFIKASI_SYARAT"),
            new("VERIFIKASI_SYARAT", "USUL_PENETAPAN", "USUL_PENETAPAN"),
            new("USUL_PENETAPAN", "KWK_DITETAPKAN", "USUL_PENETAPAN"),
            new("KWK_DITETAPKAN", "SELESAI"),
            new("VERIFIKASI_SYARAT", "TANPA_PESERTA"),
        ],
        ["SELESAI", "TANPA_PESERTA"]
    )
    {
        Orders = [new("USUL_PENETAPAN", "RENCANA")],
    };
}
