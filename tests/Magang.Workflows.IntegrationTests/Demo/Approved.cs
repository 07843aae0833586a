using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Magang.Workflows.IntegrationTests.Demo;

/// <summary>Answers that people have read and approved, kept beside the tests.</summary>
internal static class Approved
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Compares with the approved file; where they differ, what came lies beside it as <c>*.baru.json</c>.</summary>
    public static void Check(string file, string json, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, file);
        var came = JsonNode.Parse(json)!.ToJsonString(Readable) + "\n";
        var approved = File.Exists(path) ? File.ReadAllText(path) : "";
        if (came != approved)
            File.WriteAllText(Path.ChangeExtension(path, ".baru.json"), came);
        Assert.That(
            came,
            Is.EqualTo(approved),
            $"Read {Path.GetFileNameWithoutExtension(file)}.baru.json; if it is right, rename it."
        );
    }
}
