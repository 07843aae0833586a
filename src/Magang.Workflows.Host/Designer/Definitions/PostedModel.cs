using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>A definition as a client sent it.</summary>
/// <param name="Json">An object.</param>
internal sealed partial record PostedModel(JsonElement Json)
{
    private const string Schema = "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json";

    /// <summary>The definition's id; null where it is new.</summary>
    public string? DefinitionId => Text("definitionId");

    /// <summary>How often the draft was saved when it was loaded; null where it does not tell.</summary>
    public int? Revision =>
        int.TryParse(
            Magang.Workflows.Json.Text(
                Magang.Workflows.Json.Member(
                    Magang.Workflows.Json.Member(Json, "customProperties"),
                    DefinitionView.RevisionProperty
                )
            ),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var revision
        )
            ? revision
            : null;

    /// <summary>Reads it.</summary>
    /// <exception cref="DrawingRefusedException">It is no object.</exception>
    /// <exception cref="DefinitionIdRefusedException">Its id cannot stand in an address.</exception>
    public static PostedModel Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new DrawingRefusedException("kiriman ini tidak memuat definisi ('model')");
        var model = new PostedModel(json);
        if (model.DefinitionId is { } id)
            CheckId(id);
        return model;
    }

    /// <summary>Checks that an id can stand in an address.</summary>
    /// <exception cref="DefinitionIdRefusedException">It cannot.</exception>
    public static void CheckId(string definitionId)
    {
        if (!Id().IsMatch(definitionId))
            throw new DefinitionIdRefusedException(definitionId);
    }

    /// <summary>What a new definition's document says before anything is drawn.</summary>
    public static byte[] Skeleton(string definitionId) =>
        Magang.Workflows.Json.Bytes(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", Schema);
            writer.WriteString("definitionId", definitionId);
            writer.WriteEndObject();
        });

    /// <summary>Whether it was loaded from this version or from any revision of this draft.</summary>
    public bool IsOf(DefinitionKey key) =>
        Text("id") == ElsaIds.Of(key)
        && Magang.Workflows.Json.Member(Json, "version") is { ValueKind: JsonValueKind.Number } number
        && number.TryGetInt32(out var version)
        && version == key.Version;

    /// <summary>Whether it was loaded from this version, or this revision of this draft.</summary>
    /// <param name="key">The version.</param>
    /// <param name="revision">The draft's revision; 0 for a version.</param>
    public bool IsOf(DefinitionKey key, int revision) => IsOf(key) && (Revision ?? 0) == revision;

    private string? Text(string name) =>
        Magang.Workflows.Json.Member(Json, name) is { ValueKind: JsonValueKind.String } text
        && !string.IsNullOrWhiteSpace(text.GetString())
            ? text.GetString()!.Trim()
            : null;

    [GeneratedRegex(@"^[\p{L}\p{N}._-]{1,200}$", RegexOptions.None, 1000)]
    private static partial Regex Id();
}
