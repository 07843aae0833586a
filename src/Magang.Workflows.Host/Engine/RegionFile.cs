using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Regulations;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Engine;

/// <summary>A region as its file in <c>workflows/wilayah</c> has it: the regulations it picks, its zone, its units.</summary>
internal sealed record RegionFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>The code that cases carry, for example <c>METRO</c>.</summary>
    public required string Code { get; init; }

    /// <summary>As people say it.</summary>
    public required string Name { get; init; }

    /// <summary>One of the three zones of Indonesia, for example <c>Asia/Jakarta</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>Names of regulations, that of its own programme first; never empty.</summary>
    public required ImmutableArray<string> Regulations { get; init; }

    /// <summary>File in <c>workflows/organisasi</c> with its units; null where no rule asks for them.</summary>
    public string? Organisation { get; init; }

    /// <summary>Whether it is the installation's own: what names no region belongs to it. True for exactly one.</summary>
    public bool Home { get; init; }

    /// <summary>Parameters that it takes otherwise than its regulations have them, each with its reason.</summary>
    public ImmutableArray<RegionOverrideText> Overrides { get; init; } = [];

    /// <summary>The region as engines look it up.</summary>
    /// <exception cref="MagangException">A regulation, the zone or an override is refused.</exception>
    public RegionReference Reference(RegulationFiles files, JsonElement orgTree)
    {
        ImmutableArray<Ruleset> rulesets = [.. Regulations.Select(name => files.Ruleset(name, Code))];
        return new RegionReference(Code, OfficeClock.In(Zone), rulesets, orgTree)
        {
            Overrides = RegionOverrides.Of(Name, rulesets, Overrides),
        };
    }

    /// <summary>One region.</summary>
    /// <exception cref="RegionUnknownException">No file describes it.</exception>
    public static RegionFile Named(string workflows, string code)
    {
        var all = All(workflows);
        return all.FirstOrDefault(region => region.Code == code)
            ?? throw new RegionUnknownException(code, [.. all.Select(region => region.Code)]);
    }

    /// <summary>Every region, by the names of the files.</summary>
    /// <param name="workflows">The folder <c>workflows</c>.</param>
    /// <exception cref="RegulationFileException">A file cannot be read, two describe the same region, or not exactly one is home.</exception>
    public static ImmutableArray<RegionFile> All(string workflows)
    {
        var folder = Path.Combine(workflows, "wilayah");
        if (!Directory.Exists(folder))
            throw new RegulationFileException(folder, "folder wilayah tidak ada");
        var files = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToArray();
        ImmutableArray<RegionFile> regions = [.. files.Select(Read)];
        foreach (var (region, file) in regions.Zip(files))
        {
            if (regions.Count(other => other.Code == region.Code) > 1)
                throw new RegulationFileException(file, $"daerah '{region.Code}' ditulis dalam lebih dari satu berkas");
        }

        return regions.Count(region => region.Home) == 1
            ? regions
            : throw new RegulationFileException(folder, "tepat satu daerah harus bertanda \"home\": true");
    }

    private static RegionFile Read(string path)
    {
        try
        {
            var read =
                JsonSerializer.Deserialize<RegionFile>(File.ReadAllBytes(path), Options)
                ?? throw new RegulationFileException(path, "kosong");
            return read.Regulations.IsDefaultOrEmpty
                ? throw new RegulationFileException(path, "tidak menyebut satu pun regulasi")
                : read;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new RegulationFileException(path, e.Message);
        }
    }
}
