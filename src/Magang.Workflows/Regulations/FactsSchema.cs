using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Personal;

namespace Magang.Workflows.Regulations;

/// <summary>The facts that rules know, with their types: what is not in it, or of another type, is refused.</summary>
/// <remarks>A JSON Schema 2020-12 of which the validator knows exactly the keywords used; any other is an error at load.</remarks>
public sealed class FactsSchema
{
    private readonly FactsSchemaNode _facts;

    private FactsSchema(FactsSchemaNode facts) => _facts = facts;

    /// <summary>Reads the schema's <c>$defs.facts</c>.</summary>
    /// <exception cref="FactsSchemaRefusedException">A keyword, type, format or reference that the validator does not know.</exception>
    public static FactsSchema Load(string json)
    {
        try
        {
            var root = JsonElement.Parse(json);
            if (!root.TryGetProperty("$defs"u8, out var defs) || !defs.TryGetProperty("facts"u8, out var facts))
                throw new FactsSchemaRefusedException("$defs.facts", "tidak ada");
            return new FactsSchema(FactsSchemaNode.Read(facts, root, "facts", PersonalKind.None));
        }
        catch (JsonException e)
        {
            throw new FactsSchemaRefusedException(e.Path ?? "awal berkas", e.Message);
        }
    }

    /// <summary>Checks facts, and refuses them with every fault they have.</summary>
    /// <param name="facts">As they come in.</param>
    /// <param name="references">Whether personal values may be references already, as in stored facts.</param>
    /// <exception cref="FactsRefusedException">All faults.</exception>
    public void Check(JsonElement facts, bool references = false)
    {
        var faults = Faults(facts, references);
        if (!faults.IsEmpty)
            throw new FactsRefusedException(faults);
    }

    /// <summary>What is wrong with facts, one sentence each with the path; empty when all is well.</summary>
    /// <inheritdoc cref="Check"/>
    public ImmutableArray<string> Faults(JsonElement facts, bool references = false) =>
        new FactsCheck(references).Run(_facts, facts);

    /// <summary>The leaves of these facts, as paths with lists and maps as "[]", each once.</summary>
    public IReadOnlyList<string> LeafPaths(JsonElement facts)
    {
        var paths = new List<string>();
        AddLeaves(_facts, facts, "", paths);
        return [.. paths.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A path with every index or key as "[]".</summary>
    public static string Normalise(string path)
    {
        if (!path.Contains('[', StringComparison.Ordinal))
            return path;
        var text = new StringBuilder(path.Length);
        var within = false;
        foreach (var letter in path)
        {
            within = letter switch
            {
                '[' => true,
                ']' => false,
                _ => within,
            };
            if (!within || letter == '[')
                text.Append(letter);
        }

        return text.ToString();
    }

    internal FrozenDictionary<string, PersonalKind> Kinds()
    {
        var kinds = new Dictionary<string, PersonalKind>(StringComparer.Ordinal);
        AddKinds(_facts, "", kinds);
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }

    internal FrozenSet<string> PersonKeys()
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        AddPersonKeys(_facts, "", paths);
        return paths.ToFrozenSet(StringComparer.Ordinal);
    }

    private static void AddPersonKeys(FactsSchemaNode node, string path, HashSet<string> paths)
    {
        if (node.IsPersonKey)
            paths.Add(path);
        foreach (var (name, member) in node.Properties)
            AddPersonKeys(member, Join(path, name), paths);
        if ((node.MapValues ?? node.Items) is { } inner)
            AddPersonKeys(inner, path + "[]", paths);
    }

    private static void AddKinds(FactsSchemaNode node, string path, Dictionary<string, PersonalKind> kinds)
    {
        if (path.Length > 0)
            kinds[path] = node.Personal;
        foreach (var (name, member) in node.Properties)
            AddKinds(member, Join(path, name), kinds);
        if (node.MapValues is { } values)
            AddKinds(values, path + "[]", kinds);
        if (node.Items is { } items)
            AddKinds(items, path + "[]", kinds);
        foreach (var other in node.OneOf)
            AddKinds(other, path, kinds);
    }

    private static void AddLeaves(FactsSchemaNode? node, JsonElement value, string path, List<string> paths)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when Vault.CommitmentIn(value) is null && value.EnumerateObject().Any():
                foreach (var member in value.EnumerateObject())
                {
                    var known = node?.Properties.GetValueOrDefault(member.Name);
                    var at = known is null && node?.MapValues is not null ? path + "[]" : Join(path, member.Name);
                    AddLeaves(known ?? node?.MapValues, member.Value, at, paths);
                }

                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                foreach (var item in value.EnumerateArray())
                    AddLeaves(node?.Items, item, path + "[]", paths);
                break;
            default:
                paths.Add(path);
                break;
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
