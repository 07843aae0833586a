namespace Magang.Workflows.Host.Bench.Children;

/// <summary>What a test of many children came to.</summary>
/// <param name="Faults">What must not be, one sentence each; empty when all is well.</param>
/// <param name="Kills">Server processes killed.</param>
/// <param name="Retries">Incidents that the operator retried: innocent stimuli that were in flight at two crashes.</param>
/// <param name="Heard">Ends that the parent heard.</param>
/// <param name="Transactions">Transactions in which it heard them.</param>
/// <param name="StateBytes">The parent's state at its end.</param>
/// <param name="StartTook">The one transaction that started the parent and decided all children.</param>
/// <param name="Took">From that to the parent's end.</param>
public sealed record ChildrenReport(
    IReadOnlyList<string> Faults,
    int Kills,
    int Retries,
    long Heard,
    long Transactions,
    int StateBytes,
    TimeSpan StartTook,
    TimeSpan Took
);
