namespace Magang.Workflows.Contracts;

/// <summary>Kepala Badan has handed the final report on to the Sekda (Ps 11).</summary>
public sealed record LaporanDiteruskan : CaseMessage
{
    /// <summary>The day.</summary>
    public DateOnly? Tanggal { get; init; }
}
