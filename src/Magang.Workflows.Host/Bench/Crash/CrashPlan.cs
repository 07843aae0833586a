namespace Magang.Workflows.Host.Bench.Crash;

/// <summary>What a crash test does.</summary>
public sealed record CrashPlan
{
    /// <summary>Instances that are taken from start to end, all at once. 1 to 10,000; 200 unless set.</summary>
    public int Instances { get; init; } = 200;

    /// <summary>How often a server process is killed. 0 to 10,000; 20 unless set.</summary>
    public int ServerKills { get; init; } = 20;

    /// <summary>How often PostgreSQL is killed. 0 to 10,000; 5 unless set.</summary>
    public int DatabaseKills { get; init; } = 5;

    /// <summary>Decides the order of kills and how far the work goes before each. The work itself is never quite the same.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How long after the last kill everything may take to end. 2 min unless set.</summary>
    public TimeSpan EndWithin { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>What the servers are: a program and its first arguments.</summary>
    public required IReadOnlyList<string> Program { get; init; }

    /// <summary>Hears each kill, and how the test stands.</summary>
    public Action<string> Progress { get; init; } = _ => { };
}
