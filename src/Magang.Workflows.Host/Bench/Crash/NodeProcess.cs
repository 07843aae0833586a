using System.Collections.Concurrent;
using System.Diagnostics;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Cluster;

namespace Magang.Workflows.Host.Bench.Crash;

/// <summary>A node that runs as a process of its own.</summary>
internal sealed class NodeProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentDictionary<long, TaskCompletionSource<NodeAnswer>> _asked = new();
    private readonly SemaphoreSlim _oneLine = new(1);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _listening;
    private long _last;

    private NodeProcess(Process process)
    {
        _process = process;
        _listening = ListenAsync();
    }

    /// <summary>True until it was killed or ended.</summary>
    public bool IsAlive { get; private set; } = true;

    /// <summary>Starts one and waits until it is ready.</summary>
    /// <param name="program">The program and its first arguments.</param>
    /// <param name="connectionString">The database; handed over by the environment, since it has the password.</param>
    public static async Task<NodeProcess> StartAsync(IReadOnlyList<string> program, string connectionString)
    {
        var start = new ProcessStartInfo(program[0])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var argument in program.Skip(1).Concat(["bench", "crash-node"]))
            start.ArgumentList.Add(argument);
        start.Environment[DatabaseLocation.Variable] = connectionString;
        var node = new NodeProcess(Process.Start(start)!);
        await node._ready.Task.WaitAsync(TimeSpan.FromMinutes(1));
        return node;
    }

    /// <summary>Starts an instance. Null where the node ended before it answered.</summary>
    public Task<NodeAnswer?> StartAsync(string key) => AskAsync(number => NodeLines.Start(number, key));

    /// <summary>Says something to an instance. Null where the node ended before it answered.</summary>
    public Task<NodeAnswer?> SayAsync(long instance, Stimulus stimulus) =>
        AskAsync(number => NodeLines.Say(number, instance, stimulus));

    /// <summary>Kills it with signal 9, and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        IsAlive = false;
        _process.Kill();
        await _process.WaitForExitAsync();
        await _listening;
    }

    /// <summary>Ends it in good order: what it has taken is answered first.</summary>
    public async Task EndAsync()
    {
        await _oneLine.WaitAsync();
        try
        {
            _process.StandardInput.Close();
        }
        finally
        {
            _oneLine.Release();
        }
        await _process.WaitForExitAsync();
        await _listening;
    }

    /// <summary>Kills it where it still runs.</summary>
    public void Dispose()
    {
        if (IsAlive)
            _process.Kill();
        _process.Dispose();
        _oneLine.Dispose();
    }

    private async Task<NodeAnswer?> AskAsync(Func<long, string> request)
    {
        var number = Interlocked.Increment(ref _last);
        var answer = new TaskCompletionSource<NodeAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[number] = answer;
        try
        {
            if (!IsAlive)
                return null;
            await _oneLine.WaitAsync();
            try
            {
                await _process.StandardInput.WriteLineAsync(request(number));
                await _process.StandardInput.FlushAsync();
            }
            finally
            {
                _oneLine.Release();
            }
            // It may have ended after the listener had turned everybody away.
            if (_listening.IsCompleted)
                return null;
            return await answer.Task;
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or InvalidOperationException)
        {
            return null;
        }
        finally
        {
            _asked.TryRemove(number, out _);
        }
    }

    private async Task ListenAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == NodeLines.Ready)
            {
                _ready.TrySetResult();
                continue;
            }
            var (number, answer) = NodeLines.ReadAnswer(line);
            if (_asked.TryGetValue(number, out var asked))
                asked.TrySetResult(answer);
        }
        IsAlive = false;
        _ready.TrySetException(new InvalidOperationException("A node of the crash test ended before it was ready."));
        foreach (var asked in _asked.Values)
            asked.TrySetCanceled();
    }
}
