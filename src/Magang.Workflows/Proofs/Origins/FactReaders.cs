using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Proofs.Origins;

/// <summary>Which rules of which gates read a fact: what the facts schema and the regulations say together.</summary>
/// <remarks>
/// A fact is read where it, a part of it, or what it is a part of is read (<c>x-rules</c> of the schema). A fact that the
/// schema does not know is read by no rule.
/// </remarks>
public sealed class FactReaders
{
    private readonly ImmutableArray<(string Path, ImmutableArray<string> Rules)> _facts;
    private readonly ILookup<(string Regulation, string Rule), FactReader> _readers;

    private FactReaders(
        ImmutableArray<(string, ImmutableArray<string>)> facts,
        ILookup<(string Regulation, string Rule), FactReader> readers
    ) => (_facts, _readers) = (facts, readers);

    /// <summary>Puts the schema and all regulations' data together.</summary>
    /// <param name="schema">Text of <c>fakta.schema.json</c>.</param>
    /// <param name="file">Text of a regulation's data file by its name, such as <c>metro-2024.json</c>.</param>
    public static FactReaders Read(string schema, Func<string, string> file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var facts = ImmutableArray.CreateBuilder<(string, ImmutableArray<string>)>();
        Add(Json.Member(Json.Member(Json.Parse(schema), "$defs"), "facts"), "", facts);
        var texts = KnownRegulations
            .All.SelectMany(known => known.Files)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => RegulationText.Parse(file(name)), StringComparer.Ordinal);
        return new FactReaders(
            facts.ToImmutable(),
            KnownRegulations
                .All.SelectMany(known => Readers(known, [.. known.Files.Select(name => texts[name])]))
                .ToLookup(one => one.Key, one => one.Reader)
        );
    }

    /// <summary>Who reads a fact at a gate of a regulation; empty where nobody does.</summary>
    /// <param name="regulation">The regulation's name, for example <c>metro</c>.</param>
    /// <param name="path">With dots; a list's elements have no path of their own.</param>
    public ImmutableArray<FactReader> Of(string regulation, string path) =>
        [
            .. _facts
                .Where(fact => IsOneOrWithin(fact.Path, path) || IsOneOrWithin(path, fact.Path))
                .SelectMany(fact => fact.Rules)
                .Distinct(StringComparer.Ordinal)
                .SelectMany(rule => _readers[(regulation, rule)]),
        ];

    /// <summary>Whether a path is another, or below it.</summary>
    internal static bool IsOneOrWithin(string path, string above) =>
        path.StartsWith(above, StringComparison.Ordinal) && (path.Length == above.Length || path[above.Length] == '.');

    // The gates of rules that every programme shares are no programme's.
    private static IEnumerable<((string, string) Key, FactReader Reader)> Readers(
        KnownRegulation known,
        ImmutableArray<RegulationText> texts
    )
    {
        var citations = texts
            .SelectMany(text => text.Rules)
            .ToDictionary(rule => rule.Id, rule => rule.Citation, StringComparer.Ordinal);
        return from text in texts
            where text.System != KnownRegulations.CrossCutting
            from gate in text.Gates
            from rule in gate.Value
            select ((known.Name, rule), new FactReader(rule, citations.GetValueOrDefault(rule, ""), gate.Key));
    }

    private static void Add(
        JsonElement node,
        string path,
        ImmutableArray<(string, ImmutableArray<string>)>.Builder facts
    )
    {
        if (node.ValueKind != JsonValueKind.Object)
            return;
        if (path.Length > 0 && Json.Member(node, "x-rules") is { ValueKind: JsonValueKind.Array } rules)
            facts.Add((path, [.. rules.EnumerateArray().Select(Json.Text)]));
        if (Json.Member(node, "properties") is { ValueKind: JsonValueKind.Object } members)
            foreach (var member in members.EnumerateObject())
                Add(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", facts);
        Add(Json.Member(node, "items"), path, facts);
        Add(Json.Member(node, "additionalProperties"), path, facts);
        if (Json.Member(node, "oneOf") is { ValueKind: JsonValueKind.Array } ways)
            foreach (var way in ways.EnumerateArray())
                Add(way, path, facts);
    }
}

/// <summary>A rule that reads a fact at a gate.</summary>
/// <param name="Rule">Its id, for example <c>MET-013</c>.</param>
/// <param name="Citation">Regulation and article.</param>
/// <param name="Gate">The gate that asks it.</param>
public sealed record FactReader(string Rule, string Citation, string Gate);
