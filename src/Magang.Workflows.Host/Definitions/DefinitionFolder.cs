using Magang.Workflows.Definitions;

namespace Magang.Workflows.Host.Definitions;

/// <summary>Definitions in files of one folder, which may use each other as activities.</summary>
internal static class DefinitionFolder
{
    /// <summary>Reads one file; the workflows that it uses are looked for in the other JSON files of its folder.</summary>
    /// <exception cref="DefinitionRefusedException">It has faults; one that is not found is named.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Definition Read(FileInfo file)
    {
        var document = File.ReadAllBytes(file.FullName);
        return DefinitionReader.References(document).IsEmpty
            ? DefinitionReader.Read(document)
            : Library(file.DirectoryName!).Read(document);
    }

    /// <summary>The documents of a folder, not of those below it. What is no JSON object is left out.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static DefinitionLibrary Library(string folder)
    {
        var library = new DefinitionLibrary();
        foreach (var file in Files(folder))
        {
            try
            {
                library.Add(File.ReadAllBytes(file));
            }
            catch (DefinitionRefusedException)
            {
                // Whoever reads that very file is told; here it only is not what is looked for.
            }
        }
        return library;
    }

    /// <summary>The JSON files of a folder, by name.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal);
}
