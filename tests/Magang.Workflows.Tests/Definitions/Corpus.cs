using System.Runtime.CompilerServices;

namespace Magang.Workflows.Tests.Definitions;

/// <summary>Definitions that were run on a real Elsa 3.8: our own, kept here, and Elsa's, read from beside the repository.</summary>
internal static class Corpus
{
    public static readonly string Own = Path.Combine(Here(), "..", "Korpus");

    /// <summary>Elsa's own definitions and ours, as they were recorded; null where they are not beside the repository.</summary>
    public static readonly string? Elsas = Beside();

    public static IEnumerable<string> OwnNames => Names(Own, _ => true);

    public static IEnumerable<string> ElsaNames =>
        Elsas is null ? [] : Names(Elsas, name => !name.StartsWith("own-", StringComparison.Ordinal));

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(FolderOf(name), "definition.json"));

    /// <summary>Where a definition and its recording are.</summary>
    public static string FolderOf(string name)
    {
        var own = Path.Combine(Own, name);
        return Directory.Exists(own) ? own : Path.Combine(Elsas!, name);
    }

    private static IEnumerable<string> Names(string folder, Func<string, bool> fits) =>
        Directory
            .GetDirectories(folder)
            .Select(path => Path.GetFileName(path)!)
            .Where(fits)
            .Order(StringComparer.Ordinal);

    // In shared/corpora/elsa beside the repository, or further up where it is checked out deeper.
    private static string? Beside()
    {
        for (var at = new DirectoryInfo(Here()); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, "shared", "corpora", "elsa") is var path && Directory.Exists(path))
                return path;
        return null;
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
