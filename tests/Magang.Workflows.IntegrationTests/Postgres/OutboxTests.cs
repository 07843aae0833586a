using System.Collections.Concurrent;
using Magang.Workflows.Postgres.Outbox;
using Microsoft.Extensions.Logging.Abstractions;

namespace Magang.Workflows.IntegrationTests.Postgres;

public sealed class OutboxTests
{
    [Test]
    public async Task Two_relays_hand_out_each_instances_events_in_order()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        var seen = new ConcurrentQueue<OutboxMessage>();
        await PublishAsync(node, instances: 40);
        OutboxRelay[] relays = [ARelay(node, Keep), ARelay(node, Keep)];

        await Task.WhenAll(relays.Select(UntilEmptyAsync));

        var streams = seen.GroupBy(message => message.Instance).ToArray();
        Assert.That(streams, Has.Length.EqualTo(40));
        foreach (var stream in streams)
            Assert.That(stream.Select(message => message.Sequence), Is.EqualTo([1, 2, 3]));

        Task Keep(OutboxMessage message, CancellationToken cancel)
        {
            seen.Enqueue(message);
            return Task.CompletedTask;
        }
    }

    [Test]
    public async Task What_was_published_but_not_marked_before_a_crash_is_published_again_with_the_same_id()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        var seen = new ConcurrentQueue<string>();
        await PublishAsync(node, instances: 1);
        var relay = ARelay(
            node,
            (message, _) =>
            {
                seen.Enqueue(message.Id);
                return Task.CompletedTask;
            }
        );
        await relay.RelayAsync();
        // As a process leaves it that was killed after it published and before it marked.
        await node.ExecuteAsync("UPDATE outbox SET published_at = NULL, leased_until = now() - interval '1 second'");

        await relay.RelayAsync();

        Assert.That(seen.Skip(3), Is.EqualTo(seen.Take(3)));
        Assert.That(seen, Has.Count.EqualTo(6));
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM outbox WHERE published_at IS NULL"), Is.Zero);
    }

    [Test]
    public async Task A_message_that_cannot_be_published_holds_back_its_own_stream_only_and_is_not_lost()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        var seen = new ConcurrentQueue<OutboxMessage>();
        await PublishAsync(node, instances: 2);
        var broken = true;
        var first = await node.ScalarAsync<long>("SELECT min(instance_id) FROM instance");
        var relay = ARelay(
            node,
            (message, _) =>
            {
                if (broken && message.Instance.Value == first && message.Sequence == 2)
                    throw new TimeoutException();
                seen.Enqueue(message);
                return Task.CompletedTask;
            }
        );

        await relay.RelayAsync();
        Assert.That(
            seen.Where(message => message.Instance.Value == first).Select(message => message.Sequence),
            Is.EqualTo([1])
        );
        Assert.That(seen, Has.Count.EqualTo(4));

        broken = false;
        await node.ExecuteAsync("UPDATE outbox SET leased_until = NULL");
        await UntilEmptyAsync(relay);
        Assert.That(
            seen.Where(message => message.Instance.Value == first).Select(message => message.Sequence),
            Is.EqualTo([1, 2, 3])
        );
    }

    private static async Task PublishAsync(Node node, int instances)
    {
        await node.Definitions.PublishAsync(
            AWorkflow.Of("w", [.. new[] { "a", "b", "c" }.Select(id => AWorkflow.Notice(id, "SkTerbit"))])
        );
        await Task.WhenAll(Enumerable.Range(0, instances).Select(_ => node.StartAsync("w")));
    }

    private static async Task UntilEmptyAsync(OutboxRelay relay)
    {
        while (await relay.RelayAsync() > 0) { }
    }

    private static OutboxRelay ARelay(Node node, Func<OutboxMessage, CancellationToken, Task> publish) =>
        new(node.Source, node.Committer.Signs, publish, node.Clock, NullLogger.Instance);
}
