using System.Globalization;

namespace Magang.Workflows.Host.Cluster;

/// <summary>The account the PostgreSQL server runs under: ourselves, or another one where we are root.</summary>
/// <param name="UserId">Null where the server runs as the user who runs us.</param>
/// <param name="GroupId">Null where the server runs as the user who runs us.</param>
internal sealed record ServerAccount(int? UserId, int? GroupId)
{
    /// <summary>The account for a data folder: its owner; for a new one <c>postgres</c>, else <c>nobody</c>.</summary>
    /// <param name="dataFolder">The cluster's data folder; need not exist.</param>
    /// <param name="cancel">Ends the look-up.</param>
    /// <exception cref="ClusterException">MGW-312: we are root and there is no other account to use.</exception>
    internal static async Task<ServerAccount> ForAsync(string dataFolder, CancellationToken cancel)
    {
        if (!Environment.IsPrivilegedProcess)
            return new ServerAccount(null, null);

        var owner = await ProgramRun.RunAsync(["stat", "-L", "-c", "%u %g", dataFolder], cancel);
        if (owner.ExitCode == 0 && Parse(owner.Output) is { UserId: not 0 } found)
            return found;

        foreach (var name in (string[])["postgres", "nobody"])
        {
            var user = await ProgramRun.RunAsync(["id", "-u", name], cancel);
            var group = await ProgramRun.RunAsync(["id", "-g", name], cancel);
            if (user.ExitCode == 0 && group.ExitCode == 0)
                return Parse($"{user.Output} {group.Output}");
        }

        throw ClusterException.NoOtherAccount("pengguna postgres maupun nobody tidak ada.");
    }

    /// <summary>The command line that runs a program under this account.</summary>
    internal IReadOnlyList<string> Line(params IEnumerable<string> line) =>
        UserId is null
            ? [.. line]
            :
            [
                "setpriv",
                string.Create(CultureInfo.InvariantCulture, $"--reuid={UserId}"),
                string.Create(CultureInfo.InvariantCulture, $"--regid={GroupId}"),
                "--clear-groups",
                "--",
                .. line,
            ];

    /// <summary>True where the account can run the program, or enter the folder, at this path.</summary>
    internal async Task<bool> CanReachAsync(string path, CancellationToken cancel)
    {
        var answer = await ProgramRun.RunAsync(Line("test", "-x", path), cancel, asServer: true);
        return answer.ExitCode is 0 or 1
            ? answer.ExitCode == 0
            : throw ClusterException.NoOtherAccount($"{answer.LastLine}.");
    }

    /// <summary>Makes the account the owner of a file or folder; nothing to do where that is us.</summary>
    internal async Task OwnAsync(string path, CancellationToken cancel)
    {
        if (UserId is null)
            return;

        var owner = string.Create(CultureInfo.InvariantCulture, $"{UserId}:{GroupId}");
        var answer = await ProgramRun.RunAsync(["chown", "-h", owner, path], cancel);
        if (answer.ExitCode != 0)
            throw ClusterException.FolderNotUsable(path, $"{answer.LastLine}.");
    }

    private static ServerAccount Parse(string ids)
    {
        var parts = ids.Split(' ');
        return new ServerAccount(
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            int.Parse(parts[1], CultureInfo.InvariantCulture)
        );
    }
}
