namespace Magang.Workflows.Gates.Esdm;

/// <summary>The states of a batch of the integrated internship: from the needs to a ranking and one decree.</summary>
/// <remarks>Source: webinar LAN, 10 November 2020, par. 10-11; call and decree are the office's practice.</remarks>
public static class EsdmBatchStatus
{
    /// <summary>The machine.</summary>
    public static readonly StatusMachine Machine = new(
        "esdm-gelombang",
        "esdm",
        [
            new(null, "KEBUTUHAN"),
            new("KEBUTUHAN", "PANGGILAN", "PROGRAM"),
            new("PANGGILAN", "SELEKSI"),
            new("SELEKSI", "PENETAPAN", "PRIORITAS"),
            new("PENETAPAN", "SK_DITETAPKAN"),
            new("SK_DITETAPKAN", "SELESAI"),
            new("SELEKSI", "TANPA_PESERTA"),
            new("PENETAPAN", "TANPA_PESERTA"),
        ],
        ["SELESAI", "TANPA_PESERTA"]
    )
    {
        Orders = [new("PRIORITAS", "PROGRAM")],
    };
}
