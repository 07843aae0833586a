namespace Magang.Workflows.Contracts;

/// <summary>The final evaluation went to the Wali Kota through the Sekda (Ps 16).</summary>
public sealed record EvaluasiDisampaikan : CaseMessage
{
    /// <summary>The day.</summary>
    public DateOnly? Tanggal { get; init; }
}
