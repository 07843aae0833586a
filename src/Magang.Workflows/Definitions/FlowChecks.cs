using Magang.Workflows.Activities;

namespace Magang.Workflows.Definitions;

/// <summary>What goes wrong however the instance runs: loops without a wait, joins that never complete, parts that nothing reaches.</summary>
internal sealed class FlowChecks(Findings findings, IReadOnlyList<ReadActivity> nodes, FlowMode mode)
{
    /// <summary>Checks all flowcharts and loops.</summary>
    /// <param name="graphs">The graphs by the flowchart's index.</param>
    public void Check(IEnumerable<KeyValuePair<int, FlowGraph>> graphs)
    {
        var ways = graphs.ToDictionary(graph => graph.Key, graph => new FlowWays(graph.Value, TypeOf));
        var loops = new LoopCheck(findings, nodes, ways);
        // What a used workflow draws was checked when that was read.
        foreach (var (place, chart) in ways.OrderBy(chart => chart.Key))
        {
            if (nodes[place].Node.UsedIn is not null)
                continue;
            WarnOfUnreached(chart);
            WarnOfOpenDecisions(chart);
            loops.Check(chart);
            new JoinCheck(findings, chart, mode).Check();
        }
        foreach (var (node, _) in nodes)
            if (node is { Type: "Elsa.While", UsedIn: null })
                loops.CheckWhile(node);
    }

    private ActivityType? TypeOf(ActivityNode node) => nodes[node.Index].Type;

    private void WarnOfUnreached(FlowWays chart)
    {
        var reached = chart.Reached(_ => true);
        for (var at = 0; at < reached.Length; at++)
            if (!reached[at])
                findings.Warn(
                    "MGW-728",
                    chart.Graph.Activities[at],
                    "tidak ada jalan dari awal flowchart atau dari sebuah pemicu ke aktivitas ini, jadi ia tidak akan pernah dijalankan. Sambungkan atau hapus."
                );
    }

    // Whoever drew one way on meant the others to go somewhere as well, unless other branches go on meanwhile.
    private void WarnOfOpenDecisions(FlowWays chart)
    {
        if (chart.MaySplit)
            return;
        for (var at = 0; at < chart.Graph.Activities.Length; at++)
        {
            var drawn = chart.Graph.Outbound(at).Select(way => way.Port).ToHashSet(StringComparer.Ordinal);
            var node = chart.Graph.Activities[at];
            if (drawn.Count == 0 || TypeOf(node) is not { Outcomes.IsEmpty: true, EndsOneWay: true })
                continue;
            string[] open = [.. chart.Outcomes(at).Where(outcome => !drawn.Contains(outcome)).Distinct()];
            if (open.Length > 0)
                findings.Warn(
                    "MGW-739",
                    node,
                    $"keputusan {string.Join(", ", open.Select(outcome => $"'{ValueWords.Cut(outcome)}'"))} tidak tersambung ke mana pun, jadi alur berhenti di sini bila itu yang diputuskan. Sambungkan, misalnya ke Elsa.End bila memang berakhir."
                );
        }
    }
}
