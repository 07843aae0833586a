using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Magang.Workflows.Host.Cluster;

/// <summary>Where the files of one private cluster lie.</summary>
/// <param name="DataFolder">The product's data folder, <c>.magang</c>; absolute.</param>
/// <param name="Folder">
/// Holds <c>pg</c>, <c>pg.log</c> and <c>npm</c>: the data folder itself, or a folder under /var/lib where the server's
/// account cannot enter the data folder (a checkout under /root). Links in the data folder then lead there.
/// </param>
internal sealed record ClusterHome(string DataFolder, string Folder)
{
    private const string Elsewhere = "/var/lib/magang-workflows";

    /// <summary>PostgreSQL's own data folder; as the server sees it, without links.</summary>
    internal string Cluster => Path.Combine(Folder, "pg");

    /// <summary>What the server writes; emptied at a start when it has grown over 10 MB, one older kept.</summary>
    internal string Log => Path.Combine(Folder, "pg.log");

    /// <summary>Where npm's package is put.</summary>
    internal string Npm => Path.Combine(Folder, "npm");

    /// <summary>The port of the last start, so that addresses stay the same.</summary>
    internal string Port => Path.Combine(DataFolder, "pg.port");

    /// <summary>The password of the role <c>magang</c>; mode 0600.</summary>
    internal string Password => Path.Combine(DataFolder, "pg.password");

    /// <summary>Held while a cluster is made, started or stopped.</summary>
    internal string Lock => Path.Combine(DataFolder, "pg.lock");

    /// <summary>Held in common by every process that uses the cluster.</summary>
    internal string Use => Path.Combine(DataFolder, "pg.use");

    /// <summary>Says that the cluster stays up when nobody uses it.</summary>
    internal string Keep => Path.Combine(DataFolder, "pg.keep");

    /// <summary>The cluster has been made, wholly.</summary>
    internal bool Exists => File.Exists(VersionFile);

    /// <summary>PostgreSQL's note of the major version that made the cluster.</summary>
    internal string VersionFile => Path.Combine(Cluster, "PG_VERSION");

    /// <summary>The home as an earlier run left it, or the data folder itself.</summary>
    /// <param name="dataFolder">Made where it is missing.</param>
    internal static ClusterHome Open(string dataFolder)
    {
        var full = Path.GetFullPath(dataFolder);
        Directory.CreateDirectory(full);
        var link = new FileInfo(Path.Combine(full, "pg")).LinkTarget;
        // The server names its data folder without links, and that is how a running one is recognised.
        return link is null
            ? new ClusterHome(full, WithoutLinks(full))
            : new ClusterHome(full, Path.GetDirectoryName(Path.GetFullPath(link, full))!);
    }

    /// <summary>A place for a new cluster that the account can enter.</summary>
    internal async Task<ClusterHome> ReachableAsync(ServerAccount account, CancellationToken cancel)
    {
        if (Exists || await account.CanReachAsync(Folder, cancel))
            return this;

        // One path may see many checkouts; data of an earlier one is never taken for that of this one.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(DataFolder)))[..12];
        var folder = Path.Combine(Elsewhere, $"{hash}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}");
        foreach (var made in (string[])[Elsewhere, folder])
        {
            Directory.CreateDirectory(made);
            await ProgramRun.RunAsync(["chmod", "755", made], cancel);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "milik"), DataFolder + "\n", cancel);
        foreach (var name in (string[])["pg", "pg.log", "npm"])
        {
            var link = Path.Combine(DataFolder, name);
            File.Delete(link);
            File.CreateSymbolicLink(link, Path.Combine(folder, name));
        }

        return this with
        {
            Folder = folder,
        };
    }

    /// <summary>Keeps every other process of this cluster waiting until disposed.</summary>
    /// <exception cref="ClusterException">MGW-306: the folder is not ours to write; MGW-310: waited too long.</exception>
    internal async Task<FileStream> LockAsync(TimeSpan atMost, CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            if (TryHold(Lock, FileShare.None) is { } held)
                return held;
            if (Stopwatch.GetElapsedTime(since) > atMost)
                throw ClusterException.Busy(Lock);
            await Task.Delay(50, cancel);
        }
    }

    /// <summary>Holds a lock file; null where another holds it in a way that does not allow it.</summary>
    internal static FileStream? TryHold(string file, FileShare share)
    {
        try
        {
            // On Unix .NET takes flock: shared for FileShare.Read, exclusive for None; the kernel frees it on a kill.
            return share == FileShare.None
                ? new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
                : new FileStream(file, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
        }
        catch (UnauthorizedAccessException e)
        {
            throw ClusterException.FolderNotUsable(Path.GetDirectoryName(file)!, e.Message);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The remembered port; null where none is.</summary>
    internal int? ReadPort() =>
        File.Exists(Port) && int.TryParse(File.ReadAllText(Port), CultureInfo.InvariantCulture, out var port)
            ? port
            : null;

    /// <summary>Removes the cluster, its password and its log; npm's package stays.</summary>
    internal void Erase()
    {
        if (Directory.Exists(Cluster))
            Directory.Delete(Cluster, recursive: true);
        foreach (var file in (string[])[Log, Log + ".1", Password, Port, Keep, Path.Combine(DataFolder, "pg")])
            File.Delete(file);
        if (!Folder.StartsWith(Elsewhere + "/", StringComparison.Ordinal))
            return;

        Directory.Delete(Folder, recursive: true);
        foreach (var name in (string[])["pg.log", "npm"])
            File.Delete(Path.Combine(DataFolder, name));
    }

    private static string WithoutLinks(string folder)
    {
        var info = new DirectoryInfo(folder);
        var parent = info.Parent is null ? folder : WithoutLinks(info.Parent.FullName);
        return info.ResolveLinkTarget(returnFinalTarget: true)?.FullName
            ?? (info.Parent is null ? folder : Path.Combine(parent, info.Name));
    }
}
