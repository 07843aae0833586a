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

    /// <param name="findings">Where loops are noted.</param>
    /// <param name="nodes">All activities, containers before what they contain.</param>
    /// <param name="charts">The flowcharts by index.</param>
    public LoopCheck(Findings findings, IReadOnlyList<ReadActivity> nodes, IReadOnlyDictionary<int, FlowWays> charts)
    {
        (_findings, _charts) = (findings, charts);
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
            if (Array.TrueForAll(ring, at => HoldsFast(chart, rings, at)) && !MaySplit(first))
                Endless(
                    first,
                    $"alur berputar tanpa henti melalui {named}: tidak ada yang menunggu dan tidak ada jalan keluar."
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

    // Whatever the activity ends with leads on within the loop and nowhere else.
    private static bool HoldsFast(FlowWays chart, Rings rings, int at)
    {
        var node = chart.Graph.Activities[at];
        if (node.Type == "Elsa.FlowJoin" || FlowGraph.MergeModeOf(node) != "Stream" || chart.Outcomes(at).IsEmpty)
            return false;
        var taken = chart.Graph.Outbound(at).Where(chart.MayBeTaken).ToArray();
        return Array.TrueForAll(taken, way => rings.IsSame(at, way.Target))
            && chart.Outcomes(at).All(outcome => Array.Exists(taken, way => way.Port == outcome));
    }

    // Another branch beside the loop may end it.
    private bool MaySplit(ActivityNode node)
    {
        for (var at = node.Container; at is not null; at = at.Container)
            if (_charts.TryGetValue(at.Index, out var chart) ? chart.MaySplit : !OneByOne.Contains(at.Type))
                return true;
        return false;
    }
}
