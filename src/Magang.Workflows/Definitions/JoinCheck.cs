using System.Collections.Immutable;

namespace Magang.Workflows.Definitions;

/// <summary>Finds joins that wait for branches of which one never comes.</summary>
/// <remarks>
/// In token mode such a join holds its instance for ever: a problem. In counter mode it is skipped, and all that follows
/// it, as in Elsa: a warning. Only what is certain is noted: two ways that begin at different outcomes of one decision,
/// which itself runs once, or a way from an activity that cannot run before the join did.
/// </remarks>
internal sealed class JoinCheck(Findings findings, FlowWays chart, FlowMode mode)
{
    // Enough for any drawn flowchart; beyond it nothing is concluded.
    private const int MostChoices = 200_000;

    private readonly FlowGraph _graph = chart.Graph;
    private readonly Lazy<Rings> _rings = new(() =>
        new Rings(
            chart.Graph.Activities.Length,
            at => chart.Graph.Outbound(at).Where(chart.IsOutcome).Select(way => way.Target)
        )
    );

    /// <summary>Notes what is certain.</summary>
    public void Check()
    {
        var joins = Enumerable
            .Range(0, _graph.Activities.Length)
            .Where(at => NeedsAll(at) && Needed(at).Length > 1)
            .ToArray();
        // From another start other ways are open, and a cascade runs what follows it more than once.
        if (joins.Length == 0 || chart.Starts.Length != 1 || _graph.Activities.Any(IsCascade))
            return;
        var runs = MayRun();
        var choices = Choices(runs);
        foreach (var join in joins)
        {
            var needed = Needed(join);
            if (!needed.Any(way => Comes(way, runs)))
                continue;
            if (needed.FirstOrDefault(way => !Comes(way, runs)) is { } missing)
                Note(
                    join,
                    $"cabang dari '{Id(missing.Source)}' ({ValueWords.Cut(missing.Port)}) tidak akan pernah sampai{(Follows(missing, join) ? " karena baru berjalan sesudah aktivitas ini" : "")}"
                );
            else if (choices is not null && Excluding(needed, choices) is var (one, other, decision))
                Note(
                    join,
                    $"cabang dari '{Id(one.Source)}' dan dari '{Id(other.Source)}' tidak akan pernah sampai bersama, karena '{Id(decision)}' hanya memilih salah satunya"
                );
        }
    }

    private void Note(int join, string clause)
    {
        var node = _graph.Activities[join];
        if (mode == FlowMode.Token)
            findings.Problem(
                "MGW-749",
                node,
                $"ia menunggu semua cabang masuk, tetapi {clause}; berkas akan tertahan di sini selamanya. Ubah sambungannya, atau gabungkan tanpa menunggu semua (Stream, atau FlowJoin dengan WaitAny)."
            );
        else
            findings.Warn(
                "MGW-729",
                node,
                $"ia menunggu semua cabang masuk, tetapi {clause}; seperti di Elsa, aktivitas ini dan semua sesudahnya dilewati. Pakailah WaitAllActive atau WaitAny."
            );
    }

    private string Id(int at) => _graph.Activities[at].Id;

    private bool IsCascade(ActivityNode node) => mode == FlowMode.Token && FlowGraph.MergeModeOf(node) == "Cascade";

    private bool NeedsAll(int at)
    {
        var node = _graph.Activities[at];
        if (node.Type == "Elsa.FlowJoin")
            return FlowWays.LiteralText(node, "mode") is var word
                && (word == "WaitAll" || (word == "WaitAllActive" && mode == FlowMode.Token));
        return mode == FlowMode.Token && FlowGraph.MergeModeOf(node) is "Merge" or "Converge";
    }

    // What the join counts as its branches; fewer than two are no join.
    private ImmutableArray<FlowConnection> Needed(int at) =>
        Converges(_graph.Activities[at]) ? _graph.Inbound(at) : _graph.ForwardInbound(at);

    private static bool Converges(ActivityNode node) =>
        node.Type != "Elsa.FlowJoin" && FlowGraph.MergeModeOf(node) == "Converge";

    private bool IsNeeded(FlowConnection way) => _graph.IsForward(way) || Converges(_graph.Activities[way.Target]);

    private bool Comes(FlowConnection way, bool[] runs) => runs[way.Source] && chart.IsOutcome(way);

    private bool Follows(FlowConnection way, int join) => _graph.IsBackward(way) || way.Source == join;

    private bool[] MayRun()
    {
        var runs = new bool[_graph.Activities.Length];
        var missing = new int[_graph.Activities.Length];
        for (var at = 0; at < missing.Length; at++)
            missing[at] = NeedsAll(at) && Needed(at).Length > 1 ? Needed(at).Length : 0;
        var open = new Queue<int>(chart.Starts);
        while (open.TryDequeue(out var at))
        {
            if (runs[at])
                continue;
            runs[at] = true;
            foreach (var way in _graph.Outbound(at))
            {
                if (!chart.IsOutcome(way))
                    continue;
                if (missing[way.Target] > 0 && IsNeeded(way))
                    missing[way.Target]--;
                if (missing[way.Target] == 0 && !runs[way.Target])
                    open.Enqueue(way.Target);
            }
        }
        return runs;
    }

    /// <summary>What was chosen wherever an activity runs: the outcome of each decision that all ways to it pass. Null where that is too much to keep.</summary>
    private Dictionary<int, ImmutableDictionary<int, string>>? Choices(bool[] runs)
    {
        var choices = new Dictionary<int, ImmutableDictionary<int, string>>();
        var work = 0;
        foreach (var at in InOrder(runs))
        {
            var ways = _graph
                .ForwardInbound(at)
                .Where(way => Comes(way, runs) && choices.ContainsKey(way.Source))
                .ToArray();
            work += ways.Sum(way => 1 + choices[way.Source].Count);
            if (work > MostChoices)
                return null;
            var before = ways.Select(way => Chosen(choices[way.Source], way)).ToArray();
            choices[at] =
                at == _graph.Start || ways.Length == 0 ? ImmutableDictionary<int, string>.Empty
                : NeedsAll(at) ? before.Aggregate((one, other) => other.SetItems(one))
                : before.Aggregate(Common);
        }
        return choices;
    }

    // A decision on a loop chooses again; nothing follows from what it chose once.
    private ImmutableDictionary<int, string> Chosen(ImmutableDictionary<int, string> before, FlowConnection way) =>
        chart.EndsOneWay(way.Source) && !_rings.Value.IsOnRing(way.Source)
            ? before.SetItem(way.Source, way.Port)
            : before;

    private static ImmutableDictionary<int, string> Common(
        ImmutableDictionary<int, string> one,
        ImmutableDictionary<int, string> other
    ) =>
        one.RemoveRange(
            one.Where(choice => other.GetValueOrDefault(choice.Key) != choice.Value).Select(choice => choice.Key)
        );

    // Every forward connection leads from an earlier to a later one.
    private IEnumerable<int> InOrder(bool[] runs)
    {
        var missing = new int[runs.Length];
        for (var at = 0; at < runs.Length; at++)
            missing[at] = _graph.ForwardInbound(at).Count(way => runs[way.Source]);
        var open = new Queue<int>(Enumerable.Range(0, runs.Length).Where(at => runs[at] && missing[at] == 0));
        while (open.TryDequeue(out var at))
        {
            yield return at;
            foreach (var way in _graph.Outbound(at))
                if (_graph.IsForward(way) && --missing[way.Target] == 0 && runs[way.Target])
                    open.Enqueue(way.Target);
        }
    }

    private (FlowConnection One, FlowConnection Other, int Decision)? Excluding(
        ImmutableArray<FlowConnection> needed,
        Dictionary<int, ImmutableDictionary<int, string>> choices
    )
    {
        var chosen = new Dictionary<int, FlowConnection>();
        var ports = new Dictionary<int, string>();
        foreach (var way in needed.Where(way => choices.ContainsKey(way.Source)))
        foreach (var (decision, port) in Chosen(choices[way.Source], way))
        {
            if (chosen.TryAdd(decision, way))
                ports[decision] = port;
            else if (ports[decision] != port)
                return (chosen[decision], way, decision);
        }
        return null;
    }
}
