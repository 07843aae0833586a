using Magang.Workflows.Host.Engine;
using Magang.Workflows.IntegrationTests.Api;
using Magang.Workflows.Postgres.Upkeep;

namespace Magang.Workflows.IntegrationTests.Postgres;

public sealed class SweepTests
{
    private const string Old = "SELECT count(*) FROM start_key";

    [Test]
    public async Task A_sweep_takes_all_that_is_too_old_however_much_it_is()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await FillAsync(node, 12_000);

        await Sweep.RunAsync(node.Source, AClock.Monday9);

        Assert.That(await node.ScalarAsync<long>(Old), Is.EqualTo(1));
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM event_key"), Is.EqualTo(1));
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM inbox"), Is.EqualTo(1));
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM outbox"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_server_sweeps_by_itself()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await FillAsync(node, 10);

        await using var server = await EngineRuntime.StartAsync(
            new EngineOptions
            {
                ConnectionString = database.ConnectionString,
                Workflows = AnApi.Workflows,
                Time = node.Clock,
                Publish = false,
            }
        );

        Assert.That(() => node.ScalarAsync<long>(Old).Result, Is.EqualTo(1).After(10_000, 50));
    }

    // Many too old, and one of each that is not; of the messages also one that is not published.
    private static Task FillAsync(Node node, int number) =>
        node.ExecuteAsync(
            $"""
            INSERT INTO start_key SELECT 'k' || i, i, timestamptz '2026-01-01' FROM generate_series(1, {number}) AS i;
            INSERT INTO start_key VALUES ('baru', 1, '2026-03-01');
            INSERT INTO event_key SELECT 'k' || i, 'n', i, timestamptz '2026-01-01' FROM generate_series(1, {number}) AS i;
            INSERT INTO event_key VALUES ('baru', 'n', 1, '2026-03-01');
            INSERT INTO inbox SELECT 'c', i::text, timestamptz '2025-01-01' FROM generate_series(1, {number}) AS i;
            INSERT INTO inbox VALUES ('c', 'baru', '2026-03-01');
            INSERT INTO outbox SELECT i, 1, 't', '', timestamptz '2025-01-01', timestamptz '2025-01-01' FROM generate_series(1, {number}) AS i;
            INSERT INTO outbox VALUES (1, 2, 't', '', '2026-03-01', '2026-03-01'), (1, 3, 't', '', '2025-01-01', NULL);
            """
        );
}
