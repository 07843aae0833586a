using System.Text.Json;
using System.Text.Json.Nodes;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Whether two documents say the same and look the same, whoever drew them last.</summary>
/// <remarks>
/// Studio's canvas measures every activity and writes the size into what it sends back, though nobody changed anything; a
/// place that the server chose is written there as if somebody had; and a tab that was only looked at leaves its defaults.
/// None of it is a change.
/// </remarks>
internal static class SameDrawing
{
    private const string Metadata = "metadata";
    private const string Custom = "customProperties";

    // What Studio writes where the tabs of variables and of the log were opened.
    private static readonly string[] LeftByTabs = ["VariableTestValues", "logPersistenceMode", "logPersistenceConfig"];
    private static readonly JsonNode Inherited = JsonValue.Create("Inherit");

    /// <summary>Whether they are the same drawing.</summary>
    public static bool Is(JsonElement one, JsonElement other) =>
        JsonElement.DeepEquals(one, other) || JsonNode.DeepEquals(Bare(one), Bare(other));

    private static JsonObject Bare(JsonElement document)
    {
        var bare = JsonObject.Create(CanvasView.Of(document))!;
        StripTabs(bare);
        Strip(bare["root"]);
        return bare;
    }

    private static void Strip(JsonNode? value)
    {
        if (value is JsonArray items)
        {
            foreach (var item in items)
                Strip(item);
        }
        else if (value is JsonObject holder)
        {
            StripSize(holder);
            StripTabs(holder);
            foreach (var (_, member) in holder.Where(member => NodeIds.MayHoldActivities(member.Key)))
                Strip(member);
        }
    }

    private static void StripSize(JsonObject activity)
    {
        if (activity[Metadata] is not JsonObject metadata)
            return;
        if (metadata["designer"] is JsonObject designer)
        {
            designer.Remove("size");
            if (designer.Count == 0)
                metadata.Remove("designer");
        }
        if (metadata.Count == 0)
            activity.Remove(Metadata);
    }

    private static void StripTabs(JsonObject holder)
    {
        if (holder[Custom] is not JsonObject custom)
            return;
        foreach (var name in LeftByTabs.Where(name => SaysNothing(custom[name])))
            custom.Remove(name);
        if (custom.Count == 0)
            holder.Remove(Custom);
    }

    private static bool SaysNothing(JsonNode? value) =>
        value switch
        {
            JsonObject members => members.All(member => SaysNothing(member.Value)),
            JsonArray items => items.Count == 0,
            _ => value is null || JsonNode.DeepEquals(value, Inherited),
        };
}
