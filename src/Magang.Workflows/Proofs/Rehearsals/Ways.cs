using System.Collections.Immutable;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Proofs.Rehearsals;

/// <summary>Ways through the states of a workflow.</summary>
internal sealed class Ways(Definition definition, Space space)
{
    /// <summary>The shortest way to a state that fits, in completed activities; null where none does.</summary>
    public ImmutableArray<WayStep>? To(Predicate<int> fits) => Shortest(fits, static _ => null);

    /// <summary>The shortest way through a step that fits, up to it; null where none does.</summary>
    /// <param name="place">Where in the burst's steps it is; null where it is not in it.</param>
    public ImmutableArray<WayStep>? Through(Func<Burst, int?> place) => Shortest(static _ => false, place);

    private ImmutableArray<WayStep>? Shortest(Predicate<int> fits, Func<Burst, int?> place)
    {
        var best = new int[space.States];
        Array.Fill(best, int.MaxValue);
        var before = new Burst?[space.States];
        var open = new PriorityQueue<int, int>();
        best[0] = 0;
        open.Enqueue(0, 0);
        while (open.TryDequeue(out var at, out var length))
        {
            if (length > best[at])
                continue;
            if (at != 0 && fits(at))
                return Way(before, at, []);
            foreach (var burst in space.From[at])
            {
                if (place(burst) is { } step)
                    return Way(before, at, burst.Steps[..(step + 2)]);
                var next = length + 1 + (burst.Steps.Length / 2);
                if (next >= best[burst.To])
                    continue;
                best[burst.To] = next;
                before[burst.To] = burst;
                open.Enqueue(burst.To, next);
            }
        }
        return null;
    }

    /// <summary>For each state, whether some way leads from it to the end, or to an incident that somebody has to settle.</summary>
    public bool[] Ending()
    {
        var into = space.Bursts.ToLookup(burst => burst.To);
        var ends = new bool[space.States];
        var open = new Stack<int>([Space.Ended, Space.Stopped]);
        while (open.TryPop(out var at))
        {
            if (ends[at])
                continue;
            ends[at] = true;
            foreach (var burst in into[at])
                open.Push(burst.From);
        }
        return ends;
    }

    /// <summary>Steps as a finding tells them.</summary>
    public IEnumerable<WayStep> Told(int[] steps)
    {
        var outcomes = space.Outcomes;
        return steps.Chunk(2).Select(step => new WayStep(definition.Nodes[step[0]].Id, outcomes[step[1]]));
    }

    private ImmutableArray<WayStep> Way(Burst?[] before, int at, int[] last)
    {
        var bursts = new Stack<int[]>([last]);
        for (; before[at] is { } burst; at = burst.From)
            bursts.Push(burst.Steps);
        return [.. bursts.SelectMany(Told)];
    }
}
