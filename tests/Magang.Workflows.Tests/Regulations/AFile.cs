using System.Text.Json;
using System.Text.Json.Nodes;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Tests.Regulations;

/// <summary>The facts of a participant; a test says what is different from a complete file.</summary>
internal static class AFile
{
    /// <summary>The day the complete file is judged for: all is done by then.</summary>
    public static DateOnly AsOf { get; } = new(2026, 6, 2);

    /// <summary>A file on which every rule holds.</summary>
    public static JsonObject Complete() => Named("berkas-lengkap.json");

    /// <summary>A file of facts in the folder Kasus.</summary>
    public static JsonObject Named(string file) =>
        JsonNode.Parse(RepositoryFolder.Read("tests", "Magang.Workflows.Tests", "Kasus", file))!.AsObject();

    /// <summary>Sets what stands at a path, such as "ratings[0].Predicate"; null for "recorded as none".</summary>
    public static JsonObject With(this JsonObject file, string path, string json)
    {
        var (parent, last) = Walk(file, path);
        var value = JsonNode.Parse(json);
        if (parent is JsonArray list)
            list[int.Parse(last, System.Globalization.CultureInfo.InvariantCulture)] = value;
        else
            parent.AsObject()[last] = value;
        return file;
    }

    /// <summary>Takes away what stands at a path.</summary>
    public static JsonObject Without(this JsonObject file, string path)
    {
        var (parent, last) = Walk(file, path);
        Assert.That(parent.AsObject().Remove(last), Is.True, $"{path} was not there");
        return file;
    }

    public static JsonElement ToElement(this JsonNode node) => JsonElement.Parse(node.ToJsonString());

    public static Finding Ask(this JsonObject file, string rule, DateOnly? asOf = null, params string[] parameters) =>
        file.Ask(ARuleset.Metro, rule, asOf ?? AsOf, parameters);

    /// <summary>Asks a rule of a regulation that is named.</summary>
    public static Finding Ask(
        this JsonObject file,
        Ruleset ruleset,
        string rule,
        DateOnly asOf,
        params string[] parameters
    ) =>
        Examination
            .Of(ruleset, [rule], Fact.Of(file.ToElement()), asOf, ParameterOverrides.Parse(ruleset, parameters))
            .Findings[0];

    private static (JsonNode Parent, string Last) Walk(JsonNode root, string path)
    {
        var steps = path.Replace("[", ".", StringComparison.Ordinal)
            .Replace("]", "", StringComparison.Ordinal)
            .Split('.');
        var at = root;
        foreach (var step in steps[..^1])
        {
            at = at is JsonArray list
                ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]!
                : at[step] ??= new JsonObject();
        }

        return (at, steps[^1]);
    }
}
