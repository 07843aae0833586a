using System.Collections.Immutable;

namespace Magang.Workflows.Definitions;

/// <summary>Which activity every way from the start to another leads through.</summary>
/// <remarks>Cooper, Harvey, Kennedy 2001; one pass is enough because forward connections have no circle.</remarks>
internal sealed class Dominators
{
    private readonly int[] _nearest;
    private readonly int[] _depth;

    public Dominators(int[] sequence, ImmutableArray<FlowConnection>[] inbound, int start)
    {
        _nearest = new int[sequence.Length];
        _depth = new int[sequence.Length];
        Array.Fill(_nearest, -1);
        if (start < 0)
            return;
        _nearest[start] = start;
        foreach (var activity in sequence)
        {
            if (activity == start)
                continue;
            var common = -1;
            foreach (var connection in inbound[activity])
            {
                var source = connection.Source;
                if (_nearest[source] >= 0)
                    common = common < 0 ? source : Common(common, source);
            }
            if (common < 0)
                continue;
            _nearest[activity] = common;
            _depth[activity] = _depth[common] + 1;
        }
    }

    /// <summary>The last activity before this one that every way to it leads through; the start is its own; -1 where no way leads.</summary>
    public int Nearest(int activity) => _nearest[activity];

    /// <summary>Whether every way from the start to <paramref name="activity"/> leads through <paramref name="through"/>; true where no way leads there.</summary>
    public bool Dominates(int through, int activity)
    {
        if (_nearest[activity] < 0)
            return true;
        if (_nearest[through] < 0)
            return false;
        while (_depth[activity] > _depth[through])
            activity = _nearest[activity];
        return activity == through;
    }

    private int Common(int one, int other)
    {
        while (one != other)
        {
            if (_depth[one] < _depth[other])
                (one, other) = (other, one);
            one = _nearest[one];
        }
        return one;
    }
}
