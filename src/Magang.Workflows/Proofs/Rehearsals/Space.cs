using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Proofs.Rehearsals;

/// <summary>A burst from one resting state to another.</summary>
/// <param name="From">The state before; 0 is before the start.</param>
/// <param name="To">The state after; <see cref="Space.Ended"/>, <see cref="Space.Stopped"/> or <see cref="Space.Stuck"/> where there is none.</param>
/// <param name="Deeds">What was done in it that a clause speaks of, in order: which of <see cref="Space.Deeds"/>, and before which step.</param>
/// <param name="Steps">Every activity that completed in it: its place and its outcome's number, in turn.</param>
internal sealed record Burst(int From, int To, (int Deed, int Place)[] Deeds, int[] Steps);

/// <summary>Every state in which a workflow can rest, and every burst between them.</summary>
internal sealed class Space
{
    /// <summary>Most states unless told otherwise.</summary>
    public const int UsualStates = 60_000;

    /// <summary>Where the workflow has ended.</summary>
    public const int Ended = 1;

    /// <summary>Where an incident stops it.</summary>
    public const int Stopped = 2;

    /// <summary>Where nothing can ever wake it.</summary>
    public const int Stuck = 3;

    /// <summary>How often one activity may wait at a time: a loop that opens a wait each turn and closes none would go on for ever.</summary>
    public const int MostAtATime = 30;

    private static readonly BurstContext Nobody = new()
    {
        Instance = new InstanceId(1),
        Now = DateTimeOffset.UnixEpoch,
        Routing = new Routing("BUKTI"),
    };

    private readonly Model _model;
    private readonly Definition _definition;
    private readonly Predicate<Deed> _matters;
    private readonly StateKey _key;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Queue<(int Place, InstanceState State)> _open = [];
    private readonly List<int> _found = [];
    private readonly Dictionary<Deed, int> _deeds = [];
    private readonly List<Deed> _told = [];
    private readonly Lazy<Burst[][]> _from;
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _outcomes = new(StringComparer.Ordinal);

    /// <summary>Goes through all states of a model.</summary>
    /// <param name="model">What is rehearsed.</param>
    /// <param name="matters">The deeds that are kept.</param>
    /// <param name="mostStates">Most states; a workflow with more is not proved.</param>
    public Space(Model model, Predicate<Deed> matters, int mostStates)
    {
        MostStates = mostStates;
        (_model, _definition, _matters) = (model, model.Rehearsed, matters);
        _key = new StateKey(_definition);
        foreach (var node in _definition.Nodes)
            _indices.TryAdd(node.Id, node.Index);
        Waiting = [.. Enumerable.Repeat(Array.Empty<int>(), Stuck + 1)];
        _from = new(() =>
        {
            var from = Bursts.ToLookup(burst => burst.From);
            return [.. Enumerable.Range(0, States).Select(state => from[state].ToArray())];
        });
        Explore();
    }

    /// <summary>Most states that are looked at.</summary>
    public int MostStates { get; }

    /// <summary>Most bursts between them.</summary>
    public int MostBursts => MostStates / 3 * 20;

    // Most ways that one burst may go.
    private int MostTries => MostStates / 3;

    /// <summary>All bursts, in the order they were found.</summary>
    public List<Burst> Bursts { get; } = [];

    /// <summary>Bursts by the state they begin in.</summary>
    public Burst[][] From => _from.Value;

    /// <summary>Everything that was done and matters, each kind of it once.</summary>
    public IReadOnlyList<Deed> Deeds => _told;

    /// <summary>The activities that wait in each state, by their places.</summary>
    public List<int[]> Waiting { get; }

    /// <summary>How many states there are.</summary>
    public int States => Waiting.Count;

    /// <summary>True where there were more than are looked at: then nothing is proved.</summary>
    public bool IsOverrun { get; private set; }

    /// <summary>The activity that waited more than <see cref="MostAtATime"/> times at a time, so that no more was looked at; null for none.</summary>
    public ActivityNode? Piling { get; private set; }

    /// <summary>Activities that began in some burst, by their places.</summary>
    public HashSet<int> Begun { get; } = [];

    /// <summary>The outcome of a number in <see cref="Burst.Steps"/>.</summary>
    public IReadOnlyList<string> Outcomes =>
        [.. _outcomes.OrderBy(outcome => outcome.Value).Select(outcome => outcome.Key)];

    private void Explore()
    {
        foreach (
            var trigger in _definition.Nodes.Where(node => node.CanStartWorkflow).Select(node => node.Id).Prepend(null)
        )
            Try(0, () => Fresh(trigger), run => run.Begin());
        while (_open.TryDequeue(out var open) && !IsOverrun)
            foreach (var marks in Wakings(open.State))
                Try(
                    open.Place,
                    () => open.State.Copy(),
                    run =>
                    {
                        foreach (var mark in marks)
                            run.Resume(mark, new TimerFired(mark.Id));
                    }
                );
    }

    private InstanceState Fresh(string? trigger) =>
        new()
        {
            Definition = _definition.Key,
            Dossier = Json.EmptyObject,
            LastAt = Nobody.Now,
            Trigger = trigger is null ? null : new StartingTrigger(trigger) { IsOpen = true },
        };

    // What is answered in the same transaction comes before all else; one event wakes all who wait for it.
    private static IEnumerable<Bookmark[]> Wakings(InstanceState state)
    {
        var soon = state.OpenBookmarks.Where(mark => mark.Kind == BookmarkKind.Number).ToArray();
        if (soon.Length > 0)
            return
            [
                [soon[0]],
            ];
        return state
            .OpenBookmarks.Where(mark => mark.Kind != BookmarkKind.Event)
            .Select(mark => new[] { mark })
            .Concat(
                state
                    .OpenBookmarks.Where(mark => mark.Kind == BookmarkKind.Event)
                    .GroupBy(mark => mark.Name, StringComparer.Ordinal)
                    .Select(same => same.ToArray())
            );
    }

    private void Try(int from, Func<InstanceState> before, Action<BurstRun> wake)
    {
        var tape = _model.Tape;
        tape.Clear();
        _found.Clear();
        var tries = 0;
        do
        {
            tape.Rewind();
            var run = new BurstRun(_definition, before(), Nobody);
            tape.Place = () => run.Steps.All.Count;
            tape.IsAlone = () =>
                run.IsIdle && !run.State.OpenBookmarks.Exists(mark => mark.Kind == BookmarkKind.Number);
            wake(run);
            run.Drain();
            Keep(from, run);
            IsOverrun |=
                tape.IsOverrun
                || ++tries > MostTries
                || Bursts.Count > MostBursts
                || States > MostStates
                || Piling is not null;
        } while (!IsOverrun && tape.TryNext());
    }

    private void Keep(int from, BurstRun run)
    {
        var steps = new List<int>();
        var places = new List<int>(run.Steps.All.Count);
        foreach (var (activity, what, outcomes) in run.Steps.All)
        {
            places.Add(steps.Count);
            var node = _indices[activity];
            Begun.Add(node);
            if (what is "completed")
                steps.AddRange([node, Number(string.Join(',', outcomes))]);
        }
        places.Add(steps.Count);
        var deeds = new List<(int Deed, int Place)>();
        foreach (var deed in _model.Tape.Deeds)
            if (KindOf(deed) is var kind and >= 0)
                deeds.Add((kind, places[deed.Place]));
        var burst = new Burst(from, PlaceOf(run.State), [.. deeds], [.. steps]);
        // Of several ways that come to the same the shortest is kept.
        var same = _found.FindIndex(at => Bursts[at].To == burst.To && IsSame(Bursts[at].Deeds, burst.Deeds));
        if (same < 0)
        {
            _found.Add(Bursts.Count);
            Bursts.Add(burst);
        }
        else if (Bursts[_found[same]].Steps.Length > burst.Steps.Length)
        {
            Bursts[_found[same]] = burst;
        }
    }

    // Which deed it is of those that matter; -1 for others.
    private int KindOf(Deed deed)
    {
        var kind = deed with { Place = 0 };
        if (_deeds.TryGetValue(kind, out var known))
            return known;
        _deeds[kind] = known = _matters(kind) ? _told.Count : -1;
        if (known >= 0)
            _told.Add(kind);
        return known;
    }

    private static bool IsSame((int Deed, int Place)[] one, (int Deed, int Place)[] other) =>
        one.Length == other.Length && one.Zip(other).All(pair => pair.First.Deed == pair.Second.Deed);

    private int PlaceOf(InstanceState state)
    {
        if (state.Status == Status.Finished)
            return Ended;
        if (state.OpenIncidents.Count > 0)
            return Stopped;
        if (state.OpenBookmarks.Count == 0)
            return Stuck;
        var key = _key.Of(state);
        if (_places.TryGetValue(key, out var place))
            return place;
        _places[key] = place = States;
        Waiting.Add([.. WaitingIn(state)]);
        _open.Enqueue((place, state));
        Piling ??= PiledIn(Waiting[place]);
        return place;
    }

    private static IEnumerable<int> WaitingIn(InstanceState state)
    {
        foreach (var mark in state.OpenBookmarks)
            if (state.Contexts.Find(context => context.Id == mark.ContextId) is { } context)
                yield return context.Node;
    }

    private ActivityNode? PiledIn(int[] waiting) =>
        waiting.Length > MostAtATime
        && waiting.CountBy(node => node).MaxBy(one => one.Value) is { Value: > MostAtATime } most
            ? _definition.Nodes[most.Key]
            : null;

    private int Number(string outcome)
    {
        if (!_outcomes.TryGetValue(outcome, out var number))
            _outcomes[outcome] = number = _outcomes.Count;
        return number;
    }
}
