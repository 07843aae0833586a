namespace Magang.Workflows.Host.Bench.Children;

/// <summary>What a test of many children does.</summary>
public sealed record ChildrenPlan
{
    /// <summary>Children of the one parent. 1 to 100,000; 1,000 unless set.</summary>
    public int Children { get; init; } = 1000;

    /// <summary>How often one of the two server processes is killed. 0 to 1,000; 3 unless set.</summary>
    public int Kills { get; init; } = 3;

    /// <summary>Decides which server is killed, and how far the work is then.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How long everything may take. 2 min unless set.</summary>
    public TimeSpan EndWithin { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>What the servers are: a program and its first arguments.</summary>
    public required IReadOnlyList<string> Program { get; init; }

    /// <summary>Hears each kill, and how the test stands.</summary>
    public Action<string> Progress { get; init; } = _ => { };
}
