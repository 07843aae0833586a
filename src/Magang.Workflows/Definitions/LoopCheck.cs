namespace Magang.Workflows.Definitions;

/// <summary>Finds loops in which nothing waits: a burst that enters one goes on until it is stopped.</summary>
internal sealed class LoopCheck
{
    private const int MostNamed = 8;

    // What runs one thing at a time inside itself.
    private static readonly string[] OneByOne =
    [
        "Elsa.Sequence",
        "Elsa.If",
        "Elsa.Switch",
        "Elsa.FlowNode",
        "Elsa.While",
        "Elsa.For",
        "Elsa.ForEach",
    ];

    private readonly Findings _findings;
    private readonly IReadOnlyDictionary<int, FlowWays> _charts;
    private readonly bool[] _passes;
    private readonly bool _mayBeEnded;

    /// <param name="findings">Where loops are noted.</param>
    /// <param name="nodes">All activities, containers before what they contain.</param>
    /// <param name="charts">The flowcharts by index.</param>
    public LoopCheck(Findings findings, IReadOnlyList<ReadActivity> nodes, IReadOnlyDictionary<int, FlowWays> charts)
    {
        (_findings, _charts) = (findings, charts);
        _mayBeEnded = nodes.Any(read => MayEndOthers(read.Node));
        _passes = [.. nodes.Select(read => read.Type?.PassesAtOnce == true)];
        for (var at = nodes.Count - 1; at > 0; at--)
            if (!_passes[at] && nodes[at].Node.Container is { } container)
                _passes[container.Index] = false;
    }

    /// <summary>Notes the loops of a flowchart.</summary>
    public void Check(FlowWays chart)
    {
        var graph = chart.Graph;
        var reached = chart.Reached(chart.MayBeTaken);
        bool IsSwift(int at) => reached[at] && _passes[graph.Activities[at].Index];
        var rings = new Rings(
            graph.Activities.Length,
            at =>
                IsSwift(at)
                    ? graph
                        .Outbound(at)
                        .Where(way => chart.MayBeTaken(way) && IsSwift(way.Target))
                        .Select(way => way.Target)
                    : []
        );
        foreach (var ring in rings.Found)
        {
            var first = graph.Activities[ring[0]];
            var named =
                string.Join(", ", ring.Take(MostNamed).Select(at => $"'{graph.Activities[at].Id}'"))
                + (ring.Length > MostNamed ? ", …" : "");
            if (Array.TrueForAll(ring, at => GoesOn(chart, rings, at)) && !(_mayBeEnded && MaySplit(first)))
                Endless(
                    first,
                    $"alur berputar tanpa henti melalui {named}: tidak ada yang menunggu dan putarannya tidak pernah selesai."
                );
            else
                _findings.Warn(
                    "MGW-748",
                    first,
                    $"alur berputar melalui {named} tanpa menunggu apa pun. Pastikan putaran ini berakhir sendiri, atau tambahkan aktivitas yang menunggu."
                );
        }
    }

    /// <summary>Notes an <c>Elsa.While</c> that never ends and never waits.</summary>
    public void CheckWhile(ActivityNode node)
    {
        // Without a body it ends at once.
        if (
            node.Ports.IsEmpty
            || FlowWays.Always(node, "condition") != true
            || node.Ports.Values.Any(body => !_passes[body.Index])
        )
            return;
        Endless(node, "syaratnya selalu benar, sedangkan isinya tidak menunggu dan tidak memuat Elsa.Break.");
    }

    private void Endless(ActivityNode node, string clause) =>
        _findings.Problem(
            "MGW-747",
            node,
            $"{clause} Tambahkan aktivitas yang menunggu, misalnya Elsa.Delay, atau sebuah jalan keluar."
        );

    // Whatever the activity ends with, one way leads on within the loop.
    private static bool GoesOn(FlowWays chart, Rings rings, int at)
    {
        var node = chart.Graph.Activities[at];
        if (node.Type == "Elsa.FlowJoin" || FlowGraph.MergeModeOf(node) != "Stream" || chart.Outcomes(at).IsEmpty)
            return false;
        return chart
            .Outcomes(at)
            .All(outcome => chart.Graph.Outbound(at).Any(way => way.Port == outcome && rings.IsSame(at, way.Target)));
    }

    // What a branch beside the loop may do to it: end it, cancel it by being first, or stop the instance.
    private static bool MayEndOthers(ActivityNode node) =>
        node.Type is "Elsa.End" or "Elsa.Finish" or "Elsa.Complete" or "Elsa.Fault" or "Elsa.Break" or "Elsa.FlowJoin"
        || FlowGraph.MergeModeOf(node) == "Race";

    // Whether branches run beside the loop.
    private bool MaySplit(ActivityNode node)
    {
        for (var at = node.Container; at is not null; at = at.Container)
            if (_charts.TryGetValue(at.Index, out var chart) ? chart.MaySplit : !OneByOne.Contains(at.Type))
                return true;
        return false;
    }
}
