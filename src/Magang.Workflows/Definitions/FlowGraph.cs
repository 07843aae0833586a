using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Magang.Workflows.Definitions;

/// <summary>A flowchart's connections as they are followed from one start. Immutable; shared by all instances.</summary>
/// <remarks>
/// Which connections go forward is decided as Elsa decides it (FlowGraph, 3.8): breadth first from the start, in the
/// document's order, a connection that would close a circle of forward connections goes backward.
/// </remarks>
public sealed class FlowGraph
{
    private static readonly string[] MergeModes = ["Stream", "Merge", "Converge", "Cascade", "Race"];

    private readonly ConcurrentDictionary<int, FlowGraph> _byStart;
    private readonly FrozenDictionary<string, int> _places;
    private readonly ImmutableArray<FlowConnection>[] _outbound;
    private readonly ImmutableArray<FlowConnection>[] _inbound;
    private readonly ImmutableArray<FlowConnection>[] _forwardInbound;
    private readonly bool[] _forward;
    private readonly Dominators _dominators;
    private readonly Lazy<ImmutableArray<int>>[] _ancestors;

    /// <summary>Makes the graph of a flowchart from its default start.</summary>
    /// <param name="activities">The flowchart's activities; their order gives the local indices.</param>
    /// <param name="connections">Its connections; each index is its place, none is there twice.</param>
    public FlowGraph(ImmutableArray<ActivityNode> activities, ImmutableArray<FlowConnection> connections)
        : this(activities, connections, DefaultStart(activities, connections), new()) { }

    private FlowGraph(
        ImmutableArray<ActivityNode> activities,
        ImmutableArray<FlowConnection> connections,
        int start,
        ConcurrentDictionary<int, FlowGraph> byStart
    )
    {
        (Activities, Connections, Start, _byStart) = (activities, connections, start, byStart);
        _places = Places(activities);
        _outbound = Lists(connection => connection.Source, _ => true);
        _inbound = Lists(connection => connection.Target, _ => true);
        var order = new ForwardOrder(_outbound, connections.Length, start);
        _forward = order.Forward;
        _forwardInbound = Lists(connection => connection.Target, connection => _forward[connection.Index]);
        _dominators = new Dominators(order.Sequence, _forwardInbound, start);
        _ancestors =
        [
            .. Enumerable
                .Range(0, activities.Length)
                .Select(at => new Lazy<ImmutableArray<int>>(() => FindAncestors(at))),
        ];
        byStart.TryAdd(start, this);
    }

    /// <summary>The flowchart's activities, in document order.</summary>
    public ImmutableArray<ActivityNode> Activities { get; }

    /// <summary>Its connections, in document order, none twice.</summary>
    public ImmutableArray<FlowConnection> Connections { get; }

    /// <summary>Place of the activity that runs first; -1 in a flowchart without activities.</summary>
    public int Start { get; }

    /// <summary>The graph from the start that this trigger gives.</summary>
    /// <param name="triggerId">Id of the activity that started the instance; null or an id from elsewhere gives the default start.</param>
    public FlowGraph From(string? triggerId)
    {
        var start = triggerId is null ? -1 : _places.GetValueOrDefault(triggerId, -1);
        return start < 0
            ? _byStart.GetOrAdd(DefaultStart(Activities, Connections), Make)
            : _byStart.GetOrAdd(start, Make);
    }

    /// <summary>Place of the activity in <see cref="Activities"/>, or -1.</summary>
    public int LocalIndexOf(ActivityNode activity) => _places.GetValueOrDefault(activity.Id, -1);

    /// <summary>Connections that leave the activity, in document order.</summary>
    public ImmutableArray<FlowConnection> Outbound(int activity) => _outbound[activity];

    /// <summary>Connections that lead to the activity, in document order.</summary>
    public ImmutableArray<FlowConnection> Inbound(int activity) => _inbound[activity];

    /// <summary>Forward connections that lead to the activity, in document order.</summary>
    public ImmutableArray<FlowConnection> ForwardInbound(int activity) => _forwardInbound[activity];

    /// <summary>Whether the connection goes forward; otherwise it goes backward, or is never reached.</summary>
    public bool IsForward(FlowConnection connection) => _forward[connection.Index];

    /// <summary>The opposite of <see cref="IsForward"/>.</summary>
    public bool IsBackward(FlowConnection connection) => !_forward[connection.Index];

    /// <summary>Whether counter mode can follow a backward connection: every way to its source leads through its target.</summary>
    /// <remarks>True also where no way from the start leads to the source.</remarks>
    public bool IsValidBackward(FlowConnection connection) =>
        !_forward[connection.Index] && _dominators.Dominates(connection.Target, connection.Source);

    /// <summary>Activities from which forward connections lead to this one, nearest first.</summary>
    public ImmutableArray<int> Ancestors(int activity) => _ancestors[activity].Value;

    /// <summary>Whether no forward connection leads to the activity and it is not the start.</summary>
    public bool IsDangling(int activity) => activity != Start && _forwardInbound[activity].Length == 0;

    /// <summary>The merge mode that an activity's <c>customProperties.mergeMode</c> names.</summary>
    /// <returns>Stream, Merge, Converge, Cascade or Race; Stream where it names none of them.</returns>
    public static string MergeModeOf(ActivityNode node)
    {
        var word = Json.Text(Json.Member(Json.Member(node.Json, "customProperties"), "mergeMode"));
        return MergeModes.FirstOrDefault(mode => mode.Equals(word, StringComparison.OrdinalIgnoreCase)) ?? "Stream";
    }

    private FlowGraph Make(int start) => new(Activities, Connections, start, _byStart);

    // As Elsa picks it; a trigger comes before all of these (From).
    private static int DefaultStart(ImmutableArray<ActivityNode> activities, ImmutableArray<FlowConnection> connections)
    {
        var reached = connections.Select(connection => connection.Target).ToHashSet();
        int First(Func<int, bool> fits) =>
            Enumerable.Range(0, activities.Length).Where(fits).DefaultIfEmpty(-1).First();

        var start = First(at => activities[at].Type == "Elsa.Start");
        if (start < 0)
            start = First(at => activities[at].CanStartWorkflow);
        if (start < 0)
            start = First(at => !reached.Contains(at));
        return start < 0 && activities.Length > 0 ? 0 : start;
    }

    private static FrozenDictionary<string, int> Places(ImmutableArray<ActivityNode> activities)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < activities.Length; i++)
            places.TryAdd(activities[i].Id, i);
        return places.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private ImmutableArray<FlowConnection>[] Lists(Func<FlowConnection, int> end, Predicate<FlowConnection> fits)
    {
        var lists = new List<FlowConnection>?[Activities.Length];
        foreach (var connection in Connections)
            if (fits(connection))
                (lists[end(connection)] ??= []).Add(connection);
        return [.. lists.Select(list => list?.ToImmutableArray() ?? [])];
    }

    private ImmutableArray<int> FindAncestors(int activity)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        var seen = new HashSet<int>();
        var open = new Queue<int>([activity]);
        while (open.TryDequeue(out var at))
            foreach (var connection in _forwardInbound[at])
                if (seen.Add(connection.Source))
                {
                    found.Add(connection.Source);
                    open.Enqueue(connection.Source);
                }
        return found.ToImmutable();
    }
}
