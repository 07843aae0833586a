using Npgsql;

namespace Magang.Workflows.Host.Cluster;

/// <summary>A PostgreSQL server of our own, in the product's data folder, that this process uses.</summary>
/// <remarks>
/// The server is a process apart: it lives on when ours is killed, and the next <see cref="EnsureAsync"/> finds it. The
/// last process that gives it back by <see cref="DisposeAsync"/> stops it, unless it was asked to keep running.
/// </remarks>
public sealed class PrivateCluster : IAsyncDisposable
{
    internal const string Role = "magang";

    private readonly ClusterHome _home;
    private readonly ClusterOptions _options;
    private FileStream? _use;

    internal PrivateCluster(
        ClusterHome home,
        ClusterOptions options,
        NpgsqlConnectionStringBuilder address,
        ServerFound found
    )
    {
        _home = home;
        _options = options;
        _use = ClusterHome.TryHold(home.Use, FileShare.Read);
        ConnectionString = address.ConnectionString;
        StartedHere = found.StartedHere;
        Version = found.Version;
    }

    /// <summary>Leads to the database <c>magang</c>, with the password: never log it.</summary>
    public string ConnectionString { get; }

    /// <summary>True where this call started the server; false where it was running.</summary>
    public bool StartedHere { get; }

    /// <summary>As the server says it, for example <c>15.18 (Debian 15.18-0+deb12u1)</c>.</summary>
    public string Version { get; }

    /// <summary>Finds the running server of a data folder, or makes and starts it.</summary>
    /// <param name="dataFolder">The product's data folder (<c>.magang</c>); made where it is missing.</param>
    /// <param name="options">Usual values where null.</param>
    /// <param name="cancel">Gives up, also on a server that is just starting.</param>
    /// <returns>A server that answers, with an empty or earlier filled database <c>magang</c>.</returns>
    /// <exception cref="ClusterException">The sentence says what is missing; codes in deploy/ERRORS.md.</exception>
    public static async Task<PrivateCluster> EnsureAsync(
        string dataFolder,
        ClusterOptions? options = null,
        CancellationToken cancel = default
    )
    {
        options ??= new ClusterOptions();
        try
        {
            var home = ClusterHome.Open(dataFolder);
            await using var alone = await home.LockAsync(options.WaitForOthers, cancel);
            return await new ServerStart(home, options).FindOrStartAsync(cancel);
        }
        catch (UnauthorizedAccessException e)
        {
            throw ClusterException.FolderNotUsable(dataFolder, e.Message);
        }
    }

    /// <summary>The address of the running server of a data folder; null where none runs. Starts nothing.</summary>
    /// <param name="dataFolder">The product's data folder; may be missing.</param>
    /// <param name="cancel">Ends the look-up.</param>
    public static async Task<string?> FindAsync(string dataFolder, CancellationToken cancel = default)
    {
        if (!Directory.Exists(dataFolder))
            return null;

        try
        {
            var server = new RunningServer(ClusterHome.Open(dataFolder));
            return await server.AnsweringAsync(cancel) is null ? null : server.Address().ConnectionString;
        }
        catch (UnauthorizedAccessException e)
        {
            throw ClusterException.FolderNotUsable(dataFolder, e.Message);
        }
    }

    /// <summary>Stops the server of a data folder, whoever uses it; nothing where none runs.</summary>
    /// <param name="dataFolder">The product's data folder; may be missing.</param>
    /// <param name="erase">Removes all its data as well.</param>
    /// <param name="cancel">Gives up waiting; the server still stops.</param>
    /// <returns>True where a server was running.</returns>
    public static async Task<bool> StopAtAsync(string dataFolder, bool erase, CancellationToken cancel = default)
    {
        if (!Directory.Exists(dataFolder))
            return false;

        try
        {
            var home = ClusterHome.Open(dataFolder);
            await using var alone = await home.LockAsync(new ClusterOptions().WaitForOthers, cancel);
            var stopped = await new ServerStop(home).StopAsync(ServerStop.Fast, cancel);
            if (erase)
                home.Erase();
            return stopped;
        }
        catch (UnauthorizedAccessException e)
        {
            throw ClusterException.FolderNotUsable(dataFolder, e.Message);
        }
    }

    /// <summary>Stops the server in good order, whoever else uses it.</summary>
    public Task StopAsync(CancellationToken cancel = default) => StopAsync(ServerStop.Fast, cancel);

    /// <summary>Stops the server at once, without a checkpoint: the next start recovers from the log.</summary>
    public Task StopImmediateAsync(CancellationToken cancel = default) => StopAsync(ServerStop.Immediate, cancel);

    /// <summary>Kills every process of the server with signal 9, as a crash would; for crash tests.</summary>
    public Task KillAsync(CancellationToken cancel = default) => ServerProcesses.KillAsync(_home.Cluster, cancel);

    /// <summary>Makes an empty database beside <c>magang</c>.</summary>
    /// <param name="name">Any name; quoted here.</param>
    /// <param name="cancel">Ends the statement.</param>
    /// <returns>The connection string to it.</returns>
    public async Task<string> CreateDatabaseAsync(string name, CancellationToken cancel = default)
    {
        await RunAsync($"CREATE DATABASE {Quoted(name)}", cancel);
        return new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name }.ConnectionString;
    }

    /// <summary>Removes a database and whoever is connected to it; nothing where there is none.</summary>
    /// <param name="name">Any name; quoted here.</param>
    /// <param name="cancel">Ends the statement.</param>
    public Task DropDatabaseAsync(string name, CancellationToken cancel = default) =>
        RunAsync($"DROP DATABASE IF EXISTS {Quoted(name)} WITH (FORCE)", cancel);

    /// <summary>Gives the server back; the last user stops it, unless it was asked to keep running.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_use is null)
            return;

        await using var alone = await _home.LockAsync(_options.WaitForOthers, CancellationToken.None);
        await _use.DisposeAsync();
        _use = null;
        if (File.Exists(_home.Keep))
            return;

        await using var last = ClusterHome.TryHold(_home.Use, FileShare.None);
        if (last is not null)
            await new ServerStop(_home).StopAsync(ServerStop.Fast, CancellationToken.None);
    }

    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private async Task StopAsync(string mode, CancellationToken cancel)
    {
        await using var alone = await _home.LockAsync(_options.WaitForOthers, cancel);
        await new ServerStop(_home).StopAsync(mode, cancel);
    }

    private async Task RunAsync(string sql, CancellationToken cancel)
    {
        // A database cannot be made or dropped from inside itself, nor inside a transaction.
        var admin = new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(admin.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}

/// <summary>What was found or started.</summary>
/// <param name="StartedHere">This call started it.</param>
/// <param name="Version">As the server says it.</param>
internal sealed record ServerFound(bool StartedHere, string Version);
