using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Magang.Workflows.Definitions;
using Magang.Workflows.Pictures;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Gives activities that stand nowhere a place on Studio's canvas, which would draw them one over the other.</summary>
/// <remarks>Only in what Studio is shown: a save that moves nothing leaves the document without places.</remarks>
internal static class CanvasView
{
    private const string Flowchart = "Elsa.Flowchart";

    // For a drawing that cannot be read yet: rows of boxes, in the order in which they stand in the document.
    private const int InARow = 5;
    private const double RowHeight = 120;
    private const double BoxWidth = 300;

    private const int MostKnown = 100;

    private static readonly JsonSerializerOptions Options = new() { MaxDepth = DefinitionView.Deepest };

    // Studio saves at each change and shows what was saved: what is drawn alike stands alike, and is not read anew.
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, (double X, double Y)>> Known = new(
        StringComparer.Ordinal
    );

    /// <summary>The document with places for all.</summary>
    public static JsonElement Of(JsonElement document)
    {
        var root = Json.Member(document, "root");
        if (root.ValueKind != JsonValueKind.Object || !LacksPlaces(root, inFlowchart: false))
            return document;
        var places = Laid(document, root);
        var node = JsonObject.Create(document)!;
        Place(node["root"]!, places);
        return JsonSerializer.SerializeToElement(node, Options);
    }

    /// <summary>Whether an activity has a place of its own.</summary>
    public static bool IsPlaced(JsonElement activity) =>
        Json.Member(Json.Member(Json.Member(activity, "metadata"), "designer"), "position").ValueKind
        == JsonValueKind.Object;

    private static IReadOnlyDictionary<string, (double X, double Y)> Laid(JsonElement document, JsonElement root)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root.GetRawText())));
        if (Known.TryGetValue(key, out var known))
            return known;
        try
        {
            var laid = CanvasPlaces.Of(
                DefinitionReader.ReadStored(JsonSerializer.SerializeToUtf8Bytes(document, Options))
            );
            if (Known.Count >= MostKnown)
                Known.Clear();
            return Known.GetOrAdd(key, laid);
        }
        catch (MagangException)
        {
            return new Dictionary<string, (double X, double Y)>(StringComparer.Ordinal);
        }
    }

    private static bool LacksPlaces(JsonElement value, bool inFlowchart) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().Any(item => LacksPlaces(item, inFlowchart)),
            JsonValueKind.Object => (inFlowchart && NodeIds.IsActivity(value) && !IsPlaced(value))
                || value
                    .EnumerateObject()
                    .Any(member =>
                        NodeIds.MayHoldActivities(member.Name)
                        && LacksPlaces(member.Value, member.Name == "activities" && IsFlowchart(value))
                    ),
            _ => false,
        };

    private static bool IsFlowchart(JsonElement value) =>
        Json.Member(value, "type") is { ValueKind: JsonValueKind.String } type && type.ValueEquals(Flowchart);

    private static void Place(JsonNode? value, IReadOnlyDictionary<string, (double X, double Y)> places)
    {
        if (value is JsonArray items)
        {
            foreach (var item in items)
                Place(item, places);
        }
        else if (value is JsonObject holder)
        {
            var isFlowchart =
                (holder["type"] as JsonValue)?.TryGetValue<string>(out var type) == true && type == Flowchart;
            foreach (var (name, member) in holder.ToList().Where(member => NodeIds.MayHoldActivities(member.Key)))
            {
                Place(member, places);
                if (isFlowchart && name == "activities" && member is JsonArray activities)
                    PlaceAll(activities, places);
            }
        }
    }

    private static void PlaceAll(JsonArray activities, IReadOnlyDictionary<string, (double X, double Y)> places)
    {
        foreach (var (at, activity) in activities.OfType<JsonObject>().Index())
        {
            var id = (activity["id"] as JsonValue)?.TryGetValue<string>(out var text) == true ? text : "";
            var (x, y) = places.TryGetValue(id, out var place)
                ? place
                : (at % InARow * BoxWidth, at / InARow * RowHeight);
            var designer = Within(Within(activity, "metadata"), "designer");
            if (designer["position"] is not JsonObject)
                designer["position"] = new JsonObject { ["x"] = x, ["y"] = y };
        }
    }

    private static JsonObject Within(JsonObject holder, string name)
    {
        if (holder[name] is JsonObject there)
            return there;
        var made = new JsonObject();
        holder[name] = made;
        return made;
    }
}
