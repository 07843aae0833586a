using System.Text.Json;

namespace Magang.Workflows.Definitions;

/// <summary>How an activity names the workflow that it stands for.</summary>
/// <param name="DefinitionId">The workflow's definition id; null where only its type name is given.</param>
/// <param name="TypeName">The activity's type: the workflow's name as Elsa makes a type's name of it.</param>
/// <param name="VersionId">The document's own <c>id</c> of the version that is meant; null where none is named.</param>
/// <param name="Version">The document's own number of the version that is meant; null where none is named.</param>
public sealed record WorkflowReference(string? DefinitionId, string TypeName, string? VersionId, int? Version)
{
    /// <summary>The reference in an activity's JSON.</summary>
    /// <param name="activity">An object with a <c>type</c>.</param>
    public static WorkflowReference In(JsonElement activity) =>
        new(
            DocumentFacts.Text(activity, "workflowDefinitionId"),
            DocumentFacts.Text(activity, "type") ?? "",
            DocumentFacts.Text(activity, "workflowDefinitionVersionId"),
            DocumentFacts.Number(activity, "version")
        );

    /// <summary>Picks the version that is meant, as Elsa does: the one that is named, where it exists; else the newest.</summary>
    /// <param name="among">Versions of any workflows.</param>
    /// <returns>Null where none is of the workflow.</returns>
    /// <remarks>
    /// What is picked among all versions is picked among any of them that hold it, so that a definition read by its pins
    /// gets what it was pinned to.
    /// </remarks>
    public DocumentFacts? Choose(IEnumerable<DocumentFacts> among)
    {
        var newestFirst = among.Where(Fits).OrderByDescending(facts => facts.Key.Version).ToArray();
        var named = VersionId is not null
            ? newestFirst.FirstOrDefault(facts => facts.VersionId == VersionId)
            : newestFirst.FirstOrDefault(facts => facts.Version == Version);
        return named ?? newestFirst.FirstOrDefault();
    }

    private bool Fits(DocumentFacts facts) =>
        DefinitionId is null ? facts.TypeName == TypeName : facts.Key.DefinitionId == DefinitionId;
}
