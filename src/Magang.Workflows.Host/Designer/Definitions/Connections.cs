using System.Text.Json;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>The connections of a flowchart: Studio draws them anew from its picture, with their ends and bends alone.</summary>
internal static class Connections
{
    private const string Bends = "vertices";

    /// <summary>Writes them: one that was there before keeps all that it has, but for its bends where those were moved.</summary>
    /// <param name="writer">Where a member may stand.</param>
    /// <param name="own">As the document has them.</param>
    /// <param name="shown">As they were shown.</param>
    /// <param name="posted">As they came back.</param>
    public static void Write(Utf8JsonWriter writer, JsonElement own, JsonElement shown, JsonElement posted)
    {
        var (known, before) = (ByEnds(own), ByEnds(shown));
        writer.WriteStartArray("connections");
        foreach (var connection in posted.EnumerateArray())
        {
            var ends = EndsOf(connection);
            if (ends is null || !known.TryGetValue(ends, out var mine))
                connection.WriteTo(writer);
            else
                WriteKnown(writer, mine, before.GetValueOrDefault(ends), connection);
        }
        writer.WriteEndArray();
    }

    private static void WriteKnown(Utf8JsonWriter writer, JsonElement own, JsonElement shown, JsonElement posted)
    {
        var bends = Json.Member(posted, Bends);
        if (TypedParts.Same(Json.Member(shown, Bends), bends))
        {
            own.WriteTo(writer);
            return;
        }
        writer.WriteStartObject();
        foreach (var member in own.EnumerateObject().Where(one => one.Name != Bends))
            member.WriteTo(writer);
        if (bends.ValueKind != JsonValueKind.Undefined)
        {
            writer.WritePropertyName(Bends);
            bends.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    private static Dictionary<string, JsonElement> ByEnds(JsonElement connections)
    {
        var found = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (connections.ValueKind == JsonValueKind.Array)
        {
            foreach (var connection in connections.EnumerateArray())
                if (EndsOf(connection) is { } ends)
                    found.TryAdd(ends, connection);
        }
        return found;
    }

    // Elsa's older way of writing it has the activities' ids alone.
    private static string? EndsOf(JsonElement connection) =>
        End(Json.Member(connection, "source"), Json.Member(connection, "sourcePort"), "Done") is { } source
        && End(Json.Member(connection, "target"), Json.Member(connection, "targetPort"), "In") is { } target
            ? $"{source} {target}"
            : null;

    private static string? End(JsonElement end, JsonElement oldPort, string usual) =>
        end.ValueKind == JsonValueKind.String ? Named(end, oldPort, usual)
        : Json.Member(end, "activity") is { ValueKind: JsonValueKind.String } activity
            ? Named(activity, Json.Member(end, "port"), usual)
        : null;

    private static string Named(JsonElement activity, JsonElement port, string usual) =>
        JsonSerializer.Serialize(
            (string[])[activity.GetString()!, Json.Text(port) is { Length: > 0 } given ? given : usual]
        );
}
