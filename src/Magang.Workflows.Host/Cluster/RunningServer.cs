using Npgsql;

namespace Magang.Workflows.Host.Cluster;

/// <summary>The server of one home, as a client meets it.</summary>
/// <param name="home">Where the cluster lies; its remembered port and password are the way in.</param>
internal sealed class RunningServer(ClusterHome home)
{
    /// <summary>The address of the database <c>magang</c>, from the remembered port and password.</summary>
    internal NpgsqlConnectionStringBuilder Address() =>
        new()
        {
            Host = "127.0.0.1",
            Port = home.ReadPort() ?? 0,
            Database = "magang",
            Username = PrivateCluster.Role,
            Password = File.ReadAllText(home.Password),
        };

    /// <summary>The version of the server that answers at the remembered address and is this cluster's; else null.</summary>
    internal async Task<string?> AnsweringAsync(CancellationToken cancel)
    {
        if (!File.Exists(home.Password) || home.ReadPort() is null || ServerProcesses.Postmaster(home.Cluster) is null)
            return null;

        try
        {
            await using var connection = await OpenAsync(cancel);
            await using var command = new NpgsqlCommand("SHOW data_directory", connection);
            var folder = (string?)await command.ExecuteScalarAsync(cancel);
            return folder == home.Cluster ? connection.ServerVersion : null;
        }
        catch (NpgsqlException e) when (e is not PostgresException { SqlState: PostgresErrorCodes.InvalidPassword })
        {
            return null;
        }
        catch (PostgresException)
        {
            throw ClusterException.PasswordLost(home.Password);
        }
    }

    /// <summary>Makes the database <c>magang</c>, unless it is there.</summary>
    internal async Task EnsureDatabaseAsync(CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        await using var look = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = 'magang'", connection);
        if (await look.ExecuteScalarAsync(cancel) is not null)
            return;

        await using var create = new NpgsqlCommand("CREATE DATABASE magang", connection);
        await create.ExecuteNonQueryAsync(cancel);
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancel)
    {
        var address = Address();
        address.Database = "postgres";
        address.Pooling = false;
        address.Timeout = 5;
        var connection = new NpgsqlConnection(address.ConnectionString);
        try
        {
            await connection.OpenAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
