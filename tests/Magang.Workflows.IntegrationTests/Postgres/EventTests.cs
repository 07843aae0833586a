using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Events;

namespace Magang.Workflows.IntegrationTests.Postgres;

public sealed class EventTests
{
    private const string Finished = "SELECT count(*) FROM instance WHERE status = 1";
    private const string Heard = "SELECT count(*) FROM journal WHERE kind = 'event'";
    private const string Left = "SELECT count(*) FROM kept_event";

    [Test]
    public async Task An_event_reaches_a_thousand_waiting_instances_each_once_with_two_nodes_pumping()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var one = new Node(database);
        await using var other = new Node(database);
        await one.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));
        await one.Definitions.PublishAsync(AWorkflow.Of("kabar", AWorkflow.Publish("g1")));
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => one.StartAsync("w")));

        await other.StartAsync("kabar");
        await Task.WhenAll(SettleAsync(one), SettleAsync(other));
        await SettleAsync(one);

        Assert.That(await one.ScalarAsync<long>(Finished), Is.EqualTo(1001));
        Assert.That(await one.ScalarAsync<long>(Heard), Is.EqualTo(1000));
        Assert.That(await one.ScalarAsync<long>(Left), Is.Zero);
        Assert.That(await one.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task Each_of_many_events_is_taken_by_one_instance_though_two_nodes_deliver()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var one = new Node(database);
        await using var other = new Node(database);
        await one.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));
        foreach (var number in Enumerable.Range(1, 20))
            await SayAsync(number % 2 == 0 ? one : other, "g1", $"{number}");
        await Task.WhenAll(SettleAsync(one), SettleAsync(other));

        await Task.WhenAll(Enumerable.Range(0, 25).Select(index => (index % 2 == 0 ? one : other).StartAsync("w")));
        foreach (var _ in Enumerable.Range(0, 4))
            await Task.WhenAll(SettleAsync(one), SettleAsync(other));

        Assert.That(await one.ScalarAsync<long>(Finished), Is.EqualTo(20));
        Assert.That(await one.ScalarAsync<long>(Heard), Is.EqualTo(20));
        Assert.That(await one.ScalarAsync<long>(Left), Is.Zero);
        Assert.That(await one.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task An_event_starts_what_it_triggers_with_its_payload_and_does_not_linger()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.Of("w", AWorkflow.Starting("mulai"), AWorkflow.Event("g")));

        await SayAsync(node, "mulai", "1", """{"k":"é \" \u0000"}""", "A-7");
        await SettleAsync(node);

        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM instance"), Is.EqualTo(1));
        Assert.That(
            await node.ScalarAsync<string>("SELECT correlation_id || ' ' || definition_version FROM instance"),
            Is.EqualTo("A-7 1")
        );
        Assert.That(await node.ScalarAsync<string>("SELECT name FROM bookmark"), Is.EqualTo("g"));
        Assert.That(await node.ScalarAsync<long>(Left), Is.Zero);
        Assert.That(await node.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task An_event_is_kept_for_an_hour_and_then_gone()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));
        await SayAsync(node, "g1", "1");
        await SettleAsync(node);
        Assert.That(await node.ScalarAsync<long>(Left), Is.EqualTo(1));

        node.Clock.Move(EventPump.Keeps);
        await node.StartAsync("w");
        await SettleAsync(node);

        Assert.That(await node.ScalarAsync<long>(Finished), Is.Zero);
        Assert.That(await node.ScalarAsync<long>(Left), Is.Zero);
    }

    [Test]
    public async Task An_event_that_was_said_while_no_server_ran_is_delivered_however_old()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));
        await node.StartAsync("w");
        await SayAsync(node, "g1", "1");

        node.Clock.Move(TimeSpan.FromDays(2));
        await SettleAsync(node);

        Assert.That(await node.ScalarAsync<long>(Finished), Is.EqualTo(1));
    }

    [Test]
    public async Task A_wait_whose_process_died_before_it_looked_is_found_by_the_event_itself()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));
        await SayAsync(node, "g1", "1");
        await SettleAsync(node);
        await node.StartAsync("w");
        // As if the process had died: what it knew of names is gone.
        node.Committer.Signs.TakeNames();
        await SettleAsync(node);
        Assert.That(await node.ScalarAsync<long>(Finished), Is.Zero);

        node.Clock.Move(TimeSpan.FromSeconds(1));
        await SettleAsync(node);

        Assert.That(await node.ScalarAsync<long>(Finished), Is.EqualTo(1));
    }

    [Test]
    public async Task An_event_that_finds_its_instance_ended_is_kept_for_the_next()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));
        var first = await node.StartAsync("w");
        await SayAsync(node, "g1", "1");
        await node.Events.DeliverAsync();
        await node.Committer.SubmitAsync(Submission.To(first, new CancelRequested("selesai")));
        await SettleAsync(node);

        await node.StartAsync("w");
        await SettleAsync(node);

        Assert.That(
            await node.ScalarAsync<string>(
                "SELECT string_agg(sub_status::text, ' ' ORDER BY instance_id) FROM instance"
            ),
            Is.EqualTo("3 2")
        );
        Assert.That(await node.ScalarAsync<long>(Left), Is.Zero);
    }

    [Test]
    public async Task Only_instances_of_the_region_and_of_the_correlation_id_hear()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));
        var own = await StartAsync(node, "METRO", "A");
        await StartAsync(node, "METRO", "B");
        await StartAsync(node, "PALU", "A");

        await SayAsync(node, "g1", "1", correlation: "A");
        await SettleAsync(node);

        Assert.That(await node.ScalarAsync<long>("SELECT instance_id FROM instance WHERE status = 1"), Is.EqualTo(own));
    }

    [Test]
    public async Task A_repeated_event_is_the_first_one_and_a_key_belongs_to_one_name()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);

        var told = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SayAsync(node, "x", "kunci")));

        Assert.That(told.Select(said => said.Event).Distinct().Count(), Is.EqualTo(1));
        Assert.That(told.Count(said => !said.IsRepeat), Is.EqualTo(1));
        Assert.That(await node.ScalarAsync<long>(Left), Is.EqualTo(1));
        Assert.That(() => SayAsync(node, "y", "kunci"), Throws.TypeOf<EventKeyUsedException>());
    }

    [Test]
    public async Task An_event_that_nests_deep_starts_what_it_triggers_and_stops_no_pump()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.Of("w", AWorkflow.Starting("mulai"), AWorkflow.Event("g")));
        var deep = $$"""{"k":{{new string('[', 62)}}{{new string(']', 62)}}}""";

        await SayAsync(node, "mulai", "1", deep);
        await SettleAsync(node);
        await SayAsync(node, "g", "2", deep);
        await SettleAsync(node);

        Assert.That(await node.ScalarAsync<long>(Finished), Is.EqualTo(1));
    }

    [Test]
    public async Task A_stimulus_that_nobody_can_read_is_parked_and_the_others_arrive()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));
        await node.StartAsync("w");
        await node.ExecuteAsync(
            "INSERT INTO pending_stimulus (instance_id, body) SELECT instance_id, '{\"kind\":'::bytea FROM instance"
        );

        await SayAsync(node, "g1", "1");
        await SettleAsync(node);

        Assert.That(await node.ScalarAsync<long>(Finished), Is.EqualTo(1));
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM pending_stimulus WHERE parked"), Is.EqualTo(1));
    }

    [Test]
    public async Task An_event_whose_stimulus_is_parked_is_not_kept_as_well()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));
        await node.StartAsync("w");
        await SayAsync(node, "g1", "1");
        await node.Events.DeliverAsync();
        await node.ExecuteAsync("UPDATE pending_stimulus SET parked = true");

        await node.Events.DeliverAsync();

        Assert.That(await node.ScalarAsync<long>(Left), Is.Zero);
    }

    [Test]
    public async Task Events_that_were_kept_go_to_one_instance_each_in_the_order_in_which_they_were_said()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));
        await node.Definitions.PublishAsync(AWorkflow.OfGates("x", 2));
        for (var number = 1; number <= 3; number++)
            await SayAsync(node, "g1", $"{number}");
        await SettleAsync(node);
        var waiting = new List<long>();
        for (var number = 1; number <= 4; number++)
            waiting.Add((await node.StartAsync("w")).Value);

        await node.Events.DeliverAsync();

        Assert.That(
            await node.ScalarAsync<long[]>("SELECT array_agg(instance_id ORDER BY event_id) FROM pending_stimulus"),
            Is.EqualTo(waiting.Take(3)),
            "one look is enough for all"
        );
        await SettleAsync(node);
        Assert.That(await node.ScalarAsync<long>(Left), Is.Zero);
    }

    [Test]
    public async Task Of_a_hundred_thousand_that_wait_for_a_name_only_those_of_the_correlation_id_are_read()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));
        var own = await StartAsync(node, "METRO", "A");
        await node.ExecuteAsync(
            """
            INSERT INTO instance (instance_id, region, definition_id, definition_version, status, sub_status, correlation_id,
                                  revision, last_hash, started_at, last_at, state)
            SELECT 10000000 + i, region, definition_id, definition_version, status, sub_status, 'K' || i, revision, last_hash,
                   started_at, last_at, state
              FROM instance, generate_series(1, 100000) AS i;
            INSERT INTO bookmark SELECT 10000000 + i, 1, 'METRO', 0, 'g1', 'g1' FROM generate_series(1, 100000) AS i;
            ANALYZE instance, bookmark;
            """
        );
        for (var number = 1; number <= 40; number++)
            await SayAsync(node, "g1", $"{number}", correlation: "A");

        var took = System.Diagnostics.Stopwatch.StartNew();
        await node.Events.DeliverAsync();
        took.Stop();

        Assert.That(
            await node.ScalarAsync<long[]>("SELECT array_agg(instance_id) FROM pending_stimulus"),
            Is.EqualTo([own])
        );
        Assert.That(
            took.Elapsed,
            Is.LessThan(TimeSpan.FromSeconds(5)),
            "forty events that each read all take more than ten"
        );
    }

    private static Task<(long Event, bool IsRepeat)> SayAsync(
        Node node,
        string name,
        string key,
        string? payload = null,
        string? correlation = null
    ) =>
        node.Outside.PublishAsync(
            "METRO",
            new EventPublished(name, correlation, payload is null ? default : JsonElement.Parse(payload)),
            Actor.Engine,
            key
        );

    private static async Task<long> StartAsync(Node node, string region, string correlation)
    {
        var start = new Started { CorrelationId = correlation };
        var beginning = new Beginning("w", new Routing(region));
        return (await node.Committer.SubmitAsync(Submission.Start(beginning, start))).Instance.Value;
    }

    private static async Task SettleAsync(Node node)
    {
        while (await node.Events.DeliverAsync() + await node.Stimuli.DeliverAsync() > 0) { }
        await node.Events.DeliverAsync();
    }
}
