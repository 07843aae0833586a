using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>Section "Committer" of the configuration, and what the committer works with.</summary>
public sealed record CommitterOptions
{
    /// <summary>Transactions in flight at once. 1 to 16; 2 unless set: one computes while the other waits for the disk.</summary>
    public int Writers { get; init; } = 2;

    /// <summary>Most stimuli in one transaction. 1 to 2,000; 256 unless set.</summary>
    public int MaxBatch { get; init; } = 256;

    /// <summary>Most stimuli that wait for one writer; whoever comes then waits to submit. 1 to 100,000; 4,096 unless set.</summary>
    public int Queue { get; init; } = 4096;

    /// <summary>The clock of bursts. Leases and backoffs keep to the real one.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What rules look things up in; asked once a batch.</summary>
    public Func<Reference> Reference { get; init; } = () => Engine.Reference.None;

    /// <summary>What decides. The interpreter, unless a simulation watches it.</summary>
    public Func<Definition, InstanceState?, Stimulus, BurstContext, BurstResult> Decide { get; init; } =
        Interpreter.Apply;

    /// <summary>Hears each line that <c>Elsa.WriteLine</c> wrote, after its commit.</summary>
    public Action<InstanceId, string> Line { get; init; } = (_, _) => { };

    /// <summary>What is wrong, one finished sentence each; empty when all is well.</summary>
    public IEnumerable<string> Problems()
    {
        if (Writers is < 1 or > 16)
            yield return $"Committer:Writers adalah {Writers}; berikan 1 sampai 16.";
        if (MaxBatch is < 1 or > 2000)
            yield return $"Committer:MaxBatch adalah {MaxBatch}; berikan 1 sampai 2000.";
        if (Queue is < 1 or > 100_000)
            yield return $"Committer:Queue adalah {Queue}; berikan 1 sampai 100000.";
    }
}
