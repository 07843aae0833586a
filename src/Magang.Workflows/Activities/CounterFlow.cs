using System.Collections.Immutable;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary>A flowchart in counter mode: an activity runs when its inbound connections have been visited more often than it.</summary>
/// <remarks>
/// Cells: visits of each activity, then visits of each connection, then whether each connection's last visit followed it.
/// A branch that is not taken is still visited, so that what comes after a join knows that nobody will come this way.
/// </remarks>
internal sealed class CounterFlow(Execution execution, FlowGraph graph)
{
    private static readonly ImmutableArray<string> Skipped = [];

    private readonly int[] _cells = execution.Cells;
    private readonly int _connections = graph.Activities.Length;
    private readonly int _followed = graph.Activities.Length + graph.Connections.Length;

    public static int[] CellsFor(FlowGraph graph) => new int[graph.Activities.Length + (2 * graph.Connections.Length)];

    public void ChildCompleted(int activity, ChildEnding ending)
    {
        var scheduled = Leave(activity, ending.Outcomes, ending.Backward);
        if (!scheduled && !execution.HasOpenChildren)
            execution.Complete();
    }

    public void CancelAncestors(int activity)
    {
        foreach (var ancestor in graph.Ancestors(activity))
        {
            for (var open = execution.CancelChildren(graph.Activities[ancestor]); open > 0; open--)
                Leave(ancestor, Skipped, backward: false);
        }
    }

    /// <summary>Visits every connection that leaves an activity; skipped activities are left in turn, depth first.</summary>
    /// <returns>True where at least one activity was scheduled.</returns>
    private bool Leave(int activity, ImmutableArray<string> outcomes, bool backward)
    {
        var scheduled = false;
        var open = new Stack<(int Activity, int Next, ImmutableArray<string> Outcomes)>();
        if (!backward)
            _cells[activity]++;
        open.Push((activity, 0, outcomes));
        while (open.TryPop(out var leaving))
        {
            var outbound = graph.Outbound(leaving.Activity);
            if (leaving.Next >= outbound.Length)
                continue;
            open.Push(leaving with { Next = leaving.Next + 1 });
            var connection = outbound[leaving.Next];
            var followed = leaving.Outcomes.Contains(connection.Port, StringComparer.Ordinal);
            _cells[_connections + connection.Index]++;
            _cells[_followed + connection.Index] = followed ? 1 : 0;
            if (graph.IsBackward(connection))
            {
                if (followed)
                    execution.Schedule(graph.Activities[connection.Target], backward: true);
                scheduled |= followed;
                continue;
            }
            switch (Arrive(connection))
            {
                case Arrival.Runs:
                    scheduled = true;
                    break;
                case Arrival.Skipped:
                    _cells[connection.Target]++;
                    open.Push((connection.Target, 0, Skipped));
                    break;
            }
        }
        return scheduled;
    }

    private Arrival Arrive(FlowConnection connection) =>
        ModeOf(graph.Activities[connection.Target]) switch
        {
            "WaitAny" => ArriveAny(connection),
            "WaitAll" => ArriveWhenAllVisited(connection.Target, EveryFollowed(connection.Target)),
            _ => ArriveWhenAllVisited(connection.Target, SomeFollowed(connection.Target)),
        };

    private Arrival ArriveWhenAllVisited(int target, bool runs)
    {
        if (!EveryVisited(target))
            return Arrival.Waits;
        if (!runs)
            return Arrival.Skipped;
        execution.Schedule(graph.Activities[target]);
        return Arrival.Runs;
    }

    private Arrival ArriveAny(FlowConnection connection)
    {
        var target = connection.Target;
        var isLate = _cells[_connections + connection.Index] <= _cells[target];
        if (isLate || execution.IsScheduled(graph.Activities[target]))
            return Arrival.Waits;
        if (SomeFollowed(target))
        {
            execution.Schedule(graph.Activities[target]);
            CancelAncestors(target);
            return Arrival.Runs;
        }
        return EveryVisited(target) ? Arrival.Skipped : Arrival.Waits;
    }

    private string ModeOf(ActivityNode node)
    {
        if (node.Activity is not FlowJoin)
            return "WaitAllActive";
        return node.Inputs.TryGetValue("mode", out var mode) ? Json.Text(mode.Evaluate(execution)) : "WaitAny";
    }

    private bool EveryVisited(int activity)
    {
        foreach (var connection in graph.ForwardInbound(activity))
        {
            if (_cells[_connections + connection.Index] <= _cells[activity])
                return false;
        }
        return true;
    }

    private bool SomeFollowed(int activity)
    {
        var most = MostVisits(activity);
        if (most <= _cells[activity])
            return false;
        foreach (var connection in graph.ForwardInbound(activity))
        {
            if (_cells[_connections + connection.Index] == most && _cells[_followed + connection.Index] == 1)
                return true;
        }
        return false;
    }

    private bool EveryFollowed(int activity)
    {
        var most = MostVisits(activity);
        if (most <= _cells[activity])
            return false;
        foreach (var connection in graph.ForwardInbound(activity))
        {
            if (_cells[_connections + connection.Index] != most || _cells[_followed + connection.Index] == 0)
                return false;
        }
        return true;
    }

    private int MostVisits(int activity)
    {
        var most = 0;
        foreach (var connection in graph.ForwardInbound(activity))
            most = Math.Max(most, _cells[_connections + connection.Index]);
        return most;
    }

    private enum Arrival
    {
        Waits,
        Runs,
        Skipped,
    }
}
