using Npgsql;

namespace Magang.Workflows.Host.Cluster;

/// <summary>The database this process works on: the operator's, or that of a private cluster.</summary>
/// <remarks>Dispose it as the last thing: a private cluster that nobody else uses is stopped then.</remarks>
public sealed class DatabaseLocation : IAsyncDisposable
{
    /// <summary>Environment variable with the connection string of the operator's own database.</summary>
    public const string Variable = "MAGANG_DATABASE";

    private DatabaseLocation(string connectionString, string version, PrivateCluster? cluster) =>
        (ConnectionString, Version, Cluster) = (connectionString, version, cluster);

    /// <summary>Leads to the database, with the password: never log it.</summary>
    public string ConnectionString { get; }

    /// <summary>PostgreSQL's version, as the server says it.</summary>
    public string Version { get; }

    /// <summary>The private cluster; null where the operator named a database.</summary>
    public PrivateCluster? Cluster { get; }

    /// <summary>Takes the operator's database if MAGANG_DATABASE is set; else finds or starts the private cluster.</summary>
    /// <param name="dataFolder">The product's data folder; untouched where the operator named a database.</param>
    /// <param name="options">Usual values where null.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>A database that answered just now.</returns>
    /// <exception cref="ClusterException">MGW-302, 307, 308 for the operator's; the others for a private one.</exception>
    public static async Task<DatabaseLocation> ResolveAsync(
        string dataFolder,
        ClusterOptions? options = null,
        CancellationToken cancel = default
    )
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return await NamedAsync(named, cancel);

        var cluster = await PrivateCluster.EnsureAsync(dataFolder, options, cancel);
        return new DatabaseLocation(cluster.ConnectionString, cluster.Version, cluster);
    }

    /// <summary>Checks a database that the operator names.</summary>
    /// <param name="connectionString">As Npgsql reads it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ClusterException">MGW-307: malformed; 308: no answer; 302: too old.</exception>
    public static async Task<DatabaseLocation> NamedAsync(string connectionString, CancellationToken cancel = default)
    {
        NpgsqlConnectionStringBuilder address;
        try
        {
            address = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException e)
        {
            throw ClusterException.MalformedLocation(e.Message);
        }

        if (string.IsNullOrEmpty(address.Host))
            throw ClusterException.MalformedLocation("Host belum diisi.");

        try
        {
            await using var connection = new NpgsqlConnection(address.ConnectionString);
            await connection.OpenAsync(cancel);
            return connection.PostgreSqlVersion.Major >= PostgresBinaries.OldestMajor
                ? new DatabaseLocation(connectionString, connection.ServerVersion, null)
                : throw ClusterException.ServerTooOld(connection.ServerVersion);
        }
        catch (NpgsqlException e)
        {
            throw ClusterException.Unreachable($"{address.Host}:{address.Port}", $"{e.Message}.");
        }
    }

    /// <summary>Gives a private cluster back; nothing to do for the operator's database.</summary>
    public ValueTask DisposeAsync() => Cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}
