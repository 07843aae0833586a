using Npgsql;

namespace Magang.Workflows.Postgres.Upkeep;

/// <summary>Takes away what is no longer promised. To be run once a day.</summary>
public static class Sweep
{
    /// <summary>How long a start's key finds the first start: 30 days, as the API says.</summary>
    public static readonly TimeSpan StartKeys = TimeSpan.FromDays(30);

    /// <summary>How long published events and what consumers took stay: longer than any broker keeps a message.</summary>
    public static readonly TimeSpan Messages = TimeSpan.FromDays(90);

    private static readonly (string Statement, TimeSpan Age)[] Statements =
    [
        (Sql.Read("Upkeep/sweep_start_keys"), StartKeys),
        (Sql.Read("Upkeep/sweep_event_keys"), Events.EventStore.Keys),
        (Sql.Read("Upkeep/sweep_outbox"), Messages),
        (Sql.Read("Upkeep/sweep_inbox"), Messages),
    ];

    /// <summary>Sweeps once.</summary>
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
            await using var command = source.CreateCommand(statement);
            command.Parameters.AddWithValue("before", (now - age).ToUniversalTime());
            swept += await command.ExecuteNonQueryAsync(cancel);
        }
        return swept;
    }
}
