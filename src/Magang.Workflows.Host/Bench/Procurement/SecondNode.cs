using Magang.Workflows.Host.Engine;

namespace Magang.Workflows.Host.Bench.Procurement;

/// <summary>Another node on the same database and clock, which takes what it finds, as the pumps of a server do.</summary>
internal sealed class SecondNode : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly EngineRuntime _runtime;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _stepping;
    private long _idlePasses;

    private SecondNode(EngineRuntime runtime)
    {
        _runtime = runtime;
        _stepping = Task.Run(StepAsync);
    }

    /// <summary>Starts it.</summary>
    /// <param name="options">Those of the first node; nothing is published.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<SecondNode> StartAsync(EngineOptions options, CancellationToken cancel) =>
        new(await EngineRuntime.StartAsync(options with { Publish = false }, cancel));

    /// <summary>Lets the first node and this one do all that can be done at this instant.</summary>
    public async Task SettleAsync(EngineRuntime first, CancellationToken cancel)
    {
        long before;
        do
        {
            before = Interlocked.Read(ref _idlePasses);
            await first.StepAsync(cancel);
            // Two: the pass that ended meanwhile may have begun before the first node's last step.
            while (Interlocked.Read(ref _idlePasses) < before + 2)
                await Task.Delay(Pause, cancel);
        } while (await first.StepAsync(cancel) > 0);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _stepping;
        await _runtime.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task StepAsync()
    {
        try
        {
            while (true)
            {
                if (await _runtime.StepAsync(_stopping.Token) > 0)
                    continue;
                Interlocked.Increment(ref _idlePasses);
                await Task.Delay(Pause, _stopping.Token);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The trial is over.
        }
    }
}
