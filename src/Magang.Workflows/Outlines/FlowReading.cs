using System.Collections.Immutable;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Outlines;

/// <summary>Puts a flowchart into reading order: one main line, side branches below the step they part from.</summary>
/// <remarks>
/// What several ways lead to is told once, after the last of them, and named by its number elsewhere
/// (the tree of dominators shows where that is; Ramsey 2022, "Beyond Relooper", does the same for code).
/// </remarks>
internal sealed class FlowReading(FlowGraph graph, Func<ActivityNode, ImmutableArray<string>> outcomesOf)
{
    /// <summary>A branch of at most so many steps that meets the others again is told below its step.</summary>
    private const int MostBelow = 5;

    /// <summary>Branches within branches beyond this are told further down instead.</summary>
    private const int MostDepth = 6;

    private readonly FlowShape _shape = new(graph);

    /// <summary>Everything the start leads to, in reading order; then what it does not lead to.</summary>
    public (List<FlowItem> Reached, List<int> Lost) Read()
    {
        var items = new List<FlowItem>();
        if (graph.Start >= 0)
            Tell(items, graph.Start, 0);
        return (items, [.. Enumerable.Range(0, graph.Activities.Length).Where(at => !_shape.IsReached(at))]);
    }

    private void Tell(List<FlowItem> items, int start, int depth)
    {
        var pending = new Stack<int>([start]);
        while (pending.TryPop(out var at))
        {
            var item = new FlowItem(at);
            items.Add(item);
            item.Ways.AddRange(WaysOf(at));
            var main = MainOf(at, item.Ways);
            var aside = main is null || depth >= MostDepth ? [] : Aside(at, main);
            foreach (var meeting in _shape.MeetingsAfter(at).Reverse().Where(meeting => !aside.Contains(meeting)))
                pending.Push(meeting);
            if (depth >= MostDepth)
                foreach (var way in item.Ways.Where(way => way != main && IsOwn(way)).Reverse())
                    pending.Push(way.Target);
            else
                TellBelow(item, main, aside, depth);
            if (main is null)
                continue;
            main.Kind = WayKind.Next;
            pending.Push(main.Target);
            if (item.Ways.Remove(main))
                item.Ways.Insert(item.Ways.TrueForAll(way => way.Items.Count == 0) ? 0 : item.Ways.Count, main);
        }
        for (var i = 0; i + 1 < items.Count; i++)
            foreach (var way in items[i].Ways.Where(way => way.Kind == WayKind.Onward))
                if (way.Target == items[i + 1].Place)
                    way.Kind = WayKind.Next;
    }

    private void TellBelow(FlowItem item, FlowWay? main, HashSet<int> aside, int depth)
    {
        foreach (var way in item.Ways)
        {
            var last = item.Ways.FindLast(other => other.Target == way.Target) == way;
            if (way == main || !(IsOwn(way) || (aside.Contains(way.Target) && last && aside.Remove(way.Target))))
                continue;
            way.Kind = WayKind.Below;
            Tell(way.Items, way.Target, depth + 1);
        }
        foreach (var meeting in _shape.MeetingsAfter(item.Place).Where(aside.Contains))
        {
            var way = new FlowWay([], meeting) { Kind = WayKind.Meeting };
            item.Ways.Add(way);
            Tell(way.Items, meeting, depth + 1);
        }
    }

    /// <summary>The ways from an activity, one a target, backward ones marked; then the outcomes that lead nowhere.</summary>
    private List<FlowWay> WaysOf(int at)
    {
        var outbound = graph.Outbound(at);
        var ways = outbound
            .GroupBy(way => way.Target)
            .Select(group => new FlowWay([.. group.Select(way => way.Port).Distinct()], group.Key)
            {
                Kind = graph.IsBackward(group.First()) ? WayKind.Back : WayKind.Onward,
            })
            .ToList();
        ImmutableArray<string> unheard =
        [
            .. outcomesOf(graph.Activities[at])
                .Where(outcome => !outbound.Any(way => way.Port == outcome))
                .Distinct(StringComparer.Ordinal),
        ];
        if (!unheard.IsEmpty)
            ways.Add(new FlowWay(unheard, -1) { Kind = WayKind.Nowhere });
        return ways;
    }

    // The way on which the outline goes on without indenting; none where several run at once.
    private FlowWay? MainOf(int at, List<FlowWay> ways)
    {
        var own = ways.Where(IsOwn).ToArray();
        if (own.Length == 0)
            return null;
        if (ways.Count == 1)
            return own[0];
        var ports = ways.Where(way => way.Target >= 0).SelectMany(way => way.Ports).ToArray();
        if (graph.Activities[at].Type == "Elsa.FlowFork" || ports.Length != ports.Distinct().Count())
            return null;
        var main = own.FirstOrDefault(way => way.Ports.Contains(Gates.Gate.Passed)) ?? own.MaxBy(SizeOf)!;
        return SizeOf(main) <= MostBelow && _shape.MeetingsAfter(at).Count > 0 ? null : main;
    }

    private bool IsOwn(FlowWay way) => way.Kind is WayKind.Onward && !_shape.IsMeeting(way.Target);

    private int SizeOf(FlowWay way) => _shape.SizeOf(way.Target);

    // Meetings that the main line has no part in.
    private HashSet<int> Aside(int at, FlowWay main)
    {
        var aside = new HashSet<int>();
        foreach (var meeting in _shape.MeetingsAfter(at))
        {
            var branches = graph
                .ForwardInbound(meeting)
                .Where(way => way.Source != at && _shape.IsReached(way.Source))
                .Select(way => _shape.BranchOf(way.Source, at));
            if (branches.All(branch => branch != main.Target && (!_shape.IsMeeting(branch) || aside.Contains(branch))))
                aside.Add(meeting);
        }
        return aside;
    }
}
