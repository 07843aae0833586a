using Magang.Workflows.Postgres.Committing;
using Microsoft.Extensions.Logging;

namespace Magang.Workflows.Postgres.Pumps;

/// <summary>Works as long as there is work; then waits for a sign, or for the poll.</summary>
internal static class PumpLoop
{
    /// <summary>How long work of another process may lie unseen.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(150);

    private static readonly TimeSpan Stumble = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs until cancelled; a failure is logged and tried again.</summary>
    public static async Task RunAsync(
        Func<CancellationToken, Task<int>> work,
        Signs signs,
        CommitSigns sign,
        ILogger log,
        CancellationToken cancel
    )
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                if (await work(cancel) == 0)
                    await signs.WaitAsync(sign, Poll, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                PumpLog.Stumbled(log, fault, fault.GetType().Name);
                await Task.Delay(Stumble, cancel)
                    .ContinueWith(
                        _ => { },
                        CancellationToken.None,
                        TaskContinuationOptions.None,
                        TaskScheduler.Default
                    );
            }
        }
    }
}
