using System.Globalization;
using System.Text.RegularExpressions;

namespace Magang.Workflows.Host.Cluster;

/// <summary>A folder with PostgreSQL's server programs.</summary>
/// <param name="Folder">Absolute, links followed; holds <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c>.</param>
/// <param name="Version">As the server says it, for example <c>15.18</c>.</param>
internal sealed partial record PostgresBinaries(string Folder, string Version)
{
    /// <summary>The oldest major version the product runs on.</summary>
    internal const int OldestMajor = 15;

    /// <summary>Environment variable that names the folder, or says <c>none</c>.</summary>
    internal const string Variable = "MAGANG_PG_BIN";

    private static readonly string[] _programs = ["postgres", "initdb", "pg_ctl"];

    /// <summary>The major version, for example 15.</summary>
    internal int Major => int.Parse(Version.Split('.')[0], CultureInfo.InvariantCulture);

    internal string Path(string program) => System.IO.Path.Combine(Folder, program);

    /// <summary>The installed programs that the account can run, in the order of preference; those too old left out.</summary>
    /// <param name="options">Says which folder, where not the usual ones.</param>
    /// <param name="account">Must be able to run them.</param>
    /// <param name="cancel">Ends the search.</param>
    /// <exception cref="ClusterException">MGW-313: the folder that the operator named has none.</exception>
    internal static async Task<IReadOnlyList<PostgresBinaries>> InstalledAsync(
        ClusterOptions options,
        ServerAccount account,
        CancellationToken cancel
    )
    {
        if (options.BinaryFolder == "none")
            return [];

        if (!string.IsNullOrEmpty(options.BinaryFolder))
        {
            return await InAsync(options.BinaryFolder, account, cancel) is { } named
                ? [named]
                : throw ClusterException.NamedFolderUseless(options.BinaryFolder);
        }

        var found = new List<PostgresBinaries>();
        foreach (var folder in OnPath().Concat(DebiansFolders()))
        {
            if (await InAsync(folder, account, cancel) is { } one && !found.Contains(one))
                found.Add(one);
        }

        return found;
    }

    /// <summary>The programs in this folder; null where one is missing, too old, or out of the account's reach.</summary>
    internal static async Task<PostgresBinaries?> InAsync(
        string folder,
        ServerAccount account,
        CancellationToken cancel
    )
    {
        if (!_programs.All(program => File.Exists(System.IO.Path.Combine(folder, program))))
            return null;

        // PATH often holds links to a versioned folder; the server looks for its share and lib beside the real file.
        var postgres = System.IO.Path.Combine(folder, "postgres");
        var real = File.ResolveLinkTarget(postgres, returnFinalTarget: true)?.FullName ?? postgres;
        var answer = await ProgramRun.RunAsync(account.Line(real, "--version"), cancel, asServer: true);
        var version = VersionPattern().Match(answer.Output);
        if (answer.ExitCode != 0 || !version.Success)
            return null;

        var found = new PostgresBinaries(System.IO.Path.GetDirectoryName(real)!, version.Groups["version"].Value);
        return found.Major >= OldestMajor && _programs.All(program => File.Exists(found.Path(program))) ? found : null;
    }

    private static string[] OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
            ':',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    private static IEnumerable<string> DebiansFolders()
    {
        const string Root = "/usr/lib/postgresql";
        return Directory.Exists(Root)
            ? Directory
                .EnumerateDirectories(Root)
                .OrderByDescending(folder =>
                    int.TryParse(System.IO.Path.GetFileName(folder), CultureInfo.InvariantCulture, out var major)
                        ? major
                        : 0
                )
                .Select(folder => System.IO.Path.Combine(folder, "bin"))
            : [];
    }

    // postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)
    [GeneratedRegex(@"^postgres \(PostgreSQL\) (?<version>\d+(\.\d+)?)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VersionPattern();
}
