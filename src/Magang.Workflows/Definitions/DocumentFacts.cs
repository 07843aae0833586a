using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Definitions;

/// <summary>By what others may name one version of a workflow.</summary>
/// <param name="Key">Its definition id, and its number where it is published or, if it is not, in its document.</param>
/// <param name="Name">The name shown to people.</param>
/// <param name="VersionId">The document's own <c>id</c>; null where it has none.</param>
/// <param name="Version">The document's own <c>version</c>; null where it has none.</param>
public sealed record DocumentFacts(DefinitionKey Key, string Name, string? VersionId, int? Version)
{
    /// <summary>The type's name that Elsa makes of its name.</summary>
    public string TypeName => ScriptFunctions.Pascal(Name);

    /// <summary>Reads them from a document.</summary>
    /// <param name="document">The whole document, an object.</param>
    /// <param name="key">Under which it is known.</param>
    public static DocumentFacts Of(JsonElement document, DefinitionKey key) =>
        new(key, Text(document, "name") ?? key.DefinitionId, Text(document, "id"), Number(document, "version"));

    /// <summary>Reads them from a document that nobody has read yet.</summary>
    /// <exception cref="DefinitionRefusedException">It is no JSON object, or too large.</exception>
    public static DocumentFacts Of(ReadOnlyMemory<byte> utf8)
    {
        var document = DocumentText.Read(utf8);
        return Of(document, DefinitionReader.KeyOf(document, new Findings()));
    }

    /// <summary>The same for a version that the database knows by another number.</summary>
    public static DocumentFacts Of(ReadOnlyMemory<byte> utf8, DefinitionKey key) =>
        Of(DocumentText.Read(utf8, isStored: true), key);

    internal static string? Text(JsonElement value, string name) =>
        Json.Member(value, name) is { ValueKind: JsonValueKind.String } text && text.GetString()!.Length > 0
            ? text.GetString()
            : null;

    internal static int? Number(JsonElement value, string name) =>
        Json.Member(value, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var whole)
            ? whole
            : null;
}
