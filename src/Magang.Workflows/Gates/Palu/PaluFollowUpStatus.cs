namespace Magang.Workflows.Gates.Palu;

/// <summary>The states of a follow-up action: carried out and verified, or ended with a reason.</summary>
/// <remarks>Source: news of the presentation of 18 June 2025 in Palu: 'Hasilnya harus nyata dan implementatif' (PRS-10).</remarks>
public static class PaluFollowUpStatus
{
    /// <summary>The machine.</summary>
    public static readonly StatusMachine Machine = new(
        "palu-tindak-lanjut",
        "palu-presentasi",
        [
            new(null, "DITUGASKAN"),
            new("DITUGASKAN", "DIKERJAKAN", "TINDAK_LANJUT"),
            new("DIKERJAKAN", "DITERAPKAN"),
            new("DITUGASKAN", "DIHENTIKAN"),
            new("DIKERJAKAN", "DIHENTIKAN"),
        ],
        ["DITERAPKAN", "DIHENTIKAN"]
    );
}
