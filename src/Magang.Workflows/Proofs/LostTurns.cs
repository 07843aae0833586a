using Magang.Workflows.Activities;
using Magang.Workflows.Definitions;
using Magang.Workflows.Proofs.Rehearsals;

namespace Magang.Workflows.Proofs;

/// <summary>Finds stages that end because a join does not take the branch that came to it.</summary>
/// <remarks>
/// In counter mode a join compares how often its ways were visited, and a loop before it lets one way be visited more often
/// than the others. The branch that comes then is not taken, nothing is left to do, and the stage counts as done: what
/// was to follow is skipped without a word. It is no loss where only the end of the stage would have followed.
/// </remarks>
internal sealed class LostTurns(Definition definition, Space space)
{
    private readonly Dictionary<int, bool> _matters = [];
    private readonly IReadOnlyList<string> _outcomes = space.Outcomes;

    /// <summary>Where in a burst's steps a branch comes to such a join; null where none does.</summary>
    public int? In(Burst burst)
    {
        for (var at = 0; at + 3 < burst.Steps.Length; at += 2)
            if (Lost(burst, at) is not null)
                return at;
        return null;
    }

    /// <summary>The activity that was not run after a step; null where nothing was lost.</summary>
    public ActivityNode? Lost(Burst burst, int at)
    {
        var node = definition.Nodes[burst.Steps[at]];
        // The stage is completed right after: nothing that was to follow was begun.
        if (node.Container is not { Activity: Flowchart } stage || burst.Steps[at + 2] != stage.Index)
            return null;
        var graph = definition.GraphOf(stage);
        var outcomes = _outcomes[burst.Steps[at + 1]].Split(',');
        foreach (var way in graph.Outbound(graph.LocalIndexOf(node)))
            if (outcomes.Contains(way.Port, StringComparer.Ordinal) && Matters(graph, way.Target))
                return graph.Activities[way.Target];
        return null;
    }

    private bool Matters(FlowGraph graph, int target)
    {
        var key = graph.Activities[target].Index;
        if (_matters.TryGetValue(key, out var known))
            return known;
        _matters[key] = false;
        return _matters[key] =
            graph.Activities[target].Activity is not (FlowJoin or End)
            || graph.Outbound(target).Any(way => Matters(graph, way.Target));
    }
}
