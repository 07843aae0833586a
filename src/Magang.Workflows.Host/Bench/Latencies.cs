namespace Magang.Workflows.Host.Bench;

/// <summary>How long each of many acts took. Every one is kept, so that a percentile is a value that was measured.</summary>
internal sealed class Latencies
{
    private readonly double[] _sorted;

    /// <param name="milliseconds">In any order; copied.</param>
    public Latencies(IEnumerable<double> milliseconds)
    {
        _sorted = [.. milliseconds];
        Array.Sort(_sorted);
    }

    /// <summary>How many.</summary>
    public int Count => _sorted.Length;

    /// <summary>The least value that this share of all does not exceed (nearest rank); 0 where nothing was measured.</summary>
    /// <param name="share">Above 0, at most 1; 0.99 for p99.</param>
    public double Percentile(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        return _sorted.Length == 0 ? 0 : _sorted[(int)Math.Ceiling(share * _sorted.Length) - 1];
    }
}
