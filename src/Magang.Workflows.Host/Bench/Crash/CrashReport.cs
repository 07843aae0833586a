namespace Magang.Workflows.Host.Bench.Crash;

/// <summary>What a crash test came to.</summary>
/// <param name="Faults">What must not be, one sentence each; empty when all is well.</param>
/// <param name="ServerKills">Server processes killed.</param>
/// <param name="DatabaseKills">Times PostgreSQL was killed.</param>
/// <param name="Operations">Operations that were answered.</param>
/// <param name="Repeats">Operations that were sent again because no answer had come.</param>
/// <param name="FoundDone">Of these, how many turned out to be done already.</param>
/// <param name="Retries">Incidents that the operator retried: innocent stimuli that were in flight at two crashes.</param>
/// <param name="Took">From the first start to the last end.</param>
public sealed record CrashReport(
    IReadOnlyList<string> Faults,
    int ServerKills,
    int DatabaseKills,
    int Operations,
    int Repeats,
    int FoundDone,
    int Retries,
    TimeSpan Took
);
