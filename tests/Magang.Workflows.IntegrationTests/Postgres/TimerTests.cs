using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.IntegrationTests.Postgres;

public sealed class TimerTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Test]
    public async Task Each_timer_fires_once_though_two_processes_pump()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var one = new Node(database);
        await using var other = new Node(database);
        await one.Definitions.PublishAsync(AWorkflow.Of("w", AWorkflow.Delay("d1", Hour), AWorkflow.Delay("d2", Hour)));
        await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => one.StartAsync("w")));

        foreach (var _ in new[] { 1, 2 })
        {
            one.Clock.Move(Hour);
            other.Clock.Move(Hour);
            await Task.WhenAll(
                one.Timers.FireDueAsync(one.Clock.GetUtcNow()),
                other.Timers.FireDueAsync(other.Clock.GetUtcNow())
            );
        }

        Assert.That(await one.ScalarAsync<long>("SELECT count(*) FROM journal WHERE kind = 'timer'"), Is.EqualTo(600));
        Assert.That(await one.ScalarAsync<long>("SELECT count(*) FROM timer"), Is.Zero);
        Assert.That(await one.ScalarAsync<long>("SELECT count(*) FROM instance WHERE status = 1"), Is.EqualTo(300));
        Assert.That(await one.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_timer_is_not_fired_before_it_is_due_and_says_when_it_is()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.Of("w", AWorkflow.Delay("d", Hour)));
        await node.StartAsync("w");

        Assert.That(await node.Timers.FireDueAsync(AClock.Monday9 + Hour - TimeSpan.FromSeconds(1)), Is.Zero);
        Assert.That(await node.Timers.NextDueAsync(), Is.EqualTo(AClock.Monday9 + Hour));
    }

    [Test]
    public async Task A_dead_process_gives_its_timers_back_when_its_lease_ends()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.Of("w", AWorkflow.Delay("d", Hour)));
        await node.StartAsync("w");
        // As a process leaves it that was killed between the claim and the burst.
        await node.ExecuteAsync("UPDATE timer SET claimed_until = now() + interval '1 hour', attempts = 1");
        Assert.That(await node.Timers.FireDueAsync(AClock.Monday9 + Hour), Is.Zero);

        await node.ExecuteAsync("UPDATE timer SET claimed_until = now() - interval '1 second'");

        Assert.That(await node.Timers.FireDueAsync(AClock.Monday9 + Hour), Is.EqualTo(1));
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM instance WHERE status = 1"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_timer_that_was_in_flight_at_two_crashes_becomes_an_incident_and_fires_after_the_retry()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.Of("w", AWorkflow.Delay("d", Hour)));
        var instance = await node.StartAsync("w");
        await node.ExecuteAsync("UPDATE timer SET claimed_until = now() - interval '1 second', attempts = 2");

        await node.Timers.FireDueAsync(AClock.Monday9 + Hour);

        Assert.That(
            await node.ScalarAsync<string>("SELECT code FROM incident WHERE resolved_at IS NULL"),
            Is.EqualTo("MGW-116")
        );
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM timer"), Is.Zero);
        Assert.That(await node.FindingsAsync(), Is.Empty);
        await node.Committer.SubmitAsync(Submission.To(instance, new RetryRequested(1)));
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM instance WHERE status = 1"), Is.EqualTo(1));
        Assert.That(await node.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task Of_many_that_were_claimed_at_a_crash_only_the_one_in_flight_is_counted_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var looking = new Node(database);
        var seen = new List<string>();
        var options = new CommitterOptions
        {
            Decide = (definition, state, stimulus, context) =>
            {
                if (stimulus is TimerFired)
                    seen.Add(Attempts(looking));
                return Interpreter.Apply(definition, state, stimulus, context);
            },
        };
        await using var node = new Node(database, options);
        await node.Definitions.PublishAsync(AWorkflow.Of("w", AWorkflow.Delay("d", Hour)));
        foreach (var _ in new[] { 1, 2, 3 })
            await node.StartAsync("w");
        await node.ExecuteAsync("UPDATE timer SET attempts = 1");

        await node.Timers.FireDueAsync(AClock.Monday9 + Hour);

        Assert.That(seen, Is.EqualTo(["1,1,2", "1,2", "2"]));
    }

    private static string Attempts(Node node)
    {
        using var command = node.Source.CreateCommand(
            "SELECT string_agg(attempts::text, ',' ORDER BY attempts) FROM timer"
        );
        return (string)command.ExecuteScalar()!;
    }

    [Test]
    public async Task A_timer_whose_burst_fails_twice_is_quarantined()
    {
        await using var database = await TestDatabase.CreateAsync();
        var fired = 0;
        var options = new CommitterOptions
        {
            Decide = (definition, state, stimulus, context) =>
                stimulus is TimerFired && Interlocked.Increment(ref fired) <= 2
                    ? throw new InvalidOperationException("racun")
                    : Interpreter.Apply(definition, state, stimulus, context),
        };
        await using var node = new Node(database, options);
        await node.Definitions.PublishAsync(AWorkflow.Of("w", AWorkflow.Delay("d", Hour)));
        await node.StartAsync("w");

        foreach (var _ in new[] { 1, 2, 3 })
        {
            await node.ExecuteAsync("UPDATE timer SET claimed_until = NULL");
            await node.Timers.FireDueAsync(AClock.Monday9 + Hour);
        }

        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM incident"), Is.EqualTo(1));
        Assert.That(
            await node.ScalarAsync<string>("SELECT string_agg(kind, ' ' ORDER BY seq) FROM journal"),
            Is.EqualTo("started quarantine timer")
        );
    }
}
