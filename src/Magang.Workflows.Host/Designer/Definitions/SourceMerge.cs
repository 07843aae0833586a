using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Brings what somebody changed in Studio into the document, and nothing else.</summary>
/// <remarks>
/// Studio sends back what it understood of the view: it drops properties that it does not know, and fills others with
/// defaults. So each part of what came is compared with what was shown: where both say the same, the document keeps what
/// it has, to the letter; only what differs is taken over.
/// </remarks>
internal sealed class SourceMerge
{
    // Told by the server in each view; a document may have its own, from where it was made.
    private static readonly HashSet<string> Served = new(StringComparer.Ordinal)
    {
        "id",
        "definitionId",
        "version",
        "createdAt",
        "isLatest",
        "isPublished",
        "isReadonly",
        "isSystem",
        "links",
    };

    private static readonly JsonWriterOptions Plain = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = DefinitionView.Deepest,
    };

    private readonly Dictionary<string, JsonElement> _own;
    private readonly Dictionary<string, JsonElement> _shown;

    private SourceMerge(JsonElement own, JsonElement shown)
    {
        _own = ActivitiesOf(own);
        _shown = ActivitiesOf(shown);
    }

    /// <summary>The document with the changes.</summary>
    /// <param name="own">The document that Studio was shown; for a new definition the least that it must say.</param>
    /// <param name="shown">Its view; an empty object for a new definition.</param>
    /// <param name="posted">What Studio sent back.</param>
    /// <returns>UTF-8, indented; null where nothing was changed.</returns>
    public static byte[]? Changed(JsonElement own, JsonElement shown, JsonElement posted)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
            new SourceMerge(own, shown).WriteTop(writer, own, shown, posted);
        using var merged = JsonDocument.Parse(
            buffer.WrittenMemory,
            new JsonDocumentOptions { MaxDepth = DefinitionView.Deepest }
        );
        return SameDrawing.Is(merged.RootElement, own) ? null : buffer.WrittenSpan.ToArray();
    }

    private void WriteTop(Utf8JsonWriter writer, JsonElement own, JsonElement shown, JsonElement posted)
    {
        writer.WriteStartObject();
        foreach (var member in own.EnumerateObject())
        {
            if (Served.Contains(member.Name))
                member.WriteTo(writer);
            else
                WritePart(writer, member.Name, member.Value, shown, posted);
        }
        foreach (var member in posted.EnumerateObject())
        {
            if (!Served.Contains(member.Name) && !own.TryGetProperty(member.Name, out _))
                WritePart(writer, member.Name, default, shown, posted);
        }
        writer.WriteEndObject();
    }

    private void WritePart(Utf8JsonWriter writer, string name, JsonElement own, JsonElement shown, JsonElement posted)
    {
        var (before, after) = (Json.Member(shown, name), Json.Member(posted, name));
        var isOwn = own.ValueKind != JsonValueKind.Undefined;
        if (after.ValueKind == JsonValueKind.Undefined || IsSame(name, before, after))
        {
            if (isOwn)
                Write(writer, name, own);
            return;
        }
        switch (name)
        {
            case "variables":
                TypedParts.WriteList(writer, name, "id", (own, before, after));
                break;
            case "inputs" or "outputs":
                TypedParts.WriteList(writer, name, "name", (own, before, after));
                break;
            case "options" when after.ValueKind == JsonValueKind.Object:
                writer.WritePropertyName(name);
                TypedParts.WriteObject(writer, own, before, after);
                break;
            case "customProperties" when after.ValueKind == JsonValueKind.Object:
                WriteCustom(writer, own, before, after);
                break;
            case "root" when after.ValueKind == JsonValueKind.Object:
                writer.WritePropertyName(name);
                WriteValue(writer, after);
                break;
            default:
                Write(writer, name, after);
                break;
        }
    }

    // Root and custom properties come back whole, so what lacks there was taken away.
    private static bool IsSame(string name, JsonElement before, JsonElement after) =>
        name is "root" or "customProperties"
            ? before.ValueKind != JsonValueKind.Undefined && JsonElement.DeepEquals(before, after)
            : TypedParts.Same(before, after);

    private static void WriteCustom(Utf8JsonWriter writer, JsonElement own, JsonElement before, JsonElement after)
    {
        var kept = after.EnumerateObject().Where(one => one.Name != DefinitionView.RevisionProperty).ToArray();
        if (own.ValueKind == JsonValueKind.Undefined && kept.Length == 0)
            return;
        writer.WriteStartObject("customProperties");
        foreach (var property in kept)
        {
            var (shown, mine) = (Json.Member(before, property.Name), Json.Member(own, property.Name));
            var isKept =
                shown.ValueKind != JsonValueKind.Undefined
                && mine.ValueKind != JsonValueKind.Undefined
                && JsonElement.DeepEquals(shown, property.Value);
            Write(writer, property.Name, isKept ? mine : property.Value);
        }
        writer.WriteEndObject();
    }

    // Activities are found again by their ids, wherever they were moved.
    private void WriteValue(Utf8JsonWriter writer, JsonElement posted)
    {
        switch (posted.ValueKind)
        {
            case JsonValueKind.Object:
                var id = NodeIds.IsActivity(posted) ? NodeIds.IdOf(posted) : null;
                if (id is not null && _own.TryGetValue(id, out var own) && _shown.TryGetValue(id, out var shown))
                    WriteActivity(writer, own, shown, posted);
                else
                    WriteObject(writer, posted, id is not null);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in posted.EnumerateArray())
                    WriteValue(writer, item);
                writer.WriteEndArray();
                break;
            default:
                posted.WriteTo(writer);
                break;
        }
    }

    private void WriteActivity(Utf8JsonWriter writer, JsonElement own, JsonElement shown, JsonElement posted)
    {
        writer.WriteStartObject();
        foreach (var member in own.EnumerateObject())
        {
            if (!posted.TryGetProperty(member.Name, out var after))
            {
                // What was not shown cannot have been taken away.
                if (!shown.TryGetProperty(member.Name, out _))
                    member.WriteTo(writer);
                continue;
            }
            var before = Json.Member(shown, member.Name);
            if (
                before.ValueKind != JsonValueKind.Undefined
                && JsonElement.DeepEquals(before, after)
                && !IsNewPlace(member.Name, own, posted)
            )
                member.WriteTo(writer);
            else
                WriteMember(writer, member.Name, (member.Value, before, after));
        }
        foreach (var member in posted.EnumerateObject())
        {
            if (
                member.Name == NodeIds.Member
                || own.TryGetProperty(member.Name, out _)
                || (
                    shown.TryGetProperty(member.Name, out var before)
                    && JsonElement.DeepEquals(before, member.Value)
                    && !IsNewPlace(member.Name, own, posted)
                )
            )
                continue;
            WriteMember(writer, member.Name, (default, default, member.Value));
        }
        writer.WriteEndObject();
    }

    // Once somebody draws, all keep the places where he saw them: computed anew, they would move under his hands.
    private static bool IsNewPlace(string member, JsonElement own, JsonElement posted) =>
        member == "metadata" && !CanvasView.IsPlaced(own) && CanvasView.IsPlaced(posted);

    private void WriteObject(Utf8JsonWriter writer, JsonElement posted, bool isActivity)
    {
        writer.WriteStartObject();
        foreach (var member in posted.EnumerateObject().Where(one => !isActivity || one.Name != NodeIds.Member))
            WriteMember(writer, member.Name, (default, default, member.Value));
        writer.WriteEndObject();
    }

    private void WriteMember(
        Utf8JsonWriter writer,
        string name,
        (JsonElement Own, JsonElement Before, JsonElement After) value
    )
    {
        if (name == "connections" && value.After.ValueKind == JsonValueKind.Array)
        {
            Connections.Write(writer, value.Own, value.Before, value.After);
            return;
        }
        writer.WritePropertyName(name);
        if (NodeIds.MayHoldActivities(name))
            WriteValue(writer, value.After);
        else
            value.After.WriteTo(writer);
    }

    private static void Write(Utf8JsonWriter writer, string name, JsonElement value)
    {
        writer.WritePropertyName(name);
        value.WriteTo(writer);
    }

    // An id that two activities share names neither.
    private static Dictionary<string, JsonElement> ActivitiesOf(JsonElement document)
    {
        var found = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var twice = new HashSet<string>(StringComparer.Ordinal);
        Collect(Json.Member(document, "root"));
        foreach (var id in twice)
            found.Remove(id);
        return found;

        void Collect(JsonElement value)
        {
            if (value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in value.EnumerateArray())
                    Collect(item);
            }
            else if (value.ValueKind == JsonValueKind.Object)
            {
                if (NodeIds.IsActivity(value) && !found.TryAdd(NodeIds.IdOf(value)!, value))
                    twice.Add(NodeIds.IdOf(value)!);
                foreach (var member in value.EnumerateObject().Where(one => NodeIds.MayHoldActivities(one.Name)))
                    Collect(member.Value);
            }
        }
    }
}
