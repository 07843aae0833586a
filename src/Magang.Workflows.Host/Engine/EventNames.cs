using System.Collections.Frozen;
using Magang.Workflows.Postgres.Definitions;

namespace Magang.Workflows.Host.Engine;

/// <summary>Which events workflows say to each other.</summary>
internal static class EventNames
{
    private const string Sender = "Magang.Send";

    /// <summary>The names in every published version: what is said there means that the sender passed its gates.</summary>
    /// <remarks>Were such an event taken from outside, a decree could be claimed that nobody signed.</remarks>
    public static async Task<FrozenSet<string>> SaidByWorkflowsAsync(DefinitionStore store, CancellationToken cancel)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var published in await store.ListAsync(cancel))
        {
            var definition = await store.GetAsync(published.Key, cancel);
            foreach (var node in definition.Nodes.Where(node => node.Type == Sender))
                names.Add(Json.Text(Json.Member(Json.Member(Json.Member(node.Json, "event"), "expression"), "value")));
        }

        return names.ToFrozenSet(StringComparer.Ordinal);
    }
}
