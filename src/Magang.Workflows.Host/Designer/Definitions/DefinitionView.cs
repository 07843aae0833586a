using System.Text.Json;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>A definition as Studio is given it: the document, with what Studio needs beside it.</summary>
/// <remarks>
/// Nothing of what is added is written into the document: see <see cref="SourceMerge"/>. What has another form than Elsa's
/// is left out, so that an unfinished or foreign document opens as far as it goes.
/// </remarks>
internal static class DefinitionView
{
    /// <summary>The custom property by which a save tells what it was loaded from. Studio sends it back unread.</summary>
    public const string RevisionProperty = "magang:revision";

    /// <summary>What nodes of a definition are addressed below.</summary>
    public const string Workflow = "Workflow1";

    private static readonly string[] Lists = ["variables", "inputs", "outputs"];
    private static readonly JsonElement EmptyRoot = Json.Parse(
        """{"id":"Sequence1","type":"Elsa.Sequence","version":1,"name":"Sequence1","activities":[]}"""
    );

    /// <summary>The view of a version or draft.</summary>
    /// <param name="row">Which.</param>
    /// <param name="document">What was drawn.</param>
    /// <param name="links">What may be done with it; null where it is not told.</param>
    public static JsonElement Of(ShelfRow row, JsonElement document, IReadOnlyList<DefinitionLink>? links = null)
    {
        var bytes = Json.Bytes(writer => Write(writer, row, document, links));
        using var read = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = Deepest });
        return read.RootElement.Clone();
    }

    /// <summary>Deepest nesting of a view: of a document, and what is put around it.</summary>
    public const int Deepest = 600;

    private static void Write(
        Utf8JsonWriter writer,
        ShelfRow row,
        JsonElement document,
        IReadOnlyList<DefinitionLink>? links
    )
    {
        writer.WriteStartObject();
        if (links is not null)
        {
            writer.WritePropertyName("links");
            JsonSerializer.Serialize(writer, links, ElsaJson.Options);
        }
        writer.WriteString("id", ElsaIds.Of(row.Key));
        writer.WriteString("definitionId", row.Key.DefinitionId);
        writer.WriteString("name", row.Head.Name);
        if (row.Head.Description is { } description)
            writer.WriteString("description", description);
        writer.WriteString("createdAt", row.CreatedAt);
        writer.WriteNumber("version", row.Key.Version);
        if (row.Head.ToolVersion is { } tool)
            writer.WriteString("toolVersion", tool);
        foreach (var list in Lists)
            WriteList(writer, document, list, JsonValueKind.Object);
        WriteList(writer, document, "outcomes", JsonValueKind.String);
        WriteCustom(writer, Json.Member(document, "customProperties"), row.Revision);
        writer.WriteBoolean("isReadonly", false);
        writer.WriteBoolean("isSystem", false);
        writer.WriteBoolean("isLatest", row.IsLatest);
        writer.WriteBoolean("isPublished", row.IsPublished);
        WriteOptions(writer, document);
        writer.WritePropertyName("root");
        var root = Json.Member(CanvasView.Of(document), "root");
        NodeIds.WriteActivity(writer, root.ValueKind == JsonValueKind.Object ? root : EmptyRoot, Workflow);
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, JsonElement document, string name, JsonValueKind items)
    {
        var list = Json.Member(document, name);
        writer.WritePropertyName(name);
        if (list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind == items))
            list.WriteTo(writer);
        else
            Json.EmptyList.WriteTo(writer);
    }

    private static void WriteCustom(Utf8JsonWriter writer, JsonElement custom, int revision)
    {
        writer.WriteStartObject("customProperties");
        if (custom.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in custom.EnumerateObject().Where(one => one.Name != RevisionProperty))
                property.WriteTo(writer);
        }
        if (revision > 0)
            writer.WriteString(RevisionProperty, string.Create(Indonesian.Format, $"{revision:D}"));
        writer.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter writer, JsonElement document)
    {
        const string Follows = "autoUpdateConsumingWorkflows";
        const string Usable = "usableAsActivity";
        var options = Json.Member(document, "options");
        writer.WriteStartObject("options");
        if (options.ValueKind == JsonValueKind.Object)
        {
            foreach (var option in options.EnumerateObject())
                option.WriteTo(writer);
        }
        // Elsa's older way of writing it.
        if (
            Json.Member(options, Usable).ValueKind == JsonValueKind.Undefined
            && Json.Member(document, Usable).ValueKind == JsonValueKind.True
        )
            writer.WriteBoolean(Usable, true);
        if (Json.Member(options, Follows).ValueKind == JsonValueKind.Undefined)
            writer.WriteBoolean(Follows, false);
        writer.WriteEndObject();
    }
}
