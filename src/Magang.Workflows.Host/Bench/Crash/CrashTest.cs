using System.Diagnostics;
using System.Globalization;
using Magang.Workflows.Host.Cluster;
using Magang.Workflows.Postgres.Definitions;
using Magang.Workflows.Postgres.Migrations;
using Npgsql;

namespace Magang.Workflows.Host.Bench.Crash;

/// <summary>Kills servers and PostgreSQL in the middle of work, again and again, and looks whether anything was lost or done twice.</summary>
/// <remarks>
/// Kills come by progress and not by time: before each one the clients are given a number of turns, and the kill comes
/// when some of them are answered and the others are in flight. In the middle third two servers work on the one database.
/// </remarks>
/// <param name="plan">What to do.</param>
/// <param name="dataFolder">Of a private cluster; nothing else may use it.</param>
public sealed class CrashTest(CrashPlan plan, string dataFolder)
{
    private const int OperationsOfAnInstance = 8;

    private readonly Random _random = new(plan.Seed);
    private readonly List<NodeProcess> _nodes = [];
    private PrivateCluster? _cluster;
    private int _serverKills;
    private int _databaseKills;

    /// <summary>Runs it.</summary>
    public async Task<CrashReport> RunAsync()
    {
        _cluster = await PrivateCluster.EnsureAsync(dataFolder);
        var database = await _cluster.CreateDatabaseAsync("magang_crash");
        try
        {
            await using var source = NpgsqlDataSource.Create(database);
            await Migrator.ApplyAsync(source);
            await new DefinitionStore(source, TimeProvider.System).PublishAsync(
                BenchFiles.Bytes("Crash.uji-jatuh.json")
            );
            return await RunAsync(source, database);
        }
        finally
        {
            foreach (var node in _nodes)
                node.Dispose();
            await _cluster.DisposeAsync();
        }
    }

    private async Task<CrashReport> RunAsync(NpgsqlDataSource source, string database)
    {
        using var stop = new CancellationTokenSource();
        using var field = new CrashField(source, stop.Token);
        var begun = Stopwatch.GetTimestamp();
        await AddNodeAsync(field, database);
        var watching = field.WatchAsync();
        var clients = Enumerable
            .Range(0, plan.Instances)
            .Select(number => new CrashClient($"uji-{number.ToString(CultureInfo.InvariantCulture)}", field))
            .ToArray();
        var working = Task.WhenAll(clients.Select(client => FailFastAsync(client.RunAsync(), stop)));
        try
        {
            await KillAllAsync(field, database, stop.Token);
            field.Give(plan.Instances * OperationsOfAnInstance);
            await working.WaitAsync(plan.EndWithin);
        }
        catch (Exception unfinished) when (unfinished is TimeoutException or OperationCanceledException)
        {
            plan.Progress($"Belum semua selesai: {unfinished.Message}");
        }
        var inspection = new CrashInspection(source, plan);
        IReadOnlyList<string> faults = working.IsCompletedSuccessfully
            ? [.. await inspection.RunAsync(), .. await AskAgainAsync(clients)]
            : [Describe(working), .. await inspection.RunAsync()];
        await stop.CancelAsync();
        await watching;
        return new CrashReport(
            faults,
            _serverKills,
            _databaseKills,
            field.AnsweredSoFar,
            field.Repeats,
            field.FoundDone,
            field.Retries,
            Stopwatch.GetElapsedTime(begun)
        );
    }

    private async Task KillAllAsync(CrashField field, string database, CancellationToken stop)
    {
        var kills = Enumerable
            .Repeat(false, plan.ServerKills)
            .Concat(Enumerable.Repeat(true, plan.DatabaseKills))
            .ToArray();
        _random.Shuffle(kills);
        // Most of the work is spread over the kills; the rest comes after the last one.
        var most = Math.Max(2, plan.Instances * OperationsOfAnInstance * 3 / 2 / Math.Max(1, kills.Length));
        for (var round = 0; round < kills.Length; round++)
        {
            await FitNodesAsync(field, database, round >= kills.Length / 3 && round < kills.Length * 2 / 3 ? 2 : 1);
            var turns = _random.Next(most / 4, most);
            var wanted = field.AnsweredSoFar + _random.Next(turns);
            field.Give(turns);
            await ProgressAsync(field, wanted, stop);
            plan.Progress(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{round + 1, 3}/{kills.Length}: {(kills[round] ? "PostgreSQL" : "server"), -10} setelah {field.AnsweredSoFar} jawaban, {_nodes.Count} server"
                )
            );
            if (kills[round])
                await KillDatabaseAsync();
            else
                await KillServerAsync(field);
        }
        await FitNodesAsync(field, database, 1);
    }

    /// <summary>Waits until so much is answered; what all wait for may be a timer or a dead server's lease.</summary>
    private static async Task ProgressAsync(CrashField field, int wanted, CancellationToken stop)
    {
        var since = Stopwatch.GetTimestamp();
        while (field.AnsweredSoFar < wanted && Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(2))
            await Task.Delay(1, stop);
    }

    private async Task KillDatabaseAsync()
    {
        await _cluster!.KillAsync();
        _databaseKills++;
        var again = await PrivateCluster.EnsureAsync(dataFolder);
        await _cluster.DisposeAsync();
        _cluster = again;
    }

    private async Task KillServerAsync(CrashField field)
    {
        var victim = _nodes[_random.Next(_nodes.Count)];
        _nodes.Remove(victim);
        await victim.KillAsync();
        victim.Dispose();
        _serverKills++;
        field.Nodes = [.. _nodes];
    }

    private async Task FitNodesAsync(CrashField field, string database, int wanted)
    {
        while (_nodes.Count > wanted)
        {
            var spare = _nodes[^1];
            _nodes.RemoveAt(_nodes.Count - 1);
            field.Nodes = [.. _nodes];
            await spare.EndAsync();
            spare.Dispose();
        }
        while (_nodes.Count < wanted)
            await AddNodeAsync(field, database);
    }

    private async Task AddNodeAsync(CrashField field, string database)
    {
        _nodes.Add(await NodeProcess.StartAsync(plan.Program, database));
        field.Nodes = [.. _nodes];
    }

    private static async Task FailFastAsync(Task client, CancellationTokenSource stop)
    {
        try
        {
            await client;
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }

    private static async Task<IReadOnlyList<string>> AskAgainAsync(CrashClient[] clients)
    {
        var faults = new List<string>();
        foreach (var client in clients)
            faults.AddRange(await client.AskAgainAsync());
        return faults;
    }

    private static string Describe(Task working) =>
        working.Exception?.InnerExceptions.FirstOrDefault(fault => fault is not OperationCanceledException)?.Message
        ?? "not every instance ended in time";
}
