namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>What somebody may do, as Studio reads it: only <c>rel</c> is looked at.</summary>
/// <param name="Href">Where, below the API.</param>
/// <param name="Rel">What. Without <c>publish</c> a definition is shown read-only; without <c>bulk-publish</c> nothing can be created.</param>
/// <param name="Method">How.</param>
internal sealed record DefinitionLink(string Href, string Rel, string Method)
{
    private const string Root = "/workflow-definitions";

    /// <summary>What may be done with one definition.</summary>
    /// <param name="definitionId">The definition.</param>
    /// <param name="mayDraw">Whether he draws workflows; else he looks.</param>
    public static IReadOnlyList<DefinitionLink> Of(string definitionId, bool mayDraw)
    {
        var own = $"{Root}/{Uri.EscapeDataString(definitionId)}";
        List<DefinitionLink> links =
        [
            new(own, "self", "GET"),
            new($"{Root}/by-definition-id/{Uri.EscapeDataString(definitionId)}", "self", "GET"),
            new($"{own}/versions", "versions", "GET"),
            new($"{own}/export", "export", "GET"),
        ];
        if (mayDraw)
            links.AddRange([
                new($"{own}/dispatch", "dispatch", "POST"),
                new($"{own}/execute", "execute", "POST"),
                new($"{own}/publish", "publish", "POST"),
                new($"{own}/retract", "retract", "POST"),
                new(own, "delete", "DELETE"),
                new($"{own}/import", "import", "PUT"),
                new($"{own}/update-references", "update-references", "POST"),
            ]);
        return links;
    }

    /// <summary>What may be done with definitions in general.</summary>
    /// <param name="mayDraw">Whether he draws workflows; else he looks.</param>
    public static IReadOnlyList<DefinitionLink> OfAll(bool mayDraw)
    {
        List<DefinitionLink> links =
        [
            new(Root, "self", "GET"),
            new($"{Root}/validation/is-name-unique", "is-name-unique", "GET"),
            new($"{Root}/query/count", "count", "GET"),
            new($"{Root}/many-by-id", "many-by-id", "GET"),
        ];
        if (mayDraw)
            links.AddRange([
                new(
                    "/bulk-actions/delete/workflow-definitions/by-definition-id",
                    "bulk-delete-by-definition-id",
                    "POST"
                ),
                new("/bulk-actions/delete/workflow-definitions/by-id", "bulk-delete-by-id", "POST"),
                new("/bulk-actions/publish/workflow-definitions/by-definition-ids", "bulk-publish", "POST"),
                new("/bulk-actions/retract/workflow-definitions/by-definition-ids", "bulk-retract", "POST"),
                new($"{Root}/import", "import", "POST"),
                new($"{Root}/import-files", "import-files", "POST"),
                new(Root, "create", "POST"),
            ]);
        return links;
    }
}
