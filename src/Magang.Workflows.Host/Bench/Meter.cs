using Npgsql;

namespace Magang.Workflows.Host.Bench;

/// <summary>Reads from the server what was written, and how it is set.</summary>
/// <param name="connectionString">To the database that is measured.</param>
internal sealed class Meter(string connectionString) : IAsyncDisposable
{
    private static readonly string[] Asked =
    [
        "server_version",
        "fsync",
        "synchronous_commit",
        "full_page_writes",
        "shared_buffers",
        "wal_compression",
        "wal_buffers",
        "max_wal_size",
    ];

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "magang-bench-meter", MaxPoolSize = 2 }
    );

    /// <summary>Writes all changed pages, so that each part begins alike. Left out where our role may not.</summary>
    public async Task CheckpointAsync()
    {
        try
        {
            await using var command = _source.CreateCommand("CHECKPOINT");
            command.CommandTimeout = 300;
            await command.ExecuteNonQueryAsync();
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            // An operator's database may not let us; the parts are then less alike, and still comparable.
        }
    }

    /// <summary>Bytes of write-ahead log since the cluster was made.</summary>
    public async Task<long> WalAsync() => await NumberAsync(BenchFiles.Sql("wal_position"));

    /// <summary>Rows inserted, updated and deleted in this database so far, once every other connection has ended.</summary>
    /// <exception cref="TimeoutException">Somebody else works on this database.</exception>
    public async Task<long> RowsAsync()
    {
        for (var left = 200; await NumberAsync(BenchFiles.Sql("other_connections")) > 0; left--)
        {
            if (left == 0)
                throw new TimeoutException("Somebody else is connected to the database that is measured.");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
        return await NumberAsync(BenchFiles.Sql("rows_written"));
    }

    /// <summary>The settings that matter for a commit's cost, as the server shows them, by name.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> SettingsAsync()
    {
        var settings = new List<KeyValuePair<string, string>>();
        foreach (var name in Asked)
        {
            await using var command = _source.CreateCommand("SELECT current_setting($1)");
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
            settings.Add(new(name, (string)(await command.ExecuteScalarAsync())!));
        }
        return settings;
    }

    /// <summary>Closes its connections.</summary>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<long> NumberAsync(string sql)
    {
        await using var command = _source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
