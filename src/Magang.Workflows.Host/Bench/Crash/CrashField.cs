using System.Collections.Concurrent;
using Magang.Workflows.Engine;
using Npgsql;

namespace Magang.Workflows.Host.Bench.Crash;

/// <summary>What the clients of a crash test share: the nodes, the turns they are given, and what the database shows.</summary>
/// <param name="source">For looking; it may fail at any time.</param>
/// <param name="stop">Ends all waiting when the test has taken too long or failed.</param>
internal sealed class CrashField(NpgsqlDataSource source, CancellationToken stop) : IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim _turns = new(0);
    private readonly ConcurrentDictionary<(long Instance, string Activity), int> _tasks = new();
    private readonly ConcurrentDictionary<long, bool> _ended = new();
    private int _answered;
    private int _repeats;
    private int _foundDone;

    /// <summary>The nodes that may be asked now; replaced as a whole.</summary>
    public IReadOnlyList<NodeProcess> Nodes { get; set; } = [];

    /// <summary>Operations that were answered.</summary>
    public int AnsweredSoFar => Volatile.Read(ref _answered);

    /// <summary>Operations that were sent again.</summary>
    public int Repeats => Volatile.Read(ref _repeats);

    /// <summary>Of these, those that had been done.</summary>
    public int FoundDone => Volatile.Read(ref _foundDone);

    /// <summary>Incidents that were retried.</summary>
    public int Retries { get; private set; }

    /// <summary>Lets this many operations begin.</summary>
    public void Give(int turns) => _turns.Release(turns);

    /// <summary>Waits for a turn.</summary>
    public Task TurnAsync() => _turns.WaitAsync(stop);

    /// <summary>Counts an answer.</summary>
    public void Answered() => Interlocked.Increment(ref _answered);

    /// <summary>Asks nodes, the same each time, until one answers.</summary>
    /// <param name="ask">What.</param>
    /// <param name="what">For the message of a refusal.</param>
    /// <exception cref="InvalidOperationException">A refusal that no repeat can change.</exception>
    public async Task<NodeAnswer> AskAsync(Func<NodeProcess, Task<NodeAnswer?>> ask, string what)
    {
        for (var attempt = 0; ; attempt++)
        {
            stop.ThrowIfCancellationRequested();
            var nodes = Nodes;
            var answer = nodes.Count == 0 ? null : await ask(nodes[Random.Shared.Next(nodes.Count)]).WaitAsync(stop);
            if (answer is { Code: null })
            {
                if (attempt > 0 && answer.IsRepeat)
                    Interlocked.Increment(ref _foundDone);
                return answer;
            }
            if (answer is { IsAway: false })
                throw new InvalidOperationException($"{what} was refused: {answer.Body}");
            Interlocked.Increment(ref _repeats);
            await Task.Delay(Random.Shared.Next(10, 60), stop);
        }
    }

    /// <summary>The id of an instance's task, once it is opened.</summary>
    public async Task<int> TaskAsync(long instance, string activity)
    {
        int task;
        while (!_tasks.TryGetValue((instance, activity), out task))
            await Task.Delay(Glance, stop);
        return task;
    }

    /// <summary>Waits until an instance has ended.</summary>
    public async Task EndedAsync(long instance)
    {
        while (!_ended.ContainsKey(instance))
            await Task.Delay(Glance, stop);
    }

    /// <summary>Looks into the database again and again, until stopped.</summary>
    public async Task WatchAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await LookAsync();
            }
            catch (Exception away) when (away is NpgsqlException or IOException or TimeoutException)
            {
                // It was killed, and is on its way up again.
            }
            try
            {
                await Task.Delay(Glance, stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Frees what waits.</summary>
    public void Dispose() => _turns.Dispose();

    private async Task LookAsync()
    {
        await ReadAsync(
            "crash_tasks",
            reader => _tasks[(reader.GetInt64(0), reader.GetString(1))] = reader.GetInt32(2)
        );
        await ReadAsync("crash_ended", reader => _ended[reader.GetInt64(0)] = true);
        var incidents = new List<(long Instance, int Incident)>();
        await ReadAsync("crash_incidents", reader => incidents.Add((reader.GetInt64(0), reader.GetInt32(1))));
        foreach (var (instance, incident) in incidents)
        {
            var retry = new RetryRequested(incident) { OperationId = $"ulang-{incident}" };
            await AskAsync(node => node.SayAsync(instance, retry), $"retry of {instance}");
            Retries++;
        }
    }

    private async Task ReadAsync(string statement, Action<NpgsqlDataReader> row)
    {
        await using var command = source.CreateCommand(BenchFiles.Sql($"Crash.{statement}"));
        command.CommandTimeout = 5;
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            row(reader);
    }
}
