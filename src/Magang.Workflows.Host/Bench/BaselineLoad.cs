using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Npgsql;

namespace Magang.Workflows.Host.Bench;

/// <summary>The same workflow written by hand: one transaction a step, over a few connections that all clients share.</summary>
internal sealed class BaselineLoad : IAsyncDisposable
{
    /// <summary>Most connections.</summary>
    public const int MostConnections = 32;

    private readonly NpgsqlDataSource _source;
    private readonly List<BaselineConnection> _all = [];
    private readonly Channel<BaselineConnection> _free = Channel.CreateUnbounded<BaselineConnection>();

    // Far above the engine's own ids, so that its sample and our rows never meet.
    private long _lastInstance = 1L << 40;

    private BaselineLoad(NpgsqlDataSource source) => _source = source;

    /// <summary>Opens and prepares all connections.</summary>
    /// <param name="connectionString">To a migrated database.</param>
    /// <param name="steps">What each step writes.</param>
    /// <param name="clients">How many will come: more connections than clients would be idle.</param>
    public static async Task<BaselineLoad> OpenAsync(
        string connectionString,
        IReadOnlyList<StepRows> steps,
        int clients
    )
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxPoolSize = MostConnections,
            NoResetOnClose = true,
        };
        var load = new BaselineLoad(NpgsqlDataSource.Create(settings));
        for (var count = Math.Min(clients, MostConnections); count > 0; count--)
        {
            var connection = await BaselineConnection.OpenAsync(load._source, steps);
            load._all.Add(connection);
            load._free.Writer.TryWrite(connection);
        }
        return load;
    }

    /// <summary>Starts a workflow and passes its five gates.</summary>
    public async Task WorkflowAsync(int client, GateTimes times)
    {
        var instance = Interlocked.Increment(ref _lastInstance);
        var name = string.Create(CultureInfo.InvariantCulture, $"tulis-{client:000}-{instance & 0xFFFFFFF:00000000}");
        await WithConnectionAsync(connection => connection.StartAsync(instance, name));
        for (var gate = 1; gate <= EngineLoad.Gates; gate++)
        {
            var operation = string.Create(CultureInfo.InvariantCulture, $"{name}-{gate}");
            var (begun, number) = (Stopwatch.GetTimestamp(), gate);
            await WithConnectionAsync(connection => connection.PassAsync(instance, number, operation));
            times.Passed(begun);
        }
    }

    /// <summary>Closes all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _all)
            await connection.DisposeAsync();
        await _source.DisposeAsync();
    }

    private async Task WithConnectionAsync(Func<BaselineConnection, Task> act)
    {
        var connection = await _free.Reader.ReadAsync();
        try
        {
            await act(connection);
        }
        finally
        {
            _free.Writer.TryWrite(connection);
        }
    }
}
