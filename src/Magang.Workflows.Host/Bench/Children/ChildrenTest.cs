using System.Diagnostics;
using System.Globalization;
using System.Text;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Bench.Crash;
using Magang.Workflows.Postgres;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Definitions;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Magang.Workflows.Host.Bench.Children;

/// <summary>One parent, many children, two servers of which now one and now the other is killed.</summary>
/// <param name="plan">What to do.</param>
/// <param name="database">Migrated, and empty of instances.</param>
public sealed class ChildrenTest(ChildrenPlan plan, string database)
{
    private const int Servers = 2;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Stall = TimeSpan.FromSeconds(2);

    private readonly Random _random = new(plan.Seed);
    private readonly List<NodeProcess> _nodes = [];
    private readonly HashSet<(long Instance, int Incident)> _retried = [];

    /// <summary>Runs it.</summary>
    public async Task<ChildrenReport> RunAsync()
    {
        await using var source = Database.Connect(database);
        var definitions = new DefinitionStore(source, TimeProvider.System);
        await definitions.PublishAsync(BenchFiles.Bytes("Children.uji-anak.json"));
        await definitions.PublishAsync(Parent());
        await using var committer = new Committer(source, definitions, new CommitterOptions(), NullLogger.Instance);
        try
        {
            while (_nodes.Count < Servers)
                _nodes.Add(await NodeProcess.StartAsync(plan.Program, database));
            var begun = Stopwatch.GetTimestamp();
            var parent = await StartAsync(committer);
            var startTook = Stopwatch.GetElapsedTime(begun);
            await KillAllAsync(source, committer, parent);
            var hasEnded = await EndedAsync(source, committer, parent, begun);
            var took = Stopwatch.GetElapsedTime(begun);
            foreach (var node in _nodes)
                await node.EndAsync();
            var found = await new ChildrenInspection(source, plan, parent).RunAsync();
            return found with
            {
                Faults = hasEnded ? found.Faults : ["the parent did not end in time", .. found.Faults],
                Kills = plan.Kills,
                Retries = _retried.Count,
                StartTook = startTook,
                Took = took,
            };
        }
        finally
        {
            foreach (var node in _nodes)
                node.Dispose();
        }
    }

    /// <summary>The parent's definition, with as many items as there are to be children: they are in no state.</summary>
    private byte[] Parent() =>
        Encoding.UTF8.GetBytes(
            BenchFiles
                .Text("Children.uji-induk.json")
                .Replace("[0]", $"[{string.Join(',', Enumerable.Range(1, plan.Children))}]", StringComparison.Ordinal)
        );

    private static async Task<InstanceId> StartAsync(Committer committer)
    {
        var beginning = new Beginning("uji-induk", new Routing("UJI")) { Key = "induk" };
        var start = Submission.Start(beginning, new Started());
        return (await committer.SubmitAsync(start)).Instance;
    }

    /// <summary>Kills come by progress, spread over all that is to be done: children made, ended, heard.</summary>
    private async Task KillAllAsync(NpgsqlDataSource source, Committer committer, InstanceId parent)
    {
        var all = plan.Children * 3L;
        for (var kill = 1; kill <= plan.Kills; kill++)
        {
            var wanted = (all * (kill - 1) / plan.Kills) + _random.NextInt64(Math.Max(1, all / plan.Kills));
            var since = Stopwatch.GetTimestamp();
            var (done, last) = (0L, -1L);
            while ((done = (await StandingAsync(source, parent)).Done) < wanted)
            {
                if (done != last)
                    (last, since) = (done, Stopwatch.GetTimestamp());
                // A dead server's lease holds its stimuli back: kill the other one too, rather than wait for it.
                else if (Stopwatch.GetElapsedTime(since) > Stall)
                    break;
                await RetryAsync(source, committer);
                await Task.Delay(Glance);
            }
            plan.Progress(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{kill, 3}/{plan.Kills}: server setelah {done} dari {all} langkah"
                )
            );
            var victim = _nodes[_random.Next(_nodes.Count)];
            _nodes.Remove(victim);
            await victim.KillAsync();
            victim.Dispose();
            _nodes.Add(await NodeProcess.StartAsync(plan.Program, database));
        }
    }

    private async Task<bool> EndedAsync(NpgsqlDataSource source, Committer committer, InstanceId parent, long begun)
    {
        while (Stopwatch.GetElapsedTime(begun) < plan.EndWithin)
        {
            if ((await StandingAsync(source, parent)).HasEnded)
                return true;
            await RetryAsync(source, committer);
            await Task.Delay(Glance);
        }
        return false;
    }

    /// <summary>What an operator does with incidents.</summary>
    private async Task RetryAsync(NpgsqlDataSource source, Committer committer)
    {
        var open = new List<(long Instance, int Incident)>();
        await using (var command = source.CreateCommand(BenchFiles.Sql("Crash.crash_incidents")))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                open.Add((reader.GetInt64(0), reader.GetInt32(1)));
        }
        foreach (var (instance, incident) in open)
        {
            var operation = string.Create(CultureInfo.InvariantCulture, $"ulang-{incident}");
            var retry = new RetryRequested(incident) { OperationId = operation };
            await committer.SubmitAsync(Submission.To(new InstanceId(instance), retry));
            _retried.Add((instance, incident));
        }
    }

    private static async Task<(long Done, bool HasEnded)> StandingAsync(NpgsqlDataSource source, InstanceId parent)
    {
        await using var command = source.CreateCommand(BenchFiles.Sql("Children.children_progress"));
        command.Parameters.AddWithValue("parent", parent.Value);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0) + reader.GetInt64(1) + reader.GetInt64(2), reader.GetInt64(3) == 1);
    }
}
