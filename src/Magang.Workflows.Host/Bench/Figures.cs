namespace Magang.Workflows.Host.Bench;

/// <summary>What one part of a measurement came to.</summary>
/// <param name="GatesPerSecond">Gates that were passed on disk, per second of the measured window.</param>
/// <param name="P50Ms">Median time from the signal to its answer, in milliseconds.</param>
/// <param name="P99Ms">The time that 99 of 100 signals do not exceed, in milliseconds.</param>
/// <param name="RowsPerGate">Rows inserted, updated and deleted per gate, the rows of starts shared among the gates.</param>
/// <param name="WalBytesPerGate">Bytes of write-ahead log per gate, all that the server wrote in the window.</param>
internal sealed record Figures(
    double GatesPerSecond,
    double P50Ms,
    double P99Ms,
    double RowsPerGate,
    double WalBytesPerGate
)
{
    /// <summary>From what was counted.</summary>
    /// <param name="window">Length of the measured window.</param>
    /// <param name="latencies">Of the gates that ended in it.</param>
    /// <param name="walBytes">Log written in it.</param>
    /// <param name="rowsPerGate">As counted over the whole part.</param>
    public static Figures Of(TimeSpan window, Latencies latencies, long walBytes, double rowsPerGate) =>
        new(
            latencies.Count / window.TotalSeconds,
            latencies.Percentile(0.5),
            latencies.Percentile(0.99),
            rowsPerGate,
            latencies.Count == 0 ? 0 : (double)walBytes / latencies.Count
        );
}
