using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Pumps;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Magang.Workflows.Postgres.Events;

/// <summary>Delivers published events: each once to all who wait for it and to what it triggers, or kept for an hour.</summary>
/// <remarks>
/// An event and a wait for it can miss each other only while both are being committed. Whoever commits last looks: the
/// event at its first look, the wait by its name (see <see cref="Signs.TakeNames"/>). Where a process dies between its
/// commit and its look, the event is looked at again after 0.2 s, then after as long as it is old, at most a minute.
/// </remarks>
/// <param name="source">The database.</param>
/// <param name="committer">Knows which names its instances began to wait for; its pump of stimuli does the rest.</param>
/// <param name="time">The clock by which events grow old.</param>
/// <param name="log">Ids and codes only are logged.</param>
public sealed class EventPump(NpgsqlDataSource source, Committer committer, TimeProvider time, ILogger log)
{
    /// <summary>How long an event waits for somebody who waits for it, from its publication: an hour.</summary>
    public static readonly TimeSpan Keeps = TimeSpan.FromHours(1);

    private const int Batch = 256;

    private static readonly string Settings = Sql.Read("Events/settings");
    private static readonly string TakeTurn = Sql.Read("Events/take_turn");
    private static readonly string Wake = Sql.Read("Events/wake_kept");
    private static readonly string Settle = Sql.Read("Events/settle_given");
    private static readonly string Deliver = Sql.Read("Events/deliver_events");

    /// <summary>Pumps until cancelled.</summary>
    public Task RunAsync(CancellationToken cancel) =>
        PumpLoop.RunAsync(DeliverAsync, committer.Signs, CommitSigns.Events, log, cancel);

    /// <summary>Looks at one batch of events.</summary>
    /// <returns>How many were looked at; 0 where none was to be looked at now.</returns>
    public async Task<int> DeliverAsync(CancellationToken cancel = default)
    {
        var names = committer.Signs.TakeNames();
        try
        {
            var (looked, sent) = await LookAsync(names, time.GetUtcNow().ToUniversalTime(), cancel);
            if (sent > 0)
                committer.Signs.Raise(CommitSigns.Stimuli);
            return looked;
        }
        catch
        {
            committer.Signs.Raise(CommitSigns.None, names);
            throw;
        }
    }

    private async Task<(int Looked, long Sent)> LookAsync(string[] names, DateTimeOffset now, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Settings));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(TakeTurn));
        if (names.Length > 0)
            Add(batch, Wake).Parameters.AddWithValue("names", names);
        var settle = Add(batch, Settle);
        settle.Parameters.AddWithValue("limit", Batch);
        settle.Parameters.AddWithValue("now", now);
        var deliver = Add(batch, Deliver);
        deliver.Parameters.AddWithValue("limit", Batch);
        deliver.Parameters.AddWithValue("now", now);
        deliver.Parameters.AddWithValue("keeps", Keeps);
        var (looked, sent) = (0L, 0L);
        await using (var reader = await batch.ExecuteReaderAsync(cancel))
        {
            // Settings and turn answer with a row, settling and waking with none; the last result is the delivery's.
            do
            {
                while (await reader.ReadAsync(cancel))
                {
                    if (reader.FieldCount == 2)
                        (looked, sent) = (reader.Long("looked"), reader.Long("sent"));
                }
            } while (await reader.NextResultAsync(cancel));
        }
        await transaction.CommitAsync(cancel);
        return ((int)looked, sent);
    }

    private static NpgsqlBatchCommand Add(NpgsqlBatch batch, string statement)
    {
        var command = new NpgsqlBatchCommand(statement);
        batch.BatchCommands.Add(command);
        return command;
    }
}
