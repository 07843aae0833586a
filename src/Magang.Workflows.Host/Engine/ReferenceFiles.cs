using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Regulations;

namespace Magang.Workflows.Host.Engine;

/// <summary>Loads what rules look things up in: rulesets, calendar and organisation trees of the regions served.</summary>
internal static class ReferenceFiles
{
    /// <summary>Every file that the reference is made of, in the order in which it is hashed; the last may be missing.</summary>
    private static readonly string[] Files =
    [
        "regulasi/metro-2024.json",
        "regulasi/palu-2024.json",
        "regulasi/lintas-2026.json",
        "regulasi/hari-libur.json",
        "organisasi/metro.json",
    ];

    /// <summary>Reads the reference.</summary>
    /// <param name="workflows">The folder <c>workflows</c>.</param>
    /// <exception cref="MagangException">A file cannot be read, or what it says is refused.</exception>
    public static Reference Load(string workflows)
    {
        var files = new RegulationFiles(workflows);
        var metro = new RegionReference("METRO", OfficeClock.Jakarta, files.Ruleset("metro"), OrgTree(workflows));
        // No rule of Palu asks for its tree: the head who recommends is named by his OPD (PAL-K2).
        var palu = new RegionReference("PALU", OfficeClock.Makassar, files.Ruleset("palu"), OrgTree: default);
        return new Reference
        {
            ContentHash = Hash(workflows),
            Regions = new Dictionary<string, RegionReference>(StringComparer.Ordinal)
            {
                [metro.Code] = metro,
                [palu.Code] = palu,
            }.ToFrozenDictionary(StringComparer.Ordinal),
        };
    }

    // Without a tree the rules that need it hold the case and say which unit is not known.
    private static JsonElement OrgTree(string workflows)
    {
        var path = Path.Combine(workflows, Files[^1]);
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
        foreach (var file in Files)
        {
            var path = Path.Combine(workflows, file);
            var content = File.Exists(path) ? File.ReadAllBytes(path) : [];
            hash.AppendData(Encoding.UTF8.GetBytes($"{file}\0{content.Length}\0"));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
