using Magang.Workflows.Activities;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Host.Designer.Descriptors;

/// <summary>Tells Studio of workflows that are used as activities.</summary>
internal static class UsedWorkflows
{
    private const string Shelf = "Alur sebagai kegiatan";

    /// <summary>One for each version; only the newest of each lies in the toolbox.</summary>
    public static IEnumerable<StudioActivity> Of(IEnumerable<Definition> workflows)
    {
        foreach (var of in workflows.GroupBy(one => one.Key.DefinitionId, StringComparer.Ordinal))
        {
            var newest = of.MaxBy(one => one.Key.Version)!;
            foreach (var version in of.OrderByDescending(one => one.Key.Version))
                yield return Of(version, newest);
        }
    }

    private static StudioActivity Of(Definition workflow, Definition newest)
    {
        var type = UsedWorkflow.TypeOf(workflow);
        var options = Json.Member(workflow.Source, "options");
        var category = Json.Text(Json.Member(options, "activityCategory"));
        var description = Json.Text(Json.Member(workflow.Source, "description"));
        var id = ElsaIds.Of(workflow.Key);
        return ActivityDescriptors.Named(type.Name) with
        {
            Version = workflow.Key.Version,
            Category = category.Length > 0 ? category : Shelf,
            DisplayName = workflow.Name,
            Description =
                description.Length > 0
                    ? description
                    : $"Menjalankan alur '{workflow.Name}' sebagai bagian alur ini, dan menunggunya selesai.",
            Inputs =
            [
                .. type.Inputs.Select(
                    (input, order) =>
                        new StudioInput
                        {
                            Name = StudioEditors.Pascal(input.Name),
                            TypeName = input.Type,
                            DisplayName = LabelOf(workflow, "inputs", input.Name),
                            Description = "Masukan alur itu.",
                            UiHint =
                                input.Type == "Boolean" ? "checkbox"
                                : input.Type == "Object" ? "expression-editor"
                                : "singleline",
                            Order = order,
                        }
                ),
            ],
            Outputs =
            [
                .. type.Outputs.Select(
                    (output, order) =>
                        new StudioOutput(StudioEditors.Pascal(output), "Object", LabelOf(workflow, "outputs", output))
                        {
                            Order = order,
                        }
                ),
            ],
            Ports =
            [
                .. (type.Outcomes.IsEmpty ? ["Done"] : type.Outcomes).Select(outcome => new StudioPort(
                    outcome,
                    outcome == "Done" ? "Selesai" : outcome,
                    StudioPort.Flow
                )),
            ],
            ConstructionProperties = new Dictionary<string, object>
            {
                ["workflowDefinitionId"] = workflow.Key.DefinitionId,
                ["workflowDefinitionVersionId"] = id,
                ["latestAvailablePublishedVersion"] = newest.Key.Version,
                ["latestAvailablePublishedVersionId"] = ElsaIds.Of(newest.Key),
            },
            CustomProperties = new Dictionary<string, object>
            {
                ["RootType"] = "WorkflowDefinitionActivity",
                ["WorkflowDefinitionId"] = workflow.Key.DefinitionId,
                ["WorkflowDefinitionVersionId"] = id,
            },
            IsBrowsable = ReferenceEquals(workflow, newest),
        };
    }

    private static string LabelOf(Definition workflow, string list, string name)
    {
        if (Json.Member(workflow.Source, list) is { ValueKind: System.Text.Json.JsonValueKind.Array } declared)
            foreach (var one in declared.EnumerateArray())
                if (
                    Json.Text(Json.Member(one, "name"))
                        .Replace(" ", "", StringComparison.Ordinal)
                        .Equals(name, StringComparison.OrdinalIgnoreCase)
                    && Json.Text(Json.Member(one, "displayName")) is { Length: > 0 } label
                )
                    return label;
        return name;
    }
}
