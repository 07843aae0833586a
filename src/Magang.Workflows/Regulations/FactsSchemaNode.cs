using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Personal;

namespace Magang.Workflows.Regulations;

/// <summary>One place in the facts schema.</summary>
internal sealed class FactsSchemaNode
{
    private static readonly FrozenSet<string> Types = new[]
    {
        "object",
        "array",
        "string",
        "boolean",
        "integer",
        "number",
        "null",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Types allowed; empty when <see cref="OneOf"/> or <see cref="Enum"/> says it all.</summary>
    public required ImmutableArray<string> Type { get; init; }

    /// <summary>"date", "date-time", "external-number" or null.</summary>
    public required string? Format { get; init; }

    /// <summary>The only texts allowed; empty when any is.</summary>
    public required ImmutableArray<string> Enum { get; init; }

    /// <summary>Members of an object, by name.</summary>
    public required FrozenDictionary<string, FactsSchemaNode> Properties { get; init; }

    /// <summary>What every other member must be: the values of a map; null when there are no others.</summary>
    public required FactsSchemaNode? MapValues { get; init; }

    /// <summary>Elements of a list; null where there are none.</summary>
    public required FactsSchemaNode? Items { get; init; }

    /// <summary>Alternatives; empty where there are none.</summary>
    public required ImmutableArray<FactsSchemaNode> OneOf { get; init; }

    /// <summary>How personal the values here are.</summary>
    public required PersonalKind Personal { get; init; }

    /// <summary>True where a person is named by his number, and kept by his key.</summary>
    public required bool IsPersonKey { get; init; }

    /// <summary>Reads a place of the schema, and all below it.</summary>
    /// <param name="schema">The place.</param>
    /// <param name="root">The whole schema, for references.</param>
    /// <param name="path">Where it is, for refusals.</param>
    /// <param name="inherited">How personal the place above is; what is below is no less, unless it is <c>x-published</c>.</param>
    public static FactsSchemaNode Read(JsonElement schema, JsonElement root, string path, PersonalKind inherited)
    {
        if (schema.TryGetProperty("$ref"u8, out var reference))
            return Read(Follow(root, reference.GetString()!, path), root, path, inherited);
        CheckKeywords(schema, path);
        var personal = PersonalOf(schema, inherited);
        return new FactsSchemaNode
        {
            Type = TypesOf(schema, path),
            Format = FormatOf(schema, path),
            Enum = schema.TryGetProperty("enum"u8, out var texts) ? Texts(texts) : [],
            Properties = schema.TryGetProperty("properties"u8, out var properties)
                ? properties
                    .EnumerateObject()
                    .ToFrozenDictionary(
                        p => p.Name,
                        p => Read(p.Value, root, $"{path}.{p.Name}", personal),
                        StringComparer.Ordinal
                    )
                : FrozenDictionary<string, FactsSchemaNode>.Empty,
            MapValues =
                schema.TryGetProperty("additionalProperties"u8, out var others)
                && others.ValueKind == JsonValueKind.Object
                    ? Read(others, root, $"{path}[]", personal)
                    : null,
            Items = schema.TryGetProperty("items"u8, out var items) ? Read(items, root, $"{path}[]", personal) : null,
            OneOf = schema.TryGetProperty("oneOf"u8, out var oneOf)
                ? [.. oneOf.EnumerateArray().Select(o => Read(o, root, path, personal))]
                : [],
            Personal = personal,
            IsPersonKey = schema.TryGetProperty("x-personKey"u8, out var key) && key.ValueKind == JsonValueKind.True,
        };
    }

    private static void CheckKeywords(JsonElement schema, string path)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var known =
                keyword.Name
                    is "type"
                        or "format"
                        or "enum"
                        or "properties"
                        or "additionalProperties"
                        or "items"
                        or "oneOf"
                        or "description"
                || keyword.Name.StartsWith("x-", StringComparison.Ordinal);
            if (!known)
                throw new FactsSchemaRefusedException(path, $"kata kunci '{keyword.Name}' tidak dikenal");
        }

        // An object that is not closed would let unknown facts in unseen.
        if (schema.TryGetProperty("properties"u8, out _) && !schema.TryGetProperty("additionalProperties"u8, out _))
            throw new FactsSchemaRefusedException(path, "objek harus ditutup dengan additionalProperties: false");
    }

    private static ImmutableArray<string> TypesOf(JsonElement schema, string path)
    {
        if (!schema.TryGetProperty("type"u8, out var type))
            return [];
        var types = type.ValueKind == JsonValueKind.Array ? Texts(type) : [type.GetString()!];
        return types.FirstOrDefault(t => !Types.Contains(t)) is { } unknown
            ? throw new FactsSchemaRefusedException(path, $"tipe '{unknown}' tidak dikenal")
            : types;
    }

    private static string? FormatOf(JsonElement schema, string path)
    {
        if (!schema.TryGetProperty("format"u8, out var format))
            return null;
        return format.GetString() is "date" or "date-time" or "external-number"
            ? format.GetString()
            : throw new FactsSchemaRefusedException(path, $"format '{format}' tidak dikenal");
    }

    private static PersonalKind PersonalOf(JsonElement schema, PersonalKind inherited)
    {
        // Announced to everybody under a number, whatever the place above says of the person.
        if (schema.TryGetProperty("x-published"u8, out var published) && published.ValueKind == JsonValueKind.True)
            return PersonalKind.None;
        if (!schema.TryGetProperty("x-personalData"u8, out var kind))
            return inherited;
        var own = kind.ValueEquals("specific"u8) ? PersonalKind.Specific : PersonalKind.General;
        return own > inherited ? own : inherited;
    }

    private static JsonElement Follow(JsonElement root, string reference, string path)
    {
        var place = root;
        foreach (var step in reference.Split('/').Skip(1))
        {
            if (!place.TryGetProperty(step, out place))
                throw new FactsSchemaRefusedException(path, $"rujukan '{reference}' tidak ada");
        }

        return place;
    }

    private static ImmutableArray<string> Texts(JsonElement list) =>
        [.. list.EnumerateArray().Select(t => t.GetString()!)];
}
