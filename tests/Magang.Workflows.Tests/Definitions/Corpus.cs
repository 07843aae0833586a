using System.Runtime.CompilerServices;
using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Definitions;

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

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder(name), "definition.json"));

    public static string Folder(string name) =>
        Path.Combine(Own, name) is var own && Directory.Exists(own) ? own : Path.Combine(Elsas!, name);

    /// <summary>What a definition of the corpus uses as activities, ready to be read with it.</summary>
    public static DefinitionLibrary Beside(string name, FlowMode? mode = null, Func<string, ActivityType?>? find = null)
    {
        var library = new DefinitionLibrary(mode, find);
        using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder(name), "expected.json")));
        if (
            expected.RootElement.TryGetProperty("needs", out var needs)
            && needs.TryGetProperty("definitions", out var definitions)
        )
        {
            foreach (var needed in definitions.EnumerateArray())
                library.Add(Read(needed.GetString()!));
        }
        return library;
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
