using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Pumps;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Outbox;

/// <summary>Hands events out, each instance's in order, at least once. Nothing is lost while the receiver is away.</summary>
/// <param name="source">The database.</param>
/// <param name="signs">Wakes the relay after a commit with messages.</param>
/// <param name="publish">Ends when the message is safe with others; an exception means that it may not be.</param>
/// <param name="time">Says when a message was published.</param>
/// <param name="log">Ids and codes only are logged.</param>
public sealed class OutboxRelay(
    NpgsqlDataSource source,
    Signs signs,
    Func<OutboxMessage, CancellationToken, Task> publish,
    TimeProvider time,
    ILogger log
)
{
    private const int Streams = 128;
    private const int MostOfOneStream = 64;

    private static readonly string Lease = Sql.Read("Outbox/lease_streams");
    private static readonly string Read = Sql.Read("Outbox/read_streams");
    private static readonly string Mark = Sql.Read("Outbox/mark_published");
    private static readonly string Release = Sql.Read("Outbox/release_streams");

    private readonly TimeSpan _lease = TimeSpan.FromSeconds(30);
    private readonly TimeSpan _wait = TimeSpan.FromSeconds(1);

    /// <summary>Relays until cancelled.</summary>
    public Task RunAsync(CancellationToken cancel) =>
        PumpLoop.RunAsync(RelayAsync, signs, CommitSigns.Messages, log, cancel);

    /// <summary>Publishes what can be published now, one piece of each stream.</summary>
    /// <returns>How many messages were published and marked; 0 where nothing waits or all is leased.</returns>
    public async Task<int> RelayAsync(CancellationToken cancel = default)
    {
        var heads = await LeaseAsync(cancel);
        if (heads.Count == 0)
            return 0;
        var done = new List<OutboxMessage>();
        var failed = new List<OutboxMessage>();
        try
        {
            foreach (var stream in (await ReadAsync(heads, cancel)).GroupBy(message => message.Instance))
                await PublishAsync(stream, done, failed, cancel);
        }
        finally
        {
            // Also when stopped: what is out is marked, or it would go out again.
            await SetAsync(Mark, done, "now", time.GetUtcNow().ToUniversalTime());
            await SetAsync(Release, failed, "wait", _wait);
        }
        return done.Count;
    }

    private async Task PublishAsync(
        IEnumerable<OutboxMessage> stream,
        List<OutboxMessage> done,
        List<OutboxMessage> failed,
        CancellationToken cancel
    )
    {
        foreach (var message in stream)
        {
            try
            {
                await publish(message, cancel);
                done.Add(message);
            }
            catch (Exception fault) when (!cancel.IsCancellationRequested)
            {
                // What follows in this stream waits for this one.
                PumpLog.NotPublished(log, fault, message.Id, message.Type);
                failed.Add(message);
                return;
            }
        }
    }

    private async Task<List<(long Instance, int First)>> LeaseAsync(CancellationToken cancel)
    {
        var heads = new List<(long, int)>();
        await using var command = source.CreateCommand(Lease);
        command.Parameters.AddWithValue("lease", _lease);
        command.Parameters.AddWithValue("limit", Streams);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            heads.Add((reader.Long("instance_id"), reader.Int("event_seq")));
        return heads;
    }

    private async Task<List<OutboxMessage>> ReadAsync(List<(long Instance, int First)> heads, CancellationToken cancel)
    {
        var messages = new List<OutboxMessage>();
        await using var command = source.CreateCommand(Read);
        command.Parameters.AddWithValue("instances", heads.Select(head => head.Instance).ToArray());
        command.Parameters.AddWithValue("firsts", heads.Select(head => head.First).ToArray());
        command.Parameters.AddWithValue("most", MostOfOneStream);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            messages.Add(
                new OutboxMessage(
                    new InstanceId(reader.Long("instance_id")),
                    reader.Int("event_seq"),
                    reader.Text("type"),
                    reader.Bytes("body"),
                    reader.At("created_at")
                )
            );
        }
        return messages;
    }

    private async Task SetAsync(string statement, List<OutboxMessage> messages, string name, object value)
    {
        if (messages.Count == 0)
            return;
        await using var command = source.CreateCommand(statement);
        command.Parameters.Add(
            new NpgsqlParameter("instances", NpgsqlDbType.Array | NpgsqlDbType.Bigint)
            {
                Value = messages.Select(message => message.Instance.Value).ToArray(),
            }
        );
        command.Parameters.AddWithValue("events", messages.Select(message => message.Sequence).ToArray());
        command.Parameters.AddWithValue(name, value);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
