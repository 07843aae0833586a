using System.Globalization;
using Magang.Workflows.Definitions;
using Magang.Workflows.Outlines.Words;

namespace Magang.Workflows.Outlines;

/// <summary>Finds the steps of a definition in reading order and numbers them: <c>6.2</c> is the second one in step 6.</summary>
/// <param name="definition">What is told.</param>
/// <param name="levels">How many levels of stages are opened.</param>
internal sealed class OutlineWalk(Definition definition, int levels)
{
    private sealed class Numbers(string prefix)
    {
        private int _last;

        public string Next() => string.Create(CultureInfo.InvariantCulture, $"{prefix}{++_last}");
    }

    /// <summary>The steps of the root; where the root holds nothing, itself.</summary>
    public List<OutlineStep> Of(ActivityNode root)
    {
        var numbers = new Numbers("");
        return IsPlain(root) ? Contents(root, numbers, 1) : [Step(root, numbers, 1)];
    }

    // A sequence or flowchart says nothing by itself: what holds it says what it is.
    private static bool IsPlain(ActivityNode node) => node.Type is "Elsa.Sequence" or "Elsa.Flowchart";

    private List<OutlineStep> Contents(ActivityNode container, Numbers numbers, int level)
    {
        if (!definition.Graphs.TryGetValue(container.Index, out var graph))
            return [.. container.Children.Select(child => Step(child, numbers, level))];
        var (reached, lost) = new FlowReading(graph, node => Vocabulary.Of(node).Outcomes(node)).Read();
        var steps = Flow(graph, reached, numbers, level);
        foreach (var at in lost)
            steps.Add(Step(graph.Activities[at], numbers, level) with { IsLost = true });
        return steps;
    }

    private List<OutlineStep> Flow(FlowGraph graph, List<FlowItem> items, Numbers numbers, int level)
    {
        var steps = new List<OutlineStep>();
        foreach (var item in items)
        {
            var node = graph.Activities[item.Place];
            // The start itself is nothing to do; the step after it says that it is the first.
            if (node.Type == "Elsa.Start" && item.Ways is [{ Kind: WayKind.Next }])
                continue;
            var step = Step(node, numbers, level);
            foreach (var way in item.Ways)
                step.Ways.Add(
                    new OutlineWay
                    {
                        Ports = way.Ports,
                        Kind = way.Kind,
                        Target = way.Target < 0 ? null : graph.Activities[way.Target],
                        Steps = Flow(graph, way.Items, numbers, level),
                    }
                );
            steps.Add(step);
        }
        return steps;
    }

    private OutlineStep Step(ActivityNode node, Numbers numbers, int level)
    {
        var step = new OutlineStep(node, numbers.Next());
        if (node.IsLeaf)
            return step;
        if (level >= levels)
            return step with { Hidden = Count(node) - 1 };
        var inner = new Numbers(step.Number + ".");
        if (!node.Children.IsEmpty)
            step.Ways.Add(new OutlineWay { Kind = WayKind.Inside, Steps = Contents(node, inner, level + 1) });
        foreach (var port in node.Ports.Values.OrderBy(port => port.Index))
            step.Ways.Add(
                new OutlineWay
                {
                    Kind = WayKind.Inside,
                    Slot = port.Slot,
                    Steps = IsPlain(port) ? Contents(port, inner, level + 1) : [Step(port, inner, level + 1)],
                }
            );
        return step;
    }

    private static int Count(ActivityNode node) => 1 + node.Children.Sum(Count) + node.Ports.Values.Sum(Count);
}
