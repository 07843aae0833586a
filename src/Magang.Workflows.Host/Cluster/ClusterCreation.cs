using System.Security.Cryptography;

namespace Magang.Workflows.Host.Cluster;

/// <summary>Makes a new cluster: wholly, or not at all.</summary>
/// <param name="home">Where; its folder exists.</param>
/// <param name="account">Will own it.</param>
/// <param name="options">Hears that it is being made.</param>
internal sealed class ClusterCreation(ClusterHome home, ServerAccount account, ClusterOptions options)
{
    /// <summary>Makes the cluster beside its place, then moves it there: a kill in between leaves nothing half made.</summary>
    /// <exception cref="ClusterException">MGW-309 with initdb's reason; MGW-306: the place is taken by something else.</exception>
    internal async Task CreateAsync(PostgresBinaries binaries, CancellationToken cancel)
    {
        if (Directory.Exists(home.Cluster) && Directory.EnumerateFileSystemEntries(home.Cluster).Any())
            throw ClusterException.FolderNotUsable(home.Cluster, "sudah berisi berkas lain.");

        options.Progress?.Invoke($"Membuat folder data PostgreSQL {binaries.Version} …");
        var fresh = home.Cluster + ".new";
        var words = fresh + ".password";
        if (Directory.Exists(fresh))
            Directory.Delete(fresh, recursive: true);
        Directory.CreateDirectory(fresh);
        await account.OwnAsync(fresh, cancel);

        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        await WriteSecretAsync(words, password, cancel);
        await account.OwnAsync(words, cancel);
        var made = await ProgramRun.RunAsync(account.Line(InitLine(binaries, fresh, words)), cancel, asServer: true);
        File.Delete(words);
        if (made.ExitCode != 0)
            throw ClusterException.NotInitialised(home.Cluster, $"{made.LastLine}.");

        await File.AppendAllTextAsync(
            Path.Combine(fresh, "postgresql.conf"),
            $"\ninclude_if_exists = '{ClusterSettings.FileName}'\n",
            cancel
        );
        await WriteSecretAsync(home.Password, password, cancel);
        if (Directory.Exists(home.Cluster))
            Directory.Delete(home.Cluster);
        Directory.Move(fresh, home.Cluster);
    }

    // Names sort by code point, the same on every machine; letters outside ASCII still have their cases.
    private static IEnumerable<string> InitLine(PostgresBinaries binaries, string folder, string words) =>
        [
            binaries.Path("initdb"),
            $"--pgdata={folder}",
            $"--username={PrivateCluster.Role}",
            $"--pwfile={words}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--lc-ctype=C.UTF-8",
            "--data-checksums",
        ];

    private static async Task WriteSecretAsync(string file, string secret, CancellationToken cancel)
    {
        File.Delete(file);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var stream = new StreamWriter(file, options);
        await stream.WriteAsync(secret.AsMemory(), cancel);
    }
}
