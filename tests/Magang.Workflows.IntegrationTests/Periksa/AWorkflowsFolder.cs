using System.Text.Json.Nodes;

namespace Magang.Workflows.IntegrationTests.Periksa;

/// <summary>A copy of the shipped folder <c>workflows</c>, that a test may change.</summary>
internal sealed class AWorkflowsFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("magang-uji-");

    /// <param name="region">File of the region that takes parameters otherwise; null for none.</param>
    /// <param name="overrides">The overrides, as JSON objects.</param>
    public AWorkflowsFolder(string? region = null, params string[] overrides)
    {
        Copy(System.IO.Path.Combine(PeriksaCommandTests.FindRoot(), "workflows"), Path);
        if (region is null)
            return;
        var file = System.IO.Path.Combine(Path, "wilayah", region);
        var read = JsonNode.Parse(File.ReadAllText(file))!;
        read["overrides"] = new JsonArray([.. overrides.Select(one => JsonNode.Parse(one))]);
        File.WriteAllText(file, read.ToJsonString());
    }

    public string Path => System.IO.Path.Combine(_folder.FullName, "workflows");

    /// <summary>The calendar's file as it stands.</summary>
    public Task<string> CalendarAsync() =>
        File.ReadAllTextAsync(System.IO.Path.Combine(Path, "regulasi", "hari-libur.json"));

    /// <summary>Writes a file beside the folder.</summary>
    /// <returns>Its path.</returns>
    public async Task<string> FileAsync(string name, string text)
    {
        var path = System.IO.Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
