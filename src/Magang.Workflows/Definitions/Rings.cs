namespace Magang.Workflows.Definitions;

/// <summary>Finds the parts of a graph in which every point leads to every other: its loops.</summary>
/// <remarks>Tarjan 1972, with a stack of its own, so that a long chain does not overflow the thread's.</remarks>
internal sealed class Rings
{
    private readonly Func<int, IEnumerable<int>> _next;
    private readonly int[] _seen;
    private readonly int[] _low;
    private readonly int[] _ring;
    private readonly Stack<int> _open = new();
    private readonly List<int[]> _found = [];
    private int _count;

    /// <summary>Looks at a graph of the points 0 to <paramref name="points"/> − 1.</summary>
    public Rings(int points, Func<int, IEnumerable<int>> next)
    {
        _next = next;
        (_seen, _low, _ring) = (new int[points], new int[points], new int[points]);
        Array.Fill(_ring, -1);
        for (var point = 0; point < points; point++)
            if (_seen[point] == 0)
                Visit(point);
    }

    /// <summary>The loops; a point alone is one where it leads to itself.</summary>
    public IReadOnlyList<int[]> Found => _found;

    /// <summary>Whether the point is on a loop.</summary>
    public bool IsOnRing(int point) => _ring[point] >= 0;

    /// <summary>Whether both points are on the same loop.</summary>
    public bool IsSame(int one, int other) => _ring[one] >= 0 && _ring[one] == _ring[other];

    private void Visit(int first)
    {
        var way = new Stack<(int Point, IEnumerator<int> Next)>();
        Enter(first);
        while (way.TryPeek(out var at))
        {
            if (at.Next.MoveNext())
            {
                var next = at.Next.Current;
                if (_seen[next] == 0)
                    Enter(next);
                else if (_ring[next] == -1)
                    _low[at.Point] = Math.Min(_low[at.Point], _seen[next]);
                continue;
            }
            way.Pop();
            if (way.TryPeek(out var before))
                _low[before.Point] = Math.Min(_low[before.Point], _low[at.Point]);
            if (_low[at.Point] == _seen[at.Point])
                Close(at.Point);
        }

        void Enter(int point)
        {
            _seen[point] = _low[point] = ++_count;
            _open.Push(point);
            way.Push((point, _next(point).GetEnumerator()));
        }
    }

    // A closed point is −2, or its loop's number; an open one −1.
    private void Close(int point)
    {
        var members = new List<int>();
        int member;
        do
        {
            member = _open.Pop();
            members.Add(member);
        } while (member != point);
        var isRing = members.Count > 1 || _next(point).Contains(point);
        foreach (var one in members)
            _ring[one] = isRing ? _found.Count : -2;
        if (isRing)
            _found.Add([.. members.Order()]);
    }
}
