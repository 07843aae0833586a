using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Regulations;

namespace Magang.Workflows.Host.Engine;

/// <summary>Loads what rules look things up in: rulesets, calendar and organisation trees of the regions served.</summary>
internal static class ReferenceFiles
{
    /// <summary>Folders that the reference is made of, in the order in which their files are hashed.</summary>
    private static readonly string[] Folders = ["wilayah", "regulasi", "organisasi"];

    /// <summary>Reads the reference.</summary>
    /// <param name="workflows">The folder <c>workflows</c>.</param>
    /// <exception cref="MagangException">A file cannot be read, or what it says is refused.</exception>
    public static Reference Load(string workflows)
    {
        var files = new RegulationFiles(workflows);
        var regions = RegionFile.All(workflows);
        return new Reference
        {
            ContentHash = Hash(workflows),
            Home = regions.Single(region => region.Home).Code,
            Regions = regions
                .Select(region => region.Reference(files, OrgTree(workflows, region.Organisation)))
                .ToFrozenDictionary(region => region.Code, StringComparer.Ordinal),
        };
    }

    // Without a tree the rules that need it hold the case and say which unit is not known.
    private static JsonElement OrgTree(string workflows, string? organisation)
    {
        if (organisation is null)
            return default;
        var path = Path.Combine(workflows, "organisasi", organisation);
        if (!File.Exists(path))
            return default;
        try
        {
            var read = JsonElement.Parse(File.ReadAllText(path));
            var tree = Json.Member(read, "orgTree") is { ValueKind: JsonValueKind.Object } inner ? inner : read;
            return tree.ValueKind == JsonValueKind.Object
                ? tree
                : throw new RegulationFileException(path, "isinya bukan objek unit dan atasannya");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new RegulationFileException(path, e.Message);
        }
    }

    /// <summary>SHA-256 over name, length and content of every file, lower-case hex.</summary>
    private static string Hash(string workflows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Folders
            .Select(folder => Path.Combine(workflows, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
            // Contracts bind who draws a workflow; no case is judged by them.
            .Where(file => !file.EndsWith(RegulationFiles.ContractEnding, StringComparison.Ordinal));
        foreach (var file in files)
        {
            var content = File.ReadAllBytes(file);
            var name = Path.GetRelativePath(workflows, file);
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{content.Length}\0"));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
