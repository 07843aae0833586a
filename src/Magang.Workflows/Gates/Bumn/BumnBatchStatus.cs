namespace Magang.Workflows.Gates.Bumn;

/// <summary>The states of a batch of talent exchange: from the needs to one decree.</summary>
/// <remarks>Source: webinar LAN, 10 November 2020, par. 12-13; all of it is the companies' practice, no rule is examined.</remarks>
public static class BumnBatchStatus
{
    /// <summary>The machine.</summary>
    public static readonly StatusMachine Machine = new(
        "bumn-gelombang",
        "bumn",
        [
            new(null, "KEBUTUHAN"),
            new("KEBUTUHAN", "PANGGILAN"),
            new("PANGGILAN", "NOMINASI"),
            new("NOMINASI", "SK_DITETAPKAN"),
            new("SK_DITETAPKAN", "SELESAI"),
            new("NOMINASI", "TANPA_PESERTA"),
        ],
        ["SELESAI", "TANPA_PESERTA"]
    );
}
