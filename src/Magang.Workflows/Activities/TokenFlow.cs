using System.Collections.Immutable;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary>A flowchart in token mode: a completed activity puts tokens on its connections, the target's merge mode takes them.</summary>
/// <remarks>Cells: pairs of a connection's index and 0 for a live token or 1 for a block. A token that is used is removed.</remarks>
internal sealed class TokenFlow(Execution execution, FlowGraph graph)
{
    private readonly List<(int Connection, bool Blocked)> _tokens = Read(execution.Cells);

    public void ChildCompleted(int activity, ChildEnding ending)
    {
        var taken = graph
            .Outbound(activity)
            .Where(way => ending.Outcomes.Contains(way.Port, StringComparer.Ordinal))
            .ToArray();
        foreach (var connection in taken)
            _tokens.Add((connection.Index, Blocked: false));
        _tokens.RemoveAll(token => !token.Blocked && graph.Connections[token.Connection].Target == activity);
        foreach (var connection in taken)
            Arrive(connection);
        RunWhatIsHeldUpNoMore();
        Keep();
        if (!execution.HasOpenChildren && !_tokens.Exists(token => !token.Blocked))
            execution.Complete();
    }

    public void CancelAncestors(int activity)
    {
        foreach (var ancestor in graph.Ancestors(activity))
        {
            if (execution.CancelChildren(graph.Activities[ancestor]) == 0)
                continue;
            _tokens.RemoveAll(token =>
                graph.Connections[token.Connection].Target == ancestor
                || graph.Connections[token.Connection].Source == ancestor
            );
        }
        Keep();
    }

    private void Arrive(FlowConnection connection)
    {
        var target = connection.Target;
        switch (ModeOf(graph.Activities[target]))
        {
            case "Race":
                CancelAncestors(target);
                ArriveFirst(connection);
                break;
            case "Cascade":
                ArriveFirst(connection);
                break;
            case "Merge":
                RunWhenAllHere(target, graph.ForwardInbound(target));
                break;
            case "Converge":
                RunWhenAllHere(target, graph.Inbound(target));
                break;
            default:
                RunWhenNothingComes(target);
                break;
        }
    }

    // Whatever may still come from further up is waited for, so that a merge without a mode runs once.
    private void RunWhenNothingComes(int target)
    {
        var upstream = graph.Ancestors(target);
        if (!_tokens.Exists(token => !token.Blocked && upstream.Contains(graph.Connections[token.Connection].Target)))
            Run(target);
    }

    // What was waited for may have gone another way or been cancelled: then it never arrives, and nobody else looks.
    private void RunWhatIsHeldUpNoMore()
    {
        foreach (var target in Live().Select(connection => connection.Target).Distinct().ToArray())
        {
            var activity = graph.Activities[target];
            if (!execution.HasOpen(activity) && ModeOf(activity) == "Stream")
                RunWhenNothingComes(target);
        }
    }

    private IEnumerable<FlowConnection> Live() =>
        _tokens.Where(token => !token.Blocked).Select(token => graph.Connections[token.Connection]);

    private void ArriveFirst(FlowConnection connection)
    {
        var block = _tokens.FindIndex(token => token.Blocked && token.Connection == connection.Index);
        if (block >= 0)
        {
            _tokens.RemoveAt(block);
            _tokens.Remove((connection.Index, Blocked: false));
            return;
        }
        Run(connection.Target);
        foreach (var other in graph.ForwardInbound(connection.Target).Where(other => other.Source != connection.Source))
            _tokens.Add((other.Index, Blocked: true));
    }

    private void RunWhenAllHere(int target, ImmutableArray<FlowConnection> inbound)
    {
        if (inbound.Length <= 1 || inbound.All(way => _tokens.Contains((way.Index, Blocked: false))))
            Run(target);
    }

    private void Run(int activity)
    {
        if (!execution.IsScheduled(graph.Activities[activity]))
            execution.Schedule(graph.Activities[activity]);
    }

    private string ModeOf(ActivityNode node)
    {
        if (node.Activity is not FlowJoin)
            return FlowGraph.MergeModeOf(node);
        var mode = node.Inputs.TryGetValue("mode", out var input) ? Json.Text(input.Evaluate(execution)) : "WaitAny";
        return mode == "WaitAny" ? "Race" : "Merge";
    }

    private void Keep()
    {
        var cells = new int[_tokens.Count * 2];
        for (var i = 0; i < _tokens.Count; i++)
        {
            cells[2 * i] = _tokens[i].Connection;
            cells[(2 * i) + 1] = _tokens[i].Blocked ? 1 : 0;
        }
        execution.Cells = cells;
    }

    private static List<(int Connection, bool Blocked)> Read(int[] cells)
    {
        var tokens = new List<(int, bool)>(cells.Length / 2);
        for (var i = 0; i < cells.Length; i += 2)
            tokens.Add((cells[i], cells[i + 1] == 1));
        return tokens;
    }
}
