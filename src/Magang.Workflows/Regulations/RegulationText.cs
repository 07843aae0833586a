using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Magang.Workflows.Regulations;

/// <summary>One regulation's data file, as it is written.</summary>
public sealed record RegulationText
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    /// <summary>Short name, such as "metro".</summary>
    public required string System { get; init; }

    /// <summary>Version of the data, such as "metro-2024"; a released version is never edited.</summary>
    public required string Version { get; init; }

    /// <summary>Full title of the regulation.</summary>
    public required string Title { get; init; }

    /// <summary>First day of force, in the region's zone.</summary>
    public required DateOnly InForceFrom { get; init; }

    /// <summary>Parameters by name.</summary>
    public required ImmutableArray<ParameterText> Parameters { get; init; }

    /// <summary>Gates: name to rule ids, in the regulation's order.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Gates { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Rules in the regulation's order.</summary>
    public required ImmutableArray<RuleText> Rules { get; init; }

    /// <summary>Reads a data file; properties it does not know are refused.</summary>
    /// <exception cref="JsonException">Names the path of what is wrong.</exception>
    public static RegulationText Parse(string json) =>
        JsonSerializer.Deserialize<RegulationText>(json, Reading) ?? throw new JsonException("berkas kosong (null)");
}
