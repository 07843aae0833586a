using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.IntegrationTests.Postgres;

public sealed class LostConnectionTests
{
    private const int Gates = 12;
    private const string Cut =
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

    [Test]
    public async Task Callers_who_repeat_after_lost_connections_find_each_act_done_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var one = new Node(database);
        await using var other = new Node(database);
        await one.Definitions.PublishAsync(
            AWorkflow.Of(
                "kasus",
                [
                    .. Enumerable.Range(1, Gates).Select(gate => AWorkflow.Event($"g{gate}")),
                    AWorkflow.Number("n", "METRO/SK/2026"),
                    AWorkflow.Notice("m", "SkTerbit"),
                    AWorkflow.Delay("d", TimeSpan.FromSeconds(1)),
                ]
            )
        );
        using var stop = new CancellationTokenSource();
        var pumps = new[] { one, other }
            .SelectMany(node => new[] { node.Timers.RunAsync(stop.Token), node.Stimuli.RunAsync(stop.Token) })
            .ToArray();
        var cutting = CutAsync(database, stop.Token);

        var clients = Enumerable
            .Range(0, 24)
            .Select(client => PassAsync(client % 2 == 0 ? one : other, client % 2 == 0 ? other : one, $"k{client}"));
        await Task.WhenAll(clients);
        one.Clock.Move(TimeSpan.FromMinutes(1));
        other.Clock.Move(TimeSpan.FromMinutes(1));
        while (await OpenAsync(one) > 0)
            await Task.Delay(20, CancellationToken.None);
        await stop.CancelAsync();
        await Task.WhenAll([.. pumps, cutting]);
        // What was cut while it lay idle in the pool would fail the first question asked through it.
        one.Source.Clear();

        Assert.That(await cutting, Is.GreaterThan(0));
        Assert.That(await one.ScalarAsync<long>("SELECT count(*) FROM instance WHERE status = 1"), Is.EqualTo(24));
        Assert.That(
            await one.ScalarAsync<long>("SELECT count(*) FROM journal"),
            Is.EqualTo(24 * (1 + Gates + 1 + 1)),
            "a start, the gates, a number and a timer each"
        );
        Assert.That(await one.ScalarAsync<long>("SELECT last FROM number_register"), Is.EqualTo(24));
        Assert.That(await one.FindingsAsync(), Is.Empty);
    }

    /// <summary>Starts a case and passes its gates, each by one node and again by the other.</summary>
    private static async Task PassAsync(Node one, Node other, string key)
    {
        var instance = default(InstanceId);
        await RepeatAsync(async () => instance = await one.StartAsync("kasus", key: key));
        for (var gate = 1; gate <= Gates; gate++)
        {
            var name = $"g{gate}";
            await RepeatAsync(() => one.SayAsync(instance, name, name));
            await RepeatAsync(() => other.SayAsync(instance, name, name));
        }
    }

    private static async Task RepeatAsync(Func<Task> act)
    {
        while (true)
        {
            try
            {
                await act();
                return;
            }
            catch (DatabaseUnavailableException)
            {
                // As the message says: again, with the same key.
            }
        }
    }

    private static async Task<int> CutAsync(TestDatabase database, CancellationToken stop)
    {
        var cut = 0;
        while (!stop.IsCancellationRequested)
        {
            await using var command = database.Source.CreateCommand(Cut);
            cut += (int)(long)(await command.ExecuteScalarAsync(CancellationToken.None))!;
            await Task.Delay(60, CancellationToken.None);
        }
        return cut;
    }

    private static async Task<long> OpenAsync(Node node)
    {
        try
        {
            return await node.ScalarAsync<long>("SELECT count(*) FROM instance WHERE status = 0");
        }
        catch (Npgsql.NpgsqlException)
        {
            return 1;
        }
    }
}
