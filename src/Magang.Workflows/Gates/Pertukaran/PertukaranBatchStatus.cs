namespace Magang.Workflows.Gates.Pertukaran;

/// <summary>The states of a batch of work practice and exchange: what all who are sent share.</summary>
/// <remarks>Source: webinar LAN, 10 November 2020, par. 4-9; call and decree are the office's practice.</remarks>
public static class PertukaranBatchStatus
{
    /// <summary>The machine.</summary>
    public static readonly StatusMachine Machine = new(
        "pertukaran-gelombang",
        "pertukaran",
        [
            new(null, "KEBUTUHAN"),
            new("KEBUTUHAN", "PANGGILAN", "DASAR_HUKUM"),
            new("PANGGILAN", "USULAN"),
            new("USULAN", "SK_DITETAPKAN"),
            new("SK_DITETAPKAN", "SELESAI"),
            new("USULAN", "TANPA_PESERTA"),
        ],
        ["SELESAI", "TANPA_PESERTA"]
    );
}
