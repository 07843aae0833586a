using Magang.Workflows.Postgres.Pumps;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Magang.Workflows.Postgres.Upkeep;

/// <summary>Takes away what is no longer promised, once a day; each server does.</summary>
public static class Sweep
{
    /// <summary>How long a start's key finds the first start: 30 days, as the API says.</summary>
    public static readonly TimeSpan StartKeys = TimeSpan.FromDays(30);

    /// <summary>How long published events and what consumers took stay: longer than any broker keeps a message.</summary>
    public static readonly TimeSpan Messages = TimeSpan.FromDays(90);

    /// <summary>How long sessions stay on record after they ended.</summary>
    public static readonly TimeSpan Sessions = TimeSpan.FromDays(90);

    /// <summary>How long security events stay: a year.</summary>
    public static readonly TimeSpan SecurityEvents = TimeSpan.FromDays(365);

    private const int Batch = 5000;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static readonly (string Statement, TimeSpan Age)[] Statements =
    [
        (Sql.Read("Upkeep/sweep_start_keys"), StartKeys),
        (Sql.Read("Upkeep/sweep_event_keys"), Events.EventStore.Keys),
        (Sql.Read("Upkeep/sweep_outbox"), Messages),
        (Sql.Read("Upkeep/sweep_inbox"), Messages),
        (Sql.Read("Upkeep/sweep_sessions"), Sessions),
        (Sql.Read("Upkeep/sweep_security_events"), SecurityEvents),
        (Sql.Read("Upkeep/sweep_waiting_files"), Organisation.WaitingFiles.Wait),
    ];

    /// <summary>Sweeps now and every day, until cancelled; a failure is logged and tried again the next day.</summary>
    public static async Task RunDailyAsync(
        NpgsqlDataSource source,
        TimeProvider time,
        ILogger log,
        CancellationToken cancel
    )
    {
        try
        {
            while (true)
            {
                try
                {
                    await RunAsync(source, time.GetUtcNow(), cancel);
                }
                catch (NpgsqlException away) when (!cancel.IsCancellationRequested)
                {
                    PumpLog.Stumbled(log, away, away.GetType().Name);
                }
                await Task.Delay(Day, time, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    /// <summary>Sweeps once, whatever there is.</summary>
    /// <returns>Rows that were taken away.</returns>
    public static async Task<int> RunAsync(
        NpgsqlDataSource source,
        DateTimeOffset now,
        CancellationToken cancel = default
    )
    {
        var swept = 0;
        foreach (var (statement, age) in Statements)
        {
            int gone;
            do
            {
                await using var command = source.CreateCommand(statement);
                command.Parameters.AddWithValue("before", (now - age).ToUniversalTime());
                command.Parameters.AddWithValue("limit", Batch);
                swept += gone = await command.ExecuteNonQueryAsync(cancel);
            } while (gone == Batch);
        }
        return swept;
    }
}
