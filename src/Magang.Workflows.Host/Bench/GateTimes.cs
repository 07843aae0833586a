using System.Diagnostics;

namespace Magang.Workflows.Host.Bench;

/// <summary>The gates of one client: when each was answered, and how long that took. Not shared between threads.</summary>
internal sealed class GateTimes
{
    private readonly List<(long EndedAt, long Took)> _gates = new(4096);

    /// <summary>All gates so far, warm-up included.</summary>
    public int Count => _gates.Count;

    /// <summary>Notes a gate whose answer has just come.</summary>
    /// <param name="begunAt">The stopwatch's timestamp when the signal was sent.</param>
    public void Passed(long begunAt)
    {
        var now = Stopwatch.GetTimestamp();
        Note(now, now - begunAt);
    }

    /// <summary>Notes a gate, in ticks of the stopwatch.</summary>
    public void Note(long endedAt, long took) => _gates.Add((endedAt, took));

    /// <summary>Milliseconds of each gate that was answered within a window.</summary>
    /// <param name="from">First timestamp that counts.</param>
    /// <param name="to">First timestamp that does not.</param>
    public IEnumerable<double> Between(long from, long to) =>
        _gates
            .Where(gate => gate.EndedAt >= from && gate.EndedAt < to)
            .Select(gate => Stopwatch.GetElapsedTime(0, gate.Took).TotalMilliseconds);
}
