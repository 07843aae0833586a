using System.Text.Json;
using System.Text.Json.Nodes;
using Magang.Workflows.Activities;
using Magang.Workflows.Definitions;
using Magang.Workflows.Gates;

namespace Magang.Workflows.Host.Designer.Descriptors;

/// <summary>A workflow of one activity: what it is given is noted in variables first, what it gives goes to others.</summary>
internal static class TrialDefinition
{
    /// <summary>Variables with the values of the inputs begin so.</summary>
    public const string Given = "uji-isian:";

    /// <summary>Variables with the outputs begin so.</summary>
    public const string Gave = "uji-keluaran:";

    private const string End = "uji-akhir";

    // What is in them is no activity.
    private static readonly string[] Opaque = ["expression", "metadata", "connections", "variables"];

    /// <summary>Makes it; null where the document has no such activity.</summary>
    /// <param name="document">The drawn definition.</param>
    /// <param name="activityId">The activity.</param>
    public static (byte[] Utf8, string Type)? Of(JsonElement document, string activityId)
    {
        var variables = new List<JsonElement>(ItemsOf(document, "variables"));
        if (!TryFind(Json.Member(document, "root"), activityId, variables, out var found))
            return null;
        var activity = JsonNode.Parse(found.GetRawText())!.AsObject();
        var type = Json.Text(Json.Member(found, "type"));
        activity.Remove("canStartWorkflow");
        (activity["customProperties"] as JsonObject)?.Remove("canStartWorkflow");
        var kind = ActivityCatalog.Find(type);
        var declared = new JsonArray([
            .. variables
                .DistinctBy(variable => Json.Text(Json.Member(variable, "name")), StringComparer.Ordinal)
                .Select(variable => JsonNode.Parse(variable.GetRawText())),
        ]);
        var activities = new JsonArray();
        foreach (var input in kind?.Inputs ?? [])
        {
            if (
                input.Name.Contains('[', StringComparison.Ordinal)
                || input.Type == InputType.Script
                || Json.Member(found, input.Name)
                    is not { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } value
            )
                continue;
            declared.Add((JsonNode)Declared(Given + input.Name));
            activities.Add(
                (JsonNode)
                    new JsonObject
                    {
                        ["id"] = Given + input.Name,
                        ["type"] = "Elsa.SetVariable",
                        ["variable"] = Declared(Given + input.Name),
                        ["value"] = JsonNode.Parse(value.GetRawText()),
                    }
            );
        }
        foreach (var output in kind?.Outputs ?? [])
        {
            declared.Add((JsonNode)Declared(Gave + output));
            activity[output] = new JsonObject { ["memoryReference"] = new JsonObject { ["id"] = Gave + output } };
        }
        activities.Add((JsonNode)activity);
        activities.Add((JsonNode)new JsonObject { ["id"] = End, ["type"] = "Elsa.End" });
        var trial = new JsonObject
        {
            ["definitionId"] = "uji-langkah",
            ["version"] = 1,
            ["name"] = "Uji langkah",
            ["variables"] = declared,
            ["inputs"] = Copied(document, "inputs"),
            ["outputs"] = Copied(document, "outputs"),
            ["outcomes"] = Copied(document, "outcomes"),
            ["customProperties"] = RegulationOf(document) is { } regulation
                ? new JsonObject { [DefinitionReader.RegulationProperty] = regulation }
                : new JsonObject(),
            ["root"] = new JsonObject
            {
                ["id"] = "uji-akar",
                ["type"] = "Elsa.Flowchart",
                ["activities"] = activities,
                ["connections"] = Connections(activities, kind?.Outcomes ?? []),
            },
        };
        return (JsonSerializer.SerializeToUtf8Bytes(trial), type);
    }

    // One after another; each outcome leads on, so that a gate that refuses is not stopped for want of a way.
    private static JsonArray Connections(JsonArray activities, IEnumerable<string> outcomes)
    {
        var connections = new JsonArray();
        for (var i = 0; i + 2 < activities.Count; i++)
            connections.Add((JsonNode)Connection(activities[i]!, "Done", activities[i + 1]!));
        foreach (var outcome in outcomes)
            connections.Add((JsonNode)Connection(activities[^2]!, outcome, activities[^1]!));
        return connections;
    }

    private static JsonObject Connection(JsonNode source, string port, JsonNode target) =>
        new()
        {
            ["source"] = new JsonObject { ["activity"] = source["id"]!.GetValue<string>(), ["port"] = port },
            ["target"] = new JsonObject { ["activity"] = target["id"]!.GetValue<string>(), ["port"] = "In" },
        };

    private static JsonObject Declared(string name) =>
        new()
        {
            ["id"] = name,
            ["name"] = name,
            ["typeName"] = "Object",
        };

    private static JsonNode? Copied(JsonElement document, string member) =>
        Json.Member(document, member) is { ValueKind: JsonValueKind.Array } list
            ? JsonNode.Parse(list.GetRawText())
            : null;

    // Its status machine would ask for gates that nobody passed here.
    private static string? RegulationOf(JsonElement document)
    {
        var own = Json.Member(document, "customProperties");
        var programme = Json.Text(Json.Member(own, DefinitionReader.ProgrammeProperty));
        var regulation = Json.Text(Json.Member(own, DefinitionReader.RegulationProperty));
        return Programmes.Find(programme)?.Regulation ?? (regulation.Length > 0 ? regulation : null);
    }

    private static bool TryFind(JsonElement at, string id, List<JsonElement> variables, out JsonElement found)
    {
        found = default;
        switch (at.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in at.EnumerateArray())
                    if (TryFind(item, id, variables, out found))
                        return true;
                return false;
            case JsonValueKind.Object:
                if (Json.Text(Json.Member(at, "id")) == id && Json.Member(at, "type").ValueKind == JsonValueKind.String)
                {
                    found = at;
                    return true;
                }
                var own = ItemsOf(at, "variables").ToArray();
                variables.InsertRange(0, own);
                foreach (var member in at.EnumerateObject())
                    if (
                        !Opaque.Contains(member.Name, StringComparer.Ordinal)
                        && TryFind(member.Value, id, variables, out found)
                    )
                        return true;
                variables.RemoveRange(0, own.Length);
                return false;
            default:
                return false;
        }
    }

    private static IEnumerable<JsonElement> ItemsOf(JsonElement owner, string list) =>
        Json.Member(owner, list) is { ValueKind: JsonValueKind.Array } items ? [.. items.EnumerateArray()] : [];
}
