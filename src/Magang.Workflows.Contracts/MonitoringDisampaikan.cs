namespace Magang.Workflows.Contracts;

/// <summary>The results of monitoring went to the Wali Kota through the Sekda (Ps 15 (4)).</summary>
public sealed record MonitoringDisampaikan : CaseMessage
{
    /// <summary>The day.</summary>
    public DateOnly? Tanggal { get; init; }
}
