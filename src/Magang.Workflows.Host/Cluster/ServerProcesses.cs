using System.Diagnostics;
using System.Globalization;

namespace Magang.Workflows.Host.Cluster;

/// <summary>The operating system's processes of one cluster.</summary>
/// <remarks>
/// A PostgreSQL process works in its data folder and never leaves it. That tells ours from any other, also where a
/// process number left in postmaster.pid by a killed server has been given to somebody else since.
/// </remarks>
internal static class ServerProcesses
{
    /// <summary>The processes that work in this data folder; empty where the server is down.</summary>
    internal static IReadOnlyList<int> In(string cluster)
    {
        var found = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (
                int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id)
                && WorkFolder(id) == cluster
            )
                found.Add(id);
        }

        return found;
    }

    /// <summary>The server's first process; null where it is gone, whatever the others still do.</summary>
    internal static int? Postmaster(string cluster)
    {
        var note = Path.Combine(cluster, "postmaster.pid");
        try
        {
            return
                File.ReadLines(note).FirstOrDefault() is { } line
                && int.TryParse(line, CultureInfo.InvariantCulture, out var id)
                && WorkFolder(id) == cluster
                ? id
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Kills with signal 9, the first process first; waits until all are gone.</summary>
    internal static async Task KillAsync(string cluster, CancellationToken cancel)
    {
        var first = Postmaster(cluster);
        foreach (var id in In(cluster).OrderBy(id => id == first ? 0 : 1))
        {
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException)
            {
                // It ended by itself in between.
            }
        }

        await GoneAsync(cluster, TimeSpan.FromSeconds(30), cancel);
    }

    /// <summary>Waits until no process works in the folder; false where some still do when the time is up.</summary>
    internal static async Task<bool> GoneAsync(string cluster, TimeSpan atMost, CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        while (In(cluster).Count > 0)
        {
            if (Stopwatch.GetElapsedTime(since) > atMost)
                return false;
            await Task.Delay(50, cancel);
        }

        return true;
    }

    // Null for whatever is not PostgreSQL: an operator's shell may stand in the folder too.
    private static string? WorkFolder(int id)
    {
        var process = string.Create(CultureInfo.InvariantCulture, $"/proc/{id}");
        try
        {
            return File.ReadAllText(Path.Combine(process, "comm")) == "postgres\n"
                ? new FileInfo(Path.Combine(process, "cwd")).LinkTarget
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
