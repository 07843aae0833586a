namespace Magang.Workflows.Contracts;

/// <summary>A monitoring was recorded (Ps 15 (3)).</summary>
public sealed record MonitoringDicatat : CaseMessage
{
    /// <summary><c>TELEKOMUNIKASI</c> or <c>KUNJUNGAN</c>.</summary>
    public string? Bentuk { get; init; }
}
