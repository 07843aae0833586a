using Magang.Workflows.Postgres.Definitions;
using Magang.Workflows.Postgres.Instances;
using Npgsql;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>One transaction: lock and load, burst in memory, answer questions, write each table once, commit.</summary>
/// <remarks>Two round trips; one more where instances have personal values, and one for each round of questions.</remarks>
internal sealed class Batch(
    NpgsqlDataSource source,
    DefinitionStore definitions,
    InstanceIds ids,
    CommitterOptions options
)
{
    /// <summary>Commits what can be committed now.</summary>
    /// <returns>What each submission came to; it is on disk. Some are postponed, since another node holds their instance.</returns>
    /// <exception cref="Exception">Nothing was kept, unless the connection was lost during the commit: then it is not known.</exception>
    public async Task<Committed> CommitAsync(IReadOnlyList<Work> works, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return await TryAsync(works, cancel);
            }
            catch (ChainFailedException broken)
            {
                // Numbers had been taken for it: begin again without it, so that they go to others.
                broken.Work.Failure = Faults.Describe(broken.Work, broken.InnerException!);
            }
        }
    }

    private async Task<Committed> TryAsync(IReadOnlyList<Work> works, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        try
        {
            // PostgreSQL keeps microseconds; what the burst sees must be what is kept.
            var ticks = options.Time.GetUtcNow().UtcTicks;
            var now = new DateTimeOffset(ticks - (ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
            var loading = new Loading(connection, definitions, works);
            await loading.RunAsync(now, cancel);
            var reserving = await BurstAsync(connection, loading, now, cancel);
            var writes = await WriteAsync(connection, loading, reserving, now, cancel);
            return new Committed(
                [.. loading.Outcomes, .. loading.Instances.SelectMany(instance => instance.Outcomes)],
                loading.Postponed,
                writes.Signs,
                writes.Names,
                writes.Lines
            );
        }
        catch
        {
            await RollBackAsync(connection);
            throw;
        }
    }

    private async Task<(Reserving Reserving, string ReferenceHash)> BurstAsync(
        NpgsqlConnection connection,
        Loading loading,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var reference = options.Reference();
        var reserving = new Reserving(connection, definitions, now);
        foreach (var instance in loading.Instances)
            instance.Run(options, reference, now);
        while (true)
        {
            var asking = loading.Instances.Where(instance => instance.Question() is not null).ToArray();
            if (asking.Length == 0)
                return (reserving, reference.ContentHash);
            await reserving.AnswerAsync(asking, cancel);
            foreach (var instance in asking)
                instance.Run(options, reference, now);
        }
    }

    private async Task<WriteSet> WriteAsync(
        NpgsqlConnection connection,
        Loading loading,
        (Reserving Reserving, string ReferenceHash) burst,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var hash = burst.ReferenceHash.Length == 0 ? null : Convert.FromHexString(burst.ReferenceHash);
        var writes = new WriteSet(hash, () => ids.NextAsync(cancel));
        foreach (var instance in loading.Instances)
            await writes.AddAsync(instance);
        foreach (var (register, number, instance) in burst.Reserving.Given)
            writes.Give(register, number, instance, now);
        await using var batch = new NpgsqlBatch(connection);
        writes.AddTo(batch);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
        await batch.ExecuteNonQueryAsync(cancel);
        return writes;
    }

    private static async Task RollBackAsync(NpgsqlConnection connection)
    {
        try
        {
            await using var command = new NpgsqlCommand("ROLLBACK", connection);
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception lost) when (lost is NpgsqlException or InvalidOperationException)
        {
            // The connection is gone, and the transaction with it: the pool throws the connection away.
        }
    }
}

/// <summary>What a transaction came to.</summary>
/// <param name="Outcomes">Each submission with its answer or its refusal.</param>
/// <param name="Postponed">Submissions for later, in their order.</param>
/// <param name="Signs">What pumps should look at.</param>
/// <param name="Names">Names of the events that instances began to wait for.</param>
/// <param name="Lines">Lines for the log.</param>
internal sealed record Committed(
    IReadOnlyList<(Work Work, CommitAnswer? Answer, Exception? Failure)> Outcomes,
    IReadOnlyList<Work> Postponed,
    CommitSigns Signs,
    IEnumerable<string> Names,
    IReadOnlyList<(Engine.InstanceId Instance, string Text)> Lines
);
