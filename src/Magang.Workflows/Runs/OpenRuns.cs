using Magang.Workflows.Definitions;

namespace Magang.Workflows.Runs;

/// <summary>The executions that are open while a journal is read, and what ended before them.</summary>
internal sealed class OpenRuns(Definition definition)
{
    private readonly Dictionary<int, List<ActivityRun>> _open = [];
    private readonly Dictionary<string, ActivityRun> _last = new(StringComparer.Ordinal);

    // By container: what may have begun the next of its children, in this burst.
    private readonly Dictionary<int, Queue<(ActivityRun Container, ActivityRun Scheduler)>> _next = [];

    // By flowchart: its children that ended, for the connections that lead on from them.
    private readonly Dictionary<int, List<ActivityRun>> _ended = [];
    private readonly HashSet<ActivityRun> _retried = [];
    private readonly Dictionary<int, HashSet<(int Source, int Target)>> _ways = definition.Graphs.ToDictionary(
        graph => graph.Key,
        graph =>
            graph
                .Value.Connections.Select(connection =>
                    (graph.Value.Activities[connection.Source].Index, graph.Value.Activities[connection.Target].Index)
                )
                .ToHashSet()
    );
    private ActivityRun? _lastEnded;
    private int _touches;

    public void Add(ActivityNode node, ActivityRun run)
    {
        if (!_open.TryGetValue(node.Index, out var list))
            _open[node.Index] = list = [];
        list.Add(run);
        _last[node.Id] = run;
        Touch(run);
        if (!node.IsLeaf || node.Uses is not null)
            Offer(node.Index, run, run);
    }

    /// <summary>Where an activity that begins belongs to, and what it follows.</summary>
    public (ActivityRun? Container, ActivityRun? Scheduler) Before(ActivityNode node)
    {
        if (node.Container is not { } around)
            return default;
        if (_ways.TryGetValue(around.Index, out var ways) && _ended.TryGetValue(around.Index, out var ended))
            for (var at = ended.Count - 1; at >= 0; at--)
                if (
                    ended[at].Container is { IsOpen: true } inside
                    && ways.Contains((ended[at].Node!.Index, node.Index))
                )
                    return (inside, ended[at]);
        if (!_ways.ContainsKey(around.Index) && _next.TryGetValue(around.Index, out var offers))
            while (offers.TryDequeue(out var offer))
                if (offer.Container.IsOpen)
                    return offer;
        return (Current(around), null);
    }

    /// <summary>The open execution of an activity that did something last; null where none is open.</summary>
    public ActivityRun? Current(ActivityNode node) =>
        _open.TryGetValue(node.Index, out var list) ? list.MaxBy(run => run.Touched) : null;

    /// <summary>The newest execution of an activity; null where it never ran.</summary>
    public ActivityRun? Last(string activityId) => _last.GetValueOrDefault(activityId);

    /// <summary>Remembers that an execution did something.</summary>
    public ActivityRun? Touch(ActivityRun? run)
    {
        if (run is not null)
            run.Touched = ++_touches;
        return run;
    }

    /// <summary>An execution that failed is tried again.</summary>
    public void Retry(ActivityRun run) => _retried.Add(run);

    /// <summary>The execution of an activity that is tried again in this entry; null where there is none.</summary>
    public ActivityRun? Retried(ActivityNode node)
    {
        var again = _retried.FirstOrDefault(run => run.Node == node);
        if (again is null)
            return null;
        _retried.Remove(again);
        Offer(node.Index, again, again);
        return Touch(again);
    }

    /// <summary>Ends an execution of an activity; null where none is open.</summary>
    public ActivityRun? Close(ActivityNode node, RunStatus status, DateTimeOffset at)
    {
        var run =
            _lastEnded?.Container is { IsOpen: true } container && container.Node == node ? container : Current(node);
        if (run is null)
            return null;
        _open[node.Index].Remove(run);
        run.End(status, at);
        if (status == RunStatus.Completed && node.Container is { } around && run.Container is { } inside)
        {
            if (_ways.ContainsKey(around.Index))
                Ended(around.Index).Add(run);
            else
                Offer(around.Index, inside, run);
            _lastEnded = run;
        }
        return run;
    }

    /// <summary>What was offered in a burst is taken in it, or by nobody.</summary>
    public void EndOfEntry()
    {
        _next.Clear();
        _retried.Clear();
        _lastEnded = null;
    }

    private void Offer(int container, ActivityRun inside, ActivityRun scheduler)
    {
        if (!_next.TryGetValue(container, out var offers))
            _next[container] = offers = new Queue<(ActivityRun, ActivityRun)>();
        offers.Enqueue((inside, scheduler));
    }

    private List<ActivityRun> Ended(int flowchart)
    {
        if (!_ended.TryGetValue(flowchart, out var ended))
            _ended[flowchart] = ended = [];
        return ended;
    }
}
