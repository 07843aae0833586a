namespace Magang.Workflows.IntegrationTests.Postgres;

public sealed class TriggerTests
{
    private const string Started = "SELECT count(*) FROM instance";
    private const string Armed = "SELECT count(*) FROM trigger";
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Test]
    public async Task A_tick_starts_one_instance_though_two_nodes_pump()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var one = new Node(database);
        await using var other = new Node(database);
        foreach (var index in Enumerable.Range(1, 40))
            await one.Definitions.PublishAsync(Hourly($"w{index}"));

        foreach (var _ in new[] { 1, 2, 3 })
        {
            one.Clock.Move(Hour);
            other.Clock.Move(Hour);
            await Task.WhenAll(
                Enumerable
                    .Range(0, 8)
                    .Select(index => index % 2 == 0 ? one : other)
                    .Select(node => node.Triggers.FireDueAsync(node.Clock.GetUtcNow()))
            );
        }
        await Task.WhenAll(one.SettleAsync(), other.SettleAsync());
        await one.SettleAsync();

        Assert.That(await one.ScalarAsync<long>(Started), Is.EqualTo(120));
        Assert.That(await one.ScalarAsync<long>("SELECT count(*) FROM start_key"), Is.EqualTo(120));
        Assert.That(await one.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_tick_that_another_node_has_read_but_not_moved_starts_nothing_twice()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var one = new Node(database);
        await using var other = new Node(database);
        await one.Definitions.PublishAsync(Hourly("w"));
        var tick = AClock.Monday9 + Hour;
        await using var connection = await other.Source.OpenConnectionAsync();
        await using var unfinished = await connection.BeginTransactionAsync();
        await using (var hold = new Npgsql.NpgsqlCommand("SELECT 1 FROM trigger FOR UPDATE", connection))
            await hold.ExecuteScalarAsync();

        Assert.That(
            await one.Triggers.FireDueAsync(tick).WaitAsync(TimeSpan.FromSeconds(5)),
            Is.Zero,
            "held by another, and not waited for"
        );

        await unfinished.RollbackAsync();
        Assert.That(await one.Triggers.FireDueAsync(tick), Is.EqualTo(1));
        Assert.That(await other.Triggers.FireDueAsync(tick), Is.Zero);
    }

    [Test]
    public async Task Ticks_that_were_missed_start_one_instance()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(Hourly("w"));
        await node.Definitions.PublishAsync(Of("c", "Elsa.Cron", "cronExpression", "String", "0 */10 * * * *"));
        node.Clock.Move(Hour * 30.5);

        while (await node.Triggers.FireDueAsync(node.Clock.GetUtcNow()) > 0) { }
        await node.SettleAsync();

        Assert.That(await node.ScalarAsync<long>(Started), Is.EqualTo(2));
        Assert.That(await node.Triggers.NextDueAsync(), Is.EqualTo(AClock.Monday9 + (Hour * 30.5) + (Hour / 6)));
        Assert.That(
            await node.ScalarAsync<DateTime>("SELECT due_at FROM trigger WHERE kind = 1"),
            Is.EqualTo((AClock.Monday9 + (Hour * 31)).UtcDateTime)
        );
    }

    [Test]
    public async Task An_instant_starts_one_instance_and_a_past_one_starts_none()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(
            Of("w", "Elsa.StartAt", "dateTime", "DateTimeOffset", "2026-03-02T10:00:00+07:00")
        );
        await node.Definitions.PublishAsync(
            Of("v", "Elsa.StartAt", "dateTime", "DateTimeOffset", "2026-03-02T08:00:00+07:00")
        );
        node.Clock.Move(Hour * 5);

        while (await node.Triggers.FireDueAsync(node.Clock.GetUtcNow()) > 0) { }
        await node.SettleAsync();

        Assert.That(
            await node.ScalarAsync<string>("SELECT string_agg(definition_id, ' ') FROM instance"),
            Is.EqualTo("w")
        );
    }

    [Test]
    public async Task Only_the_newest_published_version_is_armed_and_retiring_disarms()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        var (first, _) = await node.Definitions.PublishAsync(Hourly("w"));
        var (second, _) = await node.Definitions.PublishAsync(
            AWorkflow.Of("w", AWorkflow.Starting("mulai"), AWorkflow.Event("g"))
        );
        Assert.That(
            await node.ScalarAsync<string>("SELECT string_agg(activity_id || ' v' || version, ' ') FROM trigger"),
            Is.EqualTo("mulai v2")
        );

        await node.Definitions.RetireAsync(second);
        Assert.That(
            await node.ScalarAsync<string>("SELECT string_agg(activity_id || ' v' || version, ' ') FROM trigger"),
            Is.EqualTo("t v1"),
            "new instances are pinned to the version before again"
        );

        await node.Definitions.RetireAsync(first);
        Assert.That(await node.ScalarAsync<long>(Armed), Is.Zero);
        Assert.That(await node.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task Publishing_the_same_trigger_again_keeps_its_next_tick()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(Hourly("w"));
        node.Clock.Move(Hour / 2);

        await node.Definitions.PublishAsync(Hourly("w"));
        await node.Definitions.PublishAsync(AWorkflow.Of("w", Tick(Hour), AWorkflow.Event("lain")));

        Assert.That(await node.Triggers.NextDueAsync(), Is.EqualTo(AClock.Monday9 + Hour));
        Assert.That(await node.ScalarAsync<int>("SELECT version FROM trigger"), Is.EqualTo(2));
    }

    [Test]
    public async Task Versions_that_are_published_at_once_leave_the_newest_armed()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var one = new Node(database);
        await using var other = new Node(database);

        await Task.WhenAll(
            Enumerable
                .Range(1, 12)
                .Select(index =>
                    (index % 2 == 0 ? one : other).Definitions.PublishAsync(
                        AWorkflow.Of("w", Tick(TimeSpan.FromMinutes(index)), AWorkflow.Event("g"))
                    )
                )
        );

        Assert.That(await one.ScalarAsync<int>("SELECT version FROM trigger"), Is.EqualTo(12));
        Assert.That(await one.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_start_by_a_trigger_that_was_in_flight_at_two_crashes_is_parked_and_found()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(Hourly("w"));
        await node.Triggers.FireDueAsync(AClock.Monday9 + Hour);
        await node.ExecuteAsync("UPDATE pending_stimulus SET attempts = 2");

        await node.SettleAsync();

        Assert.That(await node.ScalarAsync<long>(Started), Is.Zero);
        Assert.That(await node.FindingsAsync(), Is.EqualTo(["undeliverable"]));
    }

    private static byte[] Hourly(string id) => AWorkflow.Of(id, Tick(Hour), AWorkflow.Event("g"));

    private static string Tick(TimeSpan interval) =>
        AWorkflow.Trigger("t", "Elsa.Timer", "interval", "TimeSpan", $"{interval:c}");

    private static byte[] Of(string id, string type, string input, string inputType, string value) =>
        AWorkflow.Of(id, AWorkflow.Trigger("t", type, input, inputType, value), AWorkflow.Event("g"));
}
