using System.Collections.Immutable;

namespace Magang.Workflows.Definitions;

/// <summary>Finds which connections go forward, and keeps the activities in an order that all of those follow.</summary>
/// <remarks>
/// A connection goes backward where forward ones already lead from its target to its source. Keeping an order while
/// connections are added (Pearce and Kelly 2007) answers that without a search for nearly every connection.
/// </remarks>
internal sealed class ForwardOrder
{
    private readonly List<int>[] _after;
    private readonly List<int>[] _before;
    private readonly int[] _place;

    public ForwardOrder(ImmutableArray<FlowConnection>[] outbound, int connections, int start)
    {
        var count = outbound.Length;
        Forward = new bool[connections];
        _after = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
        _before = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
        _place = [.. Enumerable.Range(0, count)];
        if (start >= 0)
            Follow(outbound, start);
        Sequence = [.. Enumerable.Range(0, count)];
        Array.Sort([.. _place], Sequence);
    }

    /// <summary>For each connection, whether it goes forward.</summary>
    public bool[] Forward { get; }

    /// <summary>All activities, so that every forward connection leads from an earlier to a later one.</summary>
    public int[] Sequence { get; }

    private void Follow(ImmutableArray<FlowConnection>[] outbound, int start)
    {
        var done = new bool[_place.Length];
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var source))
        {
            if (done[source])
                continue;
            done[source] = true;
            foreach (var connection in outbound[source])
            {
                var target = connection.Target;
                // Connections of the same two activities go the same way, whatever their outcomes.
                if (!_after[source].Contains(target) && !TryAdd(source, target))
                    continue;
                Forward[connection.Index] = true;
                if (!done[target])
                    queue.Enqueue(target);
            }
        }
    }

    private bool TryAdd(int source, int target)
    {
        if (source == target)
            return false;
        if (_place[target] < _place[source])
        {
            if (Reach(_after, target, at => _place[at] <= _place[source]) is var later && later.Contains(source))
                return false;
            Shift(Reach(_before, source, at => _place[at] >= _place[target]), later);
        }
        _after[source].Add(target);
        _before[target].Add(source);
        return true;
    }

    private static HashSet<int> Reach(List<int>[] next, int from, Predicate<int> within)
    {
        var found = new HashSet<int> { from };
        var open = new Stack<int>([from]);
        while (open.TryPop(out var at))
            foreach (var neighbour in next[at])
                if (within(neighbour) && found.Add(neighbour))
                    open.Push(neighbour);
        return found;
    }

    private void Shift(HashSet<int> earlier, HashSet<int> later)
    {
        int[] moved = [.. earlier.OrderBy(at => _place[at]), .. later.OrderBy(at => _place[at])];
        int[] places = [.. moved.Select(at => _place[at]).Order()];
        for (var i = 0; i < moved.Length; i++)
            _place[moved[i]] = places[i];
    }
}
