using System.Collections.Immutable;

namespace Magang.Workflows.Definitions;

/// <summary>A connection of a flowchart, by local indices.</summary>
/// <param name="Index">Its place among the flowchart's connections.</param>
/// <param name="Source">Local index of the activity it leaves.</param>
/// <param name="Port">The outcome it leaves by.</param>
/// <param name="Target">Local index of the activity it enters.</param>
public sealed record FlowConnection(int Index, int Source, string Port, int Target);

/// <summary>How a flowchart's activities are connected, worked out once when the definition is read.</summary>
/// <remarks>
/// Which connections go forward depends on the order in which a walk from the start meets them, breadth first: a
/// connection that would close a loop with those met before goes backward. This is Elsa's rule.
/// </remarks>
public sealed class FlowGraph
{
    private readonly ImmutableArray<FlowConnection>[] _outbound;
    private readonly ImmutableArray<FlowConnection>[] _inbound;
    private readonly ImmutableArray<FlowConnection>[] _forwardInbound;
    private readonly ImmutableArray<int>?[] _ancestors;
    private readonly bool[] _backward;
    private readonly Dictionary<int, int> _localByNode = [];

    /// <param name="activities">The flowchart's activities; their order gives the local indices.</param>
    /// <param name="connections">Its connections; each index is its place.</param>
    /// <param name="start">Local index of the activity it begins with; -1 where it has none.</param>
    public FlowGraph(ImmutableArray<ActivityNode> activities, ImmutableArray<FlowConnection> connections, int start)
    {
        Activities = activities;
        Connections = connections;
        Start = start;
        for (var local = 0; local < activities.Length; local++)
            _localByNode[activities[local].Index] = local;
        _outbound = Group(connections, connection => connection.Source);
        _inbound = Group(connections, connection => connection.Target);
        _backward = FindBackward();
        _forwardInbound = Group(
            [.. connections.Where(connection => !_backward[connection.Index])],
            connection => connection.Target
        );
        _ancestors = new ImmutableArray<int>?[activities.Length];
    }

    /// <summary>The flowchart's activities, by local index.</summary>
    public ImmutableArray<ActivityNode> Activities { get; }

    /// <summary>Its connections between activities that exist, in document order.</summary>
    public ImmutableArray<FlowConnection> Connections { get; }

    /// <summary>Local index of the activity it begins with; -1 where it has none.</summary>
    public int Start { get; }

    /// <summary>The local index of one of its activities.</summary>
    public int LocalIndexOf(ActivityNode node) => _localByNode[node.Index];

    /// <summary>Connections that leave an activity, in document order.</summary>
    public ImmutableArray<FlowConnection> Outbound(int activity) => _outbound[activity];

    /// <summary>All connections that enter an activity.</summary>
    public ImmutableArray<FlowConnection> Inbound(int activity) => _inbound[activity];

    /// <summary>Connections that enter an activity from before it, loops left out.</summary>
    public ImmutableArray<FlowConnection> ForwardInbound(int activity) => _forwardInbound[activity];

    /// <summary>True where a connection closes a loop, or is never reached from the start.</summary>
    public bool IsBackward(FlowConnection connection) => _backward[connection.Index];

    /// <summary>Activities from which forward connections lead to this one, nearest first.</summary>
    public ImmutableArray<int> Ancestors(int activity) => _ancestors[activity] ??= FindAncestors(activity);

    /// <summary>The merge mode that a token flowchart uses at an activity: Stream, Merge, Converge, Cascade or Race.</summary>
    /// <returns>Stream where the activity names none.</returns>
    public static string MergeModeOf(ActivityNode node)
    {
        var mode = Json.Text(Json.Member(Json.Member(node.Json, "customProperties"), "mergeMode"));
        return mode.Length == 0 || string.Equals(mode, "None", StringComparison.OrdinalIgnoreCase) ? "Stream" : mode;
    }

    private ImmutableArray<FlowConnection>[] Group(
        ImmutableArray<FlowConnection> connections,
        Func<FlowConnection, int> key
    )
    {
        var groups = new ImmutableArray<FlowConnection>[Activities.Length];
        Array.Fill(groups, []);
        foreach (var group in connections.GroupBy(key))
            groups[group.Key] = [.. group];
        return groups;
    }

    private bool[] FindBackward()
    {
        var forward = new HashSet<(int Source, int Target)>();
        var next = new List<int>[Activities.Length];
        var visited = new bool[Activities.Length];
        var queue = new Queue<int>();
        if (Start >= 0)
            queue.Enqueue(Start);
        while (queue.TryDequeue(out var source))
        {
            visited[source] = true;
            foreach (var target in _outbound[source].Select(connection => connection.Target))
            {
                if (forward.Contains((source, target)) || Leads(next, target, source))
                    continue;
                forward.Add((source, target));
                (next[source] ??= []).Add(target);
                if (!visited[target])
                    queue.Enqueue(target);
            }
        }
        return [.. Connections.Select(connection => !forward.Contains((connection.Source, connection.Target)))];
    }

    private static bool Leads(List<int>[] next, int from, int to)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>([from]);
        while (open.TryPop(out var current))
        {
            if (current == to)
                return true;
            if (!seen.Add(current) || next[current] is not { } targets)
                continue;
            foreach (var target in targets)
                open.Push(target);
        }
        return false;
    }

    private ImmutableArray<int> FindAncestors(int activity)
    {
        var found = new List<int>();
        var seen = new HashSet<int>();
        var queue = new Queue<int>([activity]);
        while (queue.TryDequeue(out var current))
        {
            foreach (var source in _forwardInbound[current].Select(connection => connection.Source).Where(seen.Add))
            {
                found.Add(source);
                queue.Enqueue(source);
            }
        }
        return [.. found];
    }
}
