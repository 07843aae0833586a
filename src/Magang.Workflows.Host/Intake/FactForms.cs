using System.Collections.Frozen;
using System.Text.Json;
using Magang.Workflows.Personal;

namespace Magang.Workflows.Host.Intake;

/// <summary>The facts schema as forms need it: what a field is, and what nobody may write.</summary>
public sealed class FactForms
{
    private readonly JsonElement _facts;
    private readonly PersonalFields _personal;
    private readonly FrozenSet<string> _derived;

    /// <param name="schema">Text of <c>fakta.schema.json</c>.</param>
    /// <param name="personal">Which facts are personal.</param>
    public FactForms(string schema, PersonalFields personal)
    {
        _facts = Json.Member(Json.Member(JsonElement.Parse(schema), "$defs"), "facts");
        _personal = personal;
        var derived = new HashSet<string>(StringComparer.Ordinal);
        AddDerived(_facts, "", derived);
        _derived = derived.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether the engine works a fact out by itself, so that it is not taken from outside.</summary>
    /// <param name="path">Lists and maps as "[]".</param>
    public bool IsDerived(string path) => _derived.Any(derived => derived == path || IsBelow(derived, path));

    /// <summary>The rules that read a fact or a part of it, each once, in the schema's order.</summary>
    /// <param name="path">As a task names it; without rules where the schema has no such fact.</param>
    public IReadOnlyList<string> RulesOf(string path)
    {
        var rules = new List<string>();
        AddRules(NodeAt(path), rules);
        return [.. rules.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Describes a fact for a form.</summary>
    /// <param name="path">As a task names it: <c>health</c>, <c>kwk.Signed</c>.</param>
    /// <returns>Null where the schema has no such fact.</returns>
    public FormField? Field(string path)
    {
        var node = NodeAt(path);
        return node.ValueKind == JsonValueKind.Undefined ? null : Describe(node, path);
    }

    /// <summary>Every fact that somebody may write, and what it belongs to; what a list holds is not named apart.</summary>
    public IEnumerable<string> Paths => PathsBelow(_facts, "");

    /// <summary>The subjects that facts belong to.</summary>
    public IEnumerable<string> Subjects =>
        Members(Json.Member(_facts, "properties")).Select(member => member.Name).Where(name => !IsDerived(name));

    /// <summary>Whether one path is above another.</summary>
    internal static bool IsBelow(string above, string path) =>
        path.Length > above.Length
        && path.StartsWith(above, StringComparison.Ordinal)
        && path[above.Length] is '.' or '[';

    private IEnumerable<string> PathsBelow(JsonElement node, string above) =>
        Members(Json.Member(node, "properties"))
            .Select(member => (member.Value, Path: above.Length == 0 ? member.Name : $"{above}.{member.Name}"))
            .Where(member => !IsDerived(member.Path))
            .SelectMany(member => PathsBelow(member.Value, member.Path).Prepend(member.Path));

    private JsonElement NodeAt(string path) =>
        path.Split('.').Aggregate(_facts, (node, step) => Json.Member(Json.Member(node, "properties"), step));

    private static void AddRules(JsonElement node, List<string> rules)
    {
        if (node.ValueKind != JsonValueKind.Object)
            return;
        rules.AddRange(Texts(Json.Member(node, "x-rules")));
        foreach (var member in Members(Json.Member(node, "properties")))
            AddRules(member.Value, rules);
        AddRules(Inner(node), rules);
    }

    private FormField Describe(JsonElement node, string path)
    {
        var types = Texts(Json.Member(node, "type"));
        var fields = new List<FormField>();
        foreach (var member in Members(Json.Member(node, "properties")))
        {
            if (!IsDerived($"{path}.{member.Name}"))
                fields.Add(Describe(member.Value, $"{path}.{member.Name}"));
        }

        var inner = Inner(node);
        if (inner.ValueKind == JsonValueKind.Object)
            fields.Add(Describe(inner, $"{path}[]"));
        return new FormField(
            path,
            TypeOf(types, node),
            Texts(Json.Member(node, "enum")),
            Json.Member(node, "x-open").ValueKind == JsonValueKind.True ? Texts(Json.Member(node, "x-accepted")) : [],
            types.Contains("null", StringComparer.Ordinal),
            _personal.KindOf(path) switch
            {
                PersonalKind.General => "umum",
                PersonalKind.Specific => "spesifik",
                _ => null,
            },
            Json.Member(node, "x-unit") is { ValueKind: JsonValueKind.String } unit ? unit.GetString() : null,
            fields
        );
    }

    private static string TypeOf(IReadOnlyList<string> types, JsonElement node)
    {
        var format = Json.Text(Json.Member(node, "format"));
        return types.FirstOrDefault(type => type != "null") switch
        {
            "object" => Inner(node).ValueKind == JsonValueKind.Object ? "peta" : "objek",
            "array" => "daftar",
            "boolean" => "ya-tidak",
            "integer" => "bilangan",
            "number" => "angka",
            _ => format switch
            {
                "date" => "tanggal",
                "date-time" => "waktu",
                _ => "teks",
            },
        };
    }

    private static JsonElement Inner(JsonElement node)
    {
        var items = Json.Member(node, "items");
        return items.ValueKind == JsonValueKind.Object ? items : Json.Member(node, "additionalProperties");
    }

    private static void AddDerived(JsonElement node, string path, HashSet<string> derived)
    {
        if (Json.Member(node, "x-derived").ValueKind == JsonValueKind.True)
        {
            derived.Add(path);
            return;
        }

        foreach (var member in Members(Json.Member(node, "properties")))
            AddDerived(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", derived);
        var inner = Inner(node);
        if (inner.ValueKind == JsonValueKind.Object)
            AddDerived(inner, path + "[]", derived);
    }

    private static IEnumerable<JsonProperty> Members(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    private static IReadOnlyList<string> Texts(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => [.. value.EnumerateArray().Select(Json.Text)],
            _ => [],
        };
}
