using FsCheck;
using FsCheck.Fluent;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Tests.Definitions;

public class FlowGraphTests
{
    [Test]
    public void A_loop_goes_backward_and_what_comes_after_it_forward()
    {
        var graph = Graph("a b c d", "a-b", "b-c", "c:Again-b", "c-d");

        Assert.That(Backward(graph), Is.EqualTo(["c-b"]));
        Assert.That(graph.Connections.Where(graph.IsValidBackward), Has.Exactly(1).Items);
        Assert.That(graph.ForwardInbound(1), Has.Length.EqualTo(1));
        Assert.That(graph.Inbound(1), Has.Length.EqualTo(2));
        Assert.That(graph.Ancestors(3), Is.EqualTo([2, 1, 0]));
        Assert.That(graph.IsDangling(0), Is.False);
    }

    [Test]
    public void An_activity_may_lead_to_itself()
    {
        var graph = Graph("a b", "a:Again-a", "a-b");

        Assert.That(Backward(graph), Is.EqualTo(["a-a"]));
        Assert.That(graph.Connections.Where(graph.IsValidBackward), Has.Exactly(1).Items);
    }

    [Test]
    public void A_connection_back_into_a_branch_is_refused_in_counter_mode_only()
    {
        // Two ways lead to c; only one of them passes b.
        var json = ADefinition.Flow("a b c", "a-b", "a-c", "b-c", "c:Again-b");

        Assert.That(
            ADefinition.Problems(json, FlowMode.Counter),
            Has.Exactly(1).Contains("'c' (Again) kembali ke 'b'")
        );
        Assert.That(ADefinition.Read(json, FlowMode.Token).Nodes, Has.Length.EqualTo(4));
    }

    [Test]
    public void The_start_is_picked_as_Elsa_picks_it()
    {
        Assert.That(Start(Graph("a b c", "b-a", "c-b")), Is.EqualTo("c"));
        Assert.That(Start(Graph("a b", "a-b", "b-a")), Is.EqualTo("a"));

        var json = ADefinition.Waiting("a b c", "a-b", "b-c");
        json["root"]!["activities"]![1]!["customProperties"] = System.Text.Json.Nodes.JsonNode.Parse(
            """{"canStartWorkflow":true}"""
        );
        Assert.That(Start(ADefinition.Read(json).Graphs[0]), Is.EqualTo("b"));
        json["root"]!["activities"]![1]!.AsObject().Remove("customProperties");
        json["root"]!["activities"]![2]!["canStartWorkflow"] = true;
        Assert.That(Start(ADefinition.Read(json).Graphs[0]), Is.EqualTo("c"));
        json["root"]!["activities"]![0]!["type"] = "Elsa.Start";
        json["root"]!["activities"]![0]!.AsObject().Remove("eventName");
        Assert.That(Start(ADefinition.Read(json).Graphs[0]), Is.EqualTo("a"));
        Assert.That(Start(ADefinition.Read(json).Graphs[0].From("c")), Is.EqualTo("c"));
        Assert.That(Start(ADefinition.Read(json).Graphs[0].From("elsewhere")), Is.EqualTo("a"));
    }

    [Test]
    public void From_another_start_other_connections_go_backward()
    {
        var graph = Graph("a b c", "a-b", "b-c", "c-a");

        Assert.That(Backward(graph), Is.EqualTo(["c-a"]));
        var fromB = graph.From("b");
        Assert.That(Backward(fromB), Is.EqualTo(["a-b"]));
        Assert.That(graph.From("b"), Is.SameAs(fromB));
        Assert.That(graph.From(null), Is.SameAs(graph));
    }

    [Test]
    public void What_the_start_does_not_reach_dangles()
    {
        var graph = Graph("a b c d", "a-b", "c-d");

        Assert.That(Enumerable.Range(0, 4).Where(graph.IsDangling), Is.EqualTo([2, 3]));
        Assert.That(Backward(graph), Is.EqualTo(["c-d"]));
        Assert.That(
            graph.Connections.All(connection => graph.IsForward(connection) || graph.IsValidBackward(connection)),
            Is.True
        );
    }

    [Test]
    public void A_connection_that_is_there_twice_counts_once_and_is_named()
    {
        var definition = ADefinition.Read(ADefinition.Flow("a b", "a-b", "a-b"));

        Assert.That(definition.Graphs[0].Connections, Has.Length.EqualTo(1));
        Assert.That(definition.Warnings.Select(warning => warning.Code), Is.EqualTo(["MGW-741"]));
    }

    [Test]
    public void Any_graph_is_divided_as_by_searching_all_paths()
    {
        var graphs =
            from count in Gen.Choose(1, 7)
            from ends in Gen.ListOf(Gen.Zip(Gen.Choose(0, count - 1), Gen.Choose(0, count - 1)))
            select (count, ends: ends.Distinct().Take(14).ToArray());

        Prop.ForAll(graphs.ToArbitrary(), sample => IsAsSearched(sample.count, sample.ends))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static bool IsAsSearched(int count, (int Source, int Target)[] ends)
    {
        var ids = Enumerable.Range(0, count).Select(i => $"n{i}").ToArray();
        var json = ADefinition.Waiting(string.Join(' ', ids), [.. ends.Select(end => $"n{end.Source}-n{end.Target}")]);
        var graph = ADefinition.Read(json, FlowMode.Token).Graphs[0];
        var forward = SearchForward(graph.Start, ends);
        return graph.Connections.All(connection =>
        {
            var end = (connection.Source, connection.Target);
            return graph.IsForward(connection) == forward.Contains(end)
                && graph.IsValidBackward(connection)
                    == (!forward.Contains(end) && EveryWayPasses(forward, graph.Start, end));
        });
    }

    // The slow way round: breadth first, a search for each connection.
    private static List<(int Source, int Target)> SearchForward(int start, (int Source, int Target)[] ends)
    {
        var forward = new List<(int Source, int Target)>();
        var visited = new HashSet<int>();
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var at))
        {
            visited.Add(at);
            foreach (
                var end in ends.Where(end =>
                    end.Source == at && !forward.Contains(end) && !Ways(forward, end.Target, at, []).Any()
                )
            )
            {
                forward.Add(end);
                if (!visited.Contains(end.Target))
                    queue.Enqueue(end.Target);
            }
        }
        return forward;
    }

    private static bool EveryWayPasses(List<(int, int)> forward, int start, (int Source, int Target) end) =>
        Ways(forward, start, end.Source, []).All(way => way.Contains(end.Target));

    private static IEnumerable<int[]> Ways(List<(int Source, int Target)> edges, int from, int to, int[] before)
    {
        int[] way = [.. before, from];
        if (from == to)
            return [way];
        return edges
            .Where(edge => edge.Source == from && !way.Contains(edge.Target))
            .SelectMany(edge => Ways(edges, edge.Target, to, way));
    }

    private static FlowGraph Graph(string ids, params string[] connections) =>
        ADefinition.Read(ADefinition.Waiting(ids, connections), FlowMode.Token).Graphs[0];

    private static string Start(FlowGraph graph) => graph.Activities[graph.Start].Id;

    private static IEnumerable<string> Backward(FlowGraph graph) =>
        graph
            .Connections.Where(graph.IsBackward)
            .Select(connection => $"{graph.Activities[connection.Source].Id}-{graph.Activities[connection.Target].Id}");
}
