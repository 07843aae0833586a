using System.Text.Json;
using System.Text.Json.Nodes;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Whether two documents say the same and look the same, whoever drew them last.</summary>
/// <remarks>
/// Studio's canvas measures every activity and writes the size into what it sends back, though nobody changed anything; and
/// a place that the server chose is written there as if somebody had. Neither is a change.
/// </remarks>
internal static class SameDrawing
{
    /// <summary>Whether they are the same drawing.</summary>
    public static bool Is(JsonElement one, JsonElement other) =>
        JsonElement.DeepEquals(one, other) || JsonNode.DeepEquals(Bare(one), Bare(other));

    private static JsonObject? Bare(JsonElement document)
    {
        var bare = JsonObject.Create(CanvasView.Of(document));
        Strip(bare?["root"]);
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
            var metadata = holder["metadata"] as JsonObject;
            var designer = metadata?["designer"] as JsonObject;
            designer?.Remove("size");
            if (designer is { Count: 0 })
                metadata!.Remove("designer");
            if (metadata is { Count: 0 })
                holder.Remove("metadata");
            foreach (var (_, member) in holder.Where(member => NodeIds.MayHoldActivities(member.Key)))
                Strip(member);
        }
    }
}
