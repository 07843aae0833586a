using Magang.Workflows.Engine;
using Magang.Workflows.Host.Engine;

namespace Magang.Workflows.Host.Ui.Batches;

/// <summary>A workflow that people start themselves.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">As people call it.</param>
/// <param name="TakesList">Whether it asks for a list of participants.</param>
/// <param name="Regulation">Whose gates its cases pass, or null.</param>
public sealed record StartableWorkflow(string Id, string Name, bool TakesList, string? Regulation);

/// <summary>Finds the workflows that people start: those that no other starts for its cases.</summary>
/// <param name="runtime">The engine.</param>
internal sealed class StartableWorkflows(EngineRuntime runtime)
{
    // The input of a workflow that opens a case for each participant.
    private const string ListInput = "peserta";

    /// <summary>The newest of each, by name, as far as a region uses their regulations.</summary>
    public async Task<IReadOnlyList<StartableWorkflow>> OfAsync(
        IReadOnlyCollection<string> regions,
        CancellationToken cancel
    )
    {
        var newest = (await runtime.Definitions.ListAsync(cancel))
            .Where(one => !one.IsRetired)
            .GroupBy(one => one.Key.DefinitionId, StringComparer.Ordinal)
            .Select(versions => versions.MaxBy(one => one.Key.Version)!)
            .ToList();
        var started = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<StartableWorkflow>();
        foreach (var one in newest)
        {
            var definition = await runtime.Definitions.GetAsync(one.Key, cancel);
            foreach (var name in (string[])["definition", "workflowDefinitionId"])
            {
                started.UnionWith(
                    definition
                        .Nodes.Select(node =>
                            Json.Member(Json.Member(Json.Member(node.Json, name), "expression"), "value")
                        )
                        .Select(Json.Text)
                );
            }

            found.Add(
                new StartableWorkflow(
                    one.Key.DefinitionId,
                    one.Name,
                    definition.Inputs.Contains(ListInput, StringComparer.Ordinal),
                    definition.Regulation
                )
            );
        }

        var used = regions
            .Select(region => runtime.Regulations.Reference.Regions.GetValueOrDefault(region))
            .OfType<RegionReference>()
            .SelectMany(region => region.Rulesets)
            .Select(ruleset => ruleset.Name)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. found
                .Where(one =>
                    !started.Contains(one.Id) && one.Regulation is { } regulation && used.Contains(regulation)
                )
                .OrderBy(one => one.Name, StringComparer.Ordinal),
        ];
    }
}
