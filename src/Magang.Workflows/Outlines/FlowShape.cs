using Magang.Workflows.Definitions;

namespace Magang.Workflows.Outlines;

/// <summary>Which activity of a flowchart belongs below which: its tree of dominators, along forward connections.</summary>
internal sealed class FlowShape
{
    private readonly int[] _nearest;
    private readonly int[] _sources;
    private readonly int[] _size;
    private readonly List<int>[] _meetings;

    public FlowShape(FlowGraph graph)
    {
        var count = graph.Activities.Length;
        var outbound = Enumerable.Range(0, count).Select(graph.Outbound).ToArray();
        var inbound = Enumerable.Range(0, count).Select(graph.ForwardInbound).ToArray();
        Sequence = new ForwardOrder(outbound, graph.Connections.Length, graph.Start).Sequence;
        var dominators = new Dominators(Sequence, inbound, graph.Start);
        _nearest = [.. Enumerable.Range(0, count).Select(dominators.Nearest)];
        _sources =
        [
            .. inbound.Select(ways =>
                ways.Select(way => way.Source).Where(source => _nearest[source] >= 0).Distinct().Count()
            ),
        ];
        _size = [.. Enumerable.Repeat(1, count)];
        _meetings = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
        foreach (var at in Sequence.Where(at => at != graph.Start && IsReached(at)))
            if (IsMeeting(at))
                _meetings[_nearest[at]].Add(at);
        foreach (var at in Sequence.Reverse().Where(at => at != graph.Start && IsReached(at)))
            _size[_nearest[at]] += _size[at];
    }

    /// <summary>All activities, so that every forward connection leads from an earlier to a later one.</summary>
    public int[] Sequence { get; }

    /// <summary>Whether a way leads there from the start.</summary>
    public bool IsReached(int at) => _nearest[at] >= 0;

    /// <summary>Whether ways from several activities meet in it.</summary>
    public bool IsMeeting(int at) => _sources[at] > 1;

    /// <summary>How many activities can be reached through it alone, itself among them.</summary>
    public int SizeOf(int at) => _size[at];

    /// <summary>Where ways that part at the activity meet again, in the flow's order.</summary>
    public IReadOnlyList<int> MeetingsAfter(int at) => _meetings[at];

    /// <summary>The last activity before <paramref name="above"/> that every way from it to <paramref name="at"/> leads through.</summary>
    public int BranchOf(int at, int above)
    {
        while (at != above && _nearest[at] != above && _nearest[at] != at)
            at = _nearest[at];
        return at;
    }
}
