using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Pumps;
using Microsoft.Extensions.Logging;
using Npgsql;

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

    private readonly TimeSpan _lease = TimeSpan.FromSeconds(10);
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

    private Task<List<(long Instance, int First)>> LeaseAsync(CancellationToken cancel)
    {
        var lease = new NpgsqlBatchCommand(Lease);
        lease.Parameters.AddWithValue("lease", _lease);
        lease.Parameters.AddWithValue("limit", Streams);
        return Steadily.ReadAsync(
            source,
            lease,
            reader => (reader.Long("instance_id"), reader.Int("event_seq")),
            cancel
        );
    }

    private Task<List<OutboxMessage>> ReadAsync(List<(long Instance, int First)> heads, CancellationToken cancel)
    {
        var read = new NpgsqlBatchCommand(Read);
        read.Parameters.AddWithValue("instances", heads.Select(head => head.Instance).ToArray());
        read.Parameters.AddWithValue("firsts", heads.Select(head => head.First).ToArray());
        read.Parameters.AddWithValue("most", MostOfOneStream);
        return Steadily.ReadAsync(source, read, Message, cancel);
    }

    private static OutboxMessage Message(NpgsqlDataReader reader) =>
        new(
            new InstanceId(reader.Long("instance_id")),
            reader.Int("event_seq"),
            reader.Text("type"),
            reader.Bytes("body"),
            reader.At("created_at"),
            reader.Routing(),
            reader.LongOrNull("parent_id") is { } parent ? new InstanceId(parent) : null
        );

    private async Task SetAsync(string statement, List<OutboxMessage> messages, string name, object value)
    {
        if (messages.Count == 0)
            return;
        var set = new NpgsqlBatchCommand(statement);
        set.Parameters.AddWithValue("instances", messages.Select(message => message.Instance.Value).ToArray());
        set.Parameters.AddWithValue("events", messages.Select(message => message.Sequence).ToArray());
        set.Parameters.AddWithValue(name, value);
        await Steadily.ExecuteAsync(source, set, CancellationToken.None);
    }
}
