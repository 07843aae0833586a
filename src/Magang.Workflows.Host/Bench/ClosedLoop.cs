using System.Diagnostics;

namespace Magang.Workflows.Host.Bench;

/// <summary>Clients that each do one workflow after the other, without a pause, for a given time.</summary>
/// <param name="clients">How many at once.</param>
/// <param name="warmUp">What comes before the measured window; counted nowhere but in the rows.</param>
/// <param name="measured">The window.</param>
internal sealed class ClosedLoop(int clients, TimeSpan warmUp, TimeSpan measured)
{
    /// <summary>Runs one part, from a checkpoint on, on tables that nobody else uses.</summary>
    /// <param name="meter">Of the database that the workflows are in.</param>
    /// <param name="workflow">One whole workflow of a client, from 0; it notes its gates.</param>
    /// <param name="close">Closes the part's connections, so that the server has counted all their rows.</param>
    /// <param name="open">Opens them, where that waits until rows and log are read for the first time.</param>
    /// <exception cref="Exception">The first failure of any client: a measurement with failures is none.</exception>
    public async Task<Figures> RunAsync(
        Meter meter,
        Func<int, GateTimes, Task> workflow,
        Func<ValueTask> close,
        Func<Task> open
    )
    {
        await meter.CheckpointAsync();
        var rowsBefore = await meter.RowsAsync();
        await open();
        using var stop = new CancellationTokenSource();
        var times = Enumerable.Range(0, clients).Select(_ => new GateTimes()).ToArray();
        var running = Task.WhenAll(
            times.Select((own, client) => Task.Run(() => ClientAsync(client, own, workflow, stop)))
        );

        await PauseAsync(warmUp, stop.Token);
        var walBefore = await meter.WalAsync();
        var from = Stopwatch.GetTimestamp();
        await PauseAsync(measured, stop.Token);
        var to = Stopwatch.GetTimestamp();
        var wal = await meter.WalAsync() - walBefore;
        await stop.CancelAsync();
        await running;

        await close();
        var rows = await meter.RowsAsync() - rowsBefore;
        return Figures.Of(
            Stopwatch.GetElapsedTime(from, to),
            new Latencies(times.SelectMany(own => own.Between(from, to))),
            wal,
            (double)rows / Math.Max(1, times.Sum(own => own.Count))
        );
    }

    private static async Task ClientAsync(
        int client,
        GateTimes own,
        Func<int, GateTimes, Task> workflow,
        CancellationTokenSource stop
    )
    {
        try
        {
            while (!stop.IsCancellationRequested)
                await workflow(client, own);
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }

    private static async Task PauseAsync(TimeSpan length, CancellationToken stop)
    {
        try
        {
            await Task.Delay(length, stop);
        }
        catch (OperationCanceledException)
        {
            // A client failed; its exception comes out where the clients are awaited.
        }
    }
}
