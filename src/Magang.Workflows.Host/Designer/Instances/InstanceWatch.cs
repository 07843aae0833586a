using Magang.Workflows.Engine;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Postgres.Instances;
using Microsoft.AspNetCore.SignalR;
using Npgsql;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>Tells those who observe instances that these went on, whichever server took them further.</summary>
/// <remarks>
/// It asks the database for the revisions of observed instances, and of no others: a query by primary key, twice in a
/// second, while somebody observes. No session state is needed, so PgBouncer may stand between.
/// </remarks>
internal sealed partial class InstanceWatch(
    EngineRuntime runtime,
    Watching watching,
    AccessCheck access,
    IHubContext<InstanceHub> hub,
    ILogger<InstanceWatch> log
) : IAsyncDisposable
{
    /// <summary>How often revisions are asked for.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    /// <summary>How often sessions and rights are asked for; a connection outlives its session by no more.</summary>
    public static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(20);

    private readonly Observed _observed = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _guard = new();
    private Task _watching = Task.CompletedTask;

    /// <summary>A connection begins.</summary>
    public void Connect(HubCallerContext context, HubSession session)
    {
        _observed.Add(context.ConnectionId, new ObservingConnection(context, session));
        lock (_guard)
            if (_watching.IsCompleted && !_stopping.IsCancellationRequested)
                _watching = Task.Run(RunAsync);
    }

    /// <summary>A connection ended.</summary>
    public void Disconnect(string connection) => _observed.Remove(connection);

    /// <summary>A connection is told of an instance.</summary>
    /// <exception cref="TooManyObservedException">It observes too many.</exception>
    public void Observe(string connection, InstanceRow row) => _observed.Observe(connection, row);

    /// <summary>Tells of what went on since it was last asked.</summary>
    public async Task TellAsync(CancellationToken cancel)
    {
        var instances = _observed.Instances();
        if (instances.Count == 0)
            return;
        foreach (
            var (instance, before, connections) in _observed.Moved(
                await watching.Store.RevisionsAsync(instances, cancel)
            )
        )
        {
            if (await runtime.Instances.FindAsync(instance, cancel) is not { } row)
                continue;
            var clients = hub.Clients.Clients(connections);
            var stats = Array.Empty<object>() as IReadOnlyList<object>;
            try
            {
                var run = await watching.Reader.OfAsync(row, cancel);
                stats = ExecutionRecord.Stats(
                    run,
                    run.History.Events.Where(happened => happened.Entry > before).Select(one => one.Node).Distinct()
                );
            }
            catch (MagangException unread)
            {
                // That it went on is told all the same; what it did is refused where it is asked for, with the reason.
                Unread(log, instance, unread.Code);
            }

            await clients.SendAsync("ActivityExecutionLogUpdatedAsync", new { Stats = stats }, cancel);
            await clients.SendAsync("WorkflowExecutionLogUpdatedAsync", new { }, cancel);
            await clients.SendAsync(
                "WorkflowInstanceUpdatedAsync",
                new { WorkflowInstanceId = instance.ToString() },
                cancel
            );
        }
    }

    /// <summary>Ends connections whose session ended, or who may no longer watch what they observe.</summary>
    public async Task CheckAsync(CancellationToken cancel)
    {
        var connections = _observed.Connections();
        var holding = await access.HoldingAsync(
            connections.Select(one => (one.Connection.Session, one.Observes)).ToArray(),
            cancel
        );
        foreach (var ((_, connection, _), holds) in connections.Zip(holding))
            if (!holds)
                connection.Abort();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching;
        _stopping.Dispose();
    }

    private async Task RunAsync()
    {
        var cancel = _stopping.Token;
        var sinceCheck = TimeSpan.Zero;
        try
        {
            while (true)
            {
                await Task.Delay(Every, cancel);
                // Who connects from now on finds it ended, and begins it anew.
                lock (_guard)
                    if (_observed.IsEmpty)
                    {
                        _watching = Task.CompletedTask;
                        return;
                    }
                sinceCheck += Every;
                try
                {
                    await TellAsync(cancel);
                    if (sinceCheck >= CheckEvery)
                    {
                        await CheckAsync(cancel);
                        sinceCheck = TimeSpan.Zero;
                    }
                }
                catch (NpgsqlException away)
                {
                    // The viewer stays as it is, and is told when the database is back.
                    Away(log, away.GetType().Name);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    [LoggerMessage(60, LogLevel.Warning, "Instances that are observed could not be asked for: {Failure}")]
    private static partial void Away(ILogger log, string failure);

    [LoggerMessage(61, LogLevel.Warning, "What instance {Instance} did cannot be told: {Code}")]
    private static partial void Unread(ILogger log, InstanceId instance, string code);
}
