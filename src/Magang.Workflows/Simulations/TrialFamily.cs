using System.Collections.Immutable;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Simulations;

/// <summary>Which definitions one starts cases of, and those in turn.</summary>
public static class TrialFamily
{
    // Inputs of the activities that start other workflows.
    private static readonly string[] Naming = ["definition", "workflowDefinitionId"];

    /// <summary>The definition itself and all that it may start, as far as they are named outright.</summary>
    /// <param name="id">The definition that everything starts from.</param>
    /// <param name="all">Definitions by id.</param>
    /// <returns>In the order in which they are found; empty where there is no such definition.</returns>
    public static ImmutableArray<Definition> Of(string id, IReadOnlyDictionary<string, Definition> all)
    {
        var found = new List<Definition>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>([id]);
        while (next.TryDequeue(out var name))
        {
            if (!seen.Add(name) || !all.TryGetValue(name, out var definition))
                continue;
            found.Add(definition);
            foreach (var started in Started(definition))
                next.Enqueue(started);
        }
        return [.. found];
    }

    private static IEnumerable<string> Started(Definition definition) =>
        from node in definition.Nodes
        from name in Naming
        let value = Json.Text(Json.Member(Json.Member(Json.Member(node.Json, name), "expression"), "value"))
        where value.Length > 0
        select value;
}
