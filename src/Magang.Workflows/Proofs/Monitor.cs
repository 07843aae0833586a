using System.Collections.Immutable;
using Magang.Workflows.Definitions;
using Magang.Workflows.Proofs.Contracts;
using Magang.Workflows.Proofs.Rehearsals;

namespace Magang.Workflows.Proofs;

/// <summary>Follows one requirement through all states: whether it can be broken, and by which shortest way.</summary>
/// <remarks>
/// Kept beside each state is only whether the thing has happened, taken at its worst: where it must have happened, what only
/// may be it does not count and what may undo it does; where it must not have, the other way round. The way found is the
/// shortest in completed activities (Dijkstra 1959).
/// </remarks>
internal sealed class Monitor(Definition definition, Space space, Requirement requirement)
{
    // What is kept: it has not happened, it has; for a timer that must be alive: it need not be, it must, it has fired.
    private const int No = 0;
    private const int Yes = 1;
    private const int Fired = 2;
    private const int Marks = 3;

    private readonly int _start = requirement.IsMadeAtFirst ? Yes : No;
    private readonly Certainty[] _when =
    [
        .. space.Deeds.Select(deed =>
            requirement.Nodes.Contains(deed.Node)
                ? Certainty.Sure
                : EventMatch.OfDeed(definition.Nodes[deed.Node], deed, requirement.When)
        ),
    ];
    private readonly Certainty[] _made = Meaning(definition, space, requirement.Made);
    private readonly Certainty[] _undone = Meaning(definition, space, requirement.Undone);
    private readonly Certainty[] _fired = Meaning(definition, space, requirement.Timer ?? EventSet.None);
    private readonly HashSet<int> _timers =
    [
        .. definition
            .Nodes.Where(node => EventMatch.OfActivity(node, requirement.Timer ?? EventSet.None) == Certainty.Sure)
            .Select(node => node.Index),
    ];

    /// <summary>The steps of the shortest way that breaks the requirement; null where none does.</summary>
    public ImmutableArray<WayStep>? ShortestBreach() => IsEverBroken() ? Shortest() : null;

    // Most requirements hold: that is seen much sooner without asking for the shortest way.
    private bool IsEverBroken()
    {
        var seen = new bool[space.States * Marks];
        var open = new Stack<int>([0]);
        seen[0] = true;
        while (open.TryPop(out var at))
        {
            if (IsBrokenIn(at))
                return true;
            foreach (var burst in space.From[at / Marks])
            {
                var mark = at % Marks;
                if (BreachIn(burst, ref mark) is not null)
                    return true;
                var to = (burst.To * Marks) + mark;
                if (seen[to])
                    continue;
                seen[to] = true;
                open.Push(to);
            }
        }
        return false;
    }

    private ImmutableArray<WayStep>? Shortest()
    {
        var best = new int[space.States * Marks];
        Array.Fill(best, int.MaxValue);
        var before = new (Burst Burst, int From)[best.Length];
        var open = new PriorityQueue<int, int>();
        best[_start] = 0;
        open.Enqueue(_start, 0);
        while (open.TryDequeue(out var at, out var length))
        {
            if (length > best[at])
                continue;
            if (IsBrokenIn(at))
                return Way(before, at, []);
            foreach (var burst in space.From[at / Marks])
            {
                var mark = at % Marks;
                if (BreachIn(burst, ref mark) is { } place)
                    return Way(before, at, burst.Steps[..Math.Min(burst.Steps.Length, place + 2)]);
                var to = (burst.To * Marks) + mark;
                var next = length + 1 + (burst.Steps.Length / 2);
                if (next >= best[to])
                    continue;
                best[to] = next;
                before[to] = (burst, at);
                open.Enqueue(to, next);
            }
        }
        return null;
    }

    private bool IsBrokenIn(int at) =>
        requirement.Timer is not null
        && at % Marks == Yes
        && at / Marks > Space.Stuck
        && !Array.Exists(space.Waiting[at / Marks], _timers.Contains);

    // Where in the burst's steps it is broken; null where it is not.
    private int? BreachIn(Burst burst, ref int mark)
    {
        foreach (var (deed, place) in burst.Deeds)
        {
            if (requirement.Timer is not null)
                mark = Lasting(deed, mark);
            else if (Breaks(deed, ref mark))
                return place;
        }
        return
            burst.To == Space.Ended
            && (mark == Yes) != requirement.MustBe
            && EventMatch.OfEnding(requirement.When) == Certainty.Sure
            ? burst.Steps.Length
            : null;
    }

    private bool Breaks(int deed, ref int mark)
    {
        var made = _made[deed];
        var isMade = requirement.MustBe ? made == Certainty.Sure : made != Certainty.No;
        // What is passed and thereby gets a status is passed first; what must not be any more may be the end itself.
        if (requirement.MustBe && isMade)
            mark = Yes;
        if ((mark == Yes) != requirement.MustBe && _when[deed] != Certainty.No)
            return true;
        var undone = _undone[deed];
        if (requirement.MustBe ? undone != Certainty.No && !isMade : undone == Certainty.Sure)
            mark = No;
        if (isMade)
            mark = Yes;
        return false;
    }

    // A timer that has fired did what it is for, until what it is for begins anew.
    private int Lasting(int deed, int mark)
    {
        if (_fired[deed] == Certainty.Sure)
            return Fired;
        if (_undone[deed] == Certainty.Sure)
            return No;
        return mark == No && _made[deed] != Certainty.No ? Yes : mark;
    }

    private static Certainty[] Meaning(Definition definition, Space space, EventSet set) =>
        [.. space.Deeds.Select(deed => EventMatch.OfDeed(definition.Nodes[deed.Node], deed, set))];

    private ImmutableArray<WayStep> Way((Burst Burst, int From)[] before, int at, int[] last)
    {
        var bursts = new Stack<int[]>([last]);
        while (at != _start)
        {
            bursts.Push(before[at].Burst.Steps);
            at = before[at].From;
        }
        return [.. bursts.SelectMany(new Ways(definition, space).Told)];
    }
}
