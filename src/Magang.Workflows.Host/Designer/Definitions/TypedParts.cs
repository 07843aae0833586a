using System.Text.Json;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>The parts of a definition that Studio reads into forms of its own: it drops what they lack and fills in defaults.</summary>
internal static class TypedParts
{
    /// <summary>Whether what came back says what was shown: null, false, an empty list and nothing at all are one.</summary>
    public static bool Same(JsonElement shown, JsonElement posted)
    {
        if (IsNothing(shown) && IsNothing(posted))
            return true;
        if (IsNothing(shown) || IsNothing(posted))
            return false;
        if (shown.ValueKind == JsonValueKind.Object && posted.ValueKind == JsonValueKind.Object)
            return posted.EnumerateObject().All(member => Same(Json.Member(shown, member.Name), member.Value));
        if (shown.ValueKind == JsonValueKind.Array && posted.ValueKind == JsonValueKind.Array)
            return shown.GetArrayLength() == posted.GetArrayLength()
                && shown.EnumerateArray().Zip(posted.EnumerateArray(), Same).All(same => same);
        return JsonElement.DeepEquals(shown, posted) || IsTextOf(shown, posted);
    }

    /// <summary>Writes a list whose items are known by a member.</summary>
    /// <param name="writer">Where a member may stand.</param>
    /// <param name="name">The list's name.</param>
    /// <param name="key">The member.</param>
    /// <param name="list">As the document has it, as it was shown, as it came back.</param>
    public static void WriteList(
        Utf8JsonWriter writer,
        string name,
        string key,
        (JsonElement Own, JsonElement Shown, JsonElement Posted) list
    )
    {
        writer.WritePropertyName(name);
        if (list.Posted.ValueKind != JsonValueKind.Array)
        {
            list.Posted.WriteTo(writer);
            return;
        }
        var (own, shown) = (Items(list.Own), Items(list.Shown));
        var posted = Items(list.Posted);
        writer.WriteStartArray();
        for (var i = 0; i < posted.Length; i++)
        {
            var id = KeyOf(posted[i], key);
            var before = Array.FindIndex(shown, item => id is not null && KeyOf(item, key) == id);
            // One that was renamed stands where it stood.
            if (
                before < 0
                && posted.Length == shown.Length
                && !posted.Any(item => KeyOf(item, key) == KeyOf(shown[i], key))
            )
                before = i;
            // Views show such a list as it is or not at all.
            var isKnown = before >= 0 && own.Length == shown.Length;
            WriteObject(writer, isKnown ? own[before] : default, isKnown ? shown[before] : default, posted[i]);
        }
        writer.WriteEndArray();
    }

    /// <summary>Writes an object: what came back where it differs from what was shown, else what the document has.</summary>
    public static void WriteObject(Utf8JsonWriter writer, JsonElement own, JsonElement shown, JsonElement posted)
    {
        if (posted.ValueKind != JsonValueKind.Object)
        {
            posted.WriteTo(writer);
            return;
        }
        writer.WriteStartObject();
        if (own.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in own.EnumerateObject())
            {
                var after = Json.Member(posted, member.Name);
                writer.WritePropertyName(member.Name);
                (
                    after.ValueKind == JsonValueKind.Undefined || Same(Json.Member(shown, member.Name), after)
                        ? member.Value
                        : after
                ).WriteTo(writer);
            }
        }
        foreach (var member in posted.EnumerateObject())
        {
            if (
                Json.Member(own, member.Name).ValueKind == JsonValueKind.Undefined
                && member.Value.ValueKind != JsonValueKind.Null
                && !(own.ValueKind == JsonValueKind.Object && Same(Json.Member(shown, member.Name), member.Value))
            )
                member.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    // Values of variables come back as the text of what they were.
    private static bool IsTextOf(JsonElement shown, JsonElement posted)
    {
        if (posted.ValueKind != JsonValueKind.String || shown.ValueKind == JsonValueKind.String)
            return false;
        var text = posted.GetString()!;
        if (text.Equals(shown.GetRawText(), StringComparison.OrdinalIgnoreCase))
            return true;
        try
        {
            using var read = JsonDocument.Parse(text);
            return JsonElement.DeepEquals(read.RootElement, shown);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonElement[] Items(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static string? KeyOf(JsonElement item, string key) =>
        Json.Member(item, key) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static bool IsNothing(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False => true,
            JsonValueKind.Array => value.GetArrayLength() == 0,
            _ => false,
        };
}
