using System.Text.Json;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>What a document says of itself, for lists.</summary>
/// <param name="Name">The name shown to people.</param>
/// <param name="Description">What it says of itself, or null.</param>
/// <param name="ToolVersion">The version of the designer that drew it; null where it says none that Studio could read.</param>
internal sealed record DocumentHead(string Name, string? Description, string? ToolVersion)
{
    /// <summary>Reads it.</summary>
    /// <param name="document">An object.</param>
    /// <param name="definitionId">Its name where it has none.</param>
    public static DocumentHead Of(JsonElement document, string definitionId) =>
        new(
            Text(document, "name") ?? definitionId,
            Text(document, "description"),
            Text(document, "toolVersion") is { } tool && Version.TryParse(tool, out _) ? tool : null
        );

    private static string? Text(JsonElement document, string name) =>
        Json.Member(document, name) is { ValueKind: JsonValueKind.String } text && text.GetString()!.Length > 0
            ? text.GetString()
            : null;
}
