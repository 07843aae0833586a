namespace Magang.Workflows.Host.Officials;

/// <summary>A file of officials has faults: nothing of it was written.</summary>
/// <param name="report">What was found.</param>
public sealed class OfficialsRefusedException(OfficialsReport report)
    : MagangException(
        "MGW-857",
        $"Daftar pejabat ditolak, {report.Faults.Length} kesalahan. Tidak ada yang ditulis; perbaiki semuanya, lalu periksa lagi."
    )
{
    /// <summary>What was found.</summary>
    public OfficialsReport Report { get; } = report;
}
