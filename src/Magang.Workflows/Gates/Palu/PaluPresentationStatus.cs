namespace Magang.Workflows.Gates.Palu;

/// <summary>The states of a presentation of results: every direction is looked at, none of them can stop it (DEC-30).</summary>
/// <remarks>Source: news of the presentation of 18 June 2025 in Palu; directions, not norms.</remarks>
public static class PaluPresentationStatus
{
    /// <summary>The machine.</summary>
    public static readonly StatusMachine Machine = new(
        "palu-presentasi",
        "palu-presentasi",
        [
            new(null, "DISUSUN"),
            new("DISUSUN", "DIJADWALKAN", "PAPARAN"),
            new("DIJADWALKAN", "DIPAPARKAN", "JADWAL_PAPARAN"),
            new("DIPAPARKAN", "DIPUTUSKAN", "KEPUTUSAN_PIMPINAN"),
            new("DIPUTUSKAN", "TINDAK_LANJUT", "TINDAK_LANJUT"),
            new("TINDAK_LANJUT", "SELESAI", "GELOMBANG_BARU"),
            // Nothing was adopted: there is nothing to carry out.
            new("DIPUTUSKAN", "SELESAI", "GELOMBANG_BARU"),
            new("DISUSUN", "DIBATALKAN"),
            new("DIJADWALKAN", "DIBATALKAN"),
        ],
        ["SELESAI", "DIBATALKAN"]
    )
    {
        Orders =
        [
            new("JADWAL_PAPARAN", "PAPARAN"),
            new("KEPUTUSAN_PIMPINAN", "JADWAL_PAPARAN"),
            new("TINDAK_LANJUT", "KEPUTUSAN_PIMPINAN"),
            new("GELOMBANG_BARU", "KEPUTUSAN_PIMPINAN"),
        ],
    };
}
