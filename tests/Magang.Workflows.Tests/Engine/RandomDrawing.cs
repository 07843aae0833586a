using System.Text;
using System.Text.Json;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Tests.Engine;

/// <summary>Draws a flowchart with everything in it that can wait, branch, join, loop, nest and fail.</summary>
internal sealed class RandomDrawing(Random random, bool says = false)
{
    private int _next;

    /// <summary>A drawing that the reader takes: it refuses joins that could never complete.</summary>
    /// <param name="random">What is drawn.</param>
    /// <param name="mode">How its flowcharts go.</param>
    /// <param name="says">True where it sends the notices A and B here and there, and belongs to the programme <c>metro</c>.</param>
    public static Definition Read(Random random, FlowMode mode, bool says = false)
    {
        while (true)
        {
            try
            {
                return DefinitionReader.Read(Encoding.UTF8.GetBytes(new RandomDrawing(random, says).Document()), mode);
            }
            catch (DefinitionRefusedException refused)
                when (refused.Findings.All(finding =>
                        finding.Severity == FindingSeverity.Warning || finding.Code is "MGW-747" or "MGW-749"
                    )
                ) { }
        }
    }

    public string Document() =>
        $$"""{"definitionId":"acak",{{(says ? "\"customProperties\":{\"magang:programme\":\"metro\"}," : "")}}"variables":[{"id":"n","name":"n","typeName":"Int32","value":0}],"root":{{Flow(2)}}}""";

    private string Flow(int depth)
    {
        var count = random.Next(3, 9);
        var nodes = Enumerable.Range(0, count).Select(_ => Node(depth)).ToArray();
        // What a loop comes back to waits, or the burst would not end (a test of its own, see IncidentTests).
        nodes[0] = (nodes[0].Id, Activity(nodes[0].Id, "Elsa.Event", "\"eventName\":\"e0\""), ["Done"]);
        var ways = new List<string>();
        for (var target = 1; target < count; target++)
        {
            for (var tries = random.Next(1, 3); tries > 0; tries--)
                ways.Add(Way(nodes[random.Next(target)], nodes[target]));
        }
        // A loop back to the start goes through everything, so counter mode allows it.
        if (random.Next(3) == 0)
            ways.Add(Way(nodes[random.Next(1, count)], nodes[0]));
        return $$"""{"id":"{{Id()}}","type":"Elsa.Flowchart","activities":[{{string.Join(',', nodes.Select(node => node.Json))}}],"connections":[{{string.Join(',', ways)}}]}""";
    }

    private (string Id, string Json, string[] Ports) Node(int depth)
    {
        var id = Id();
        return random.Next(depth > 0 ? 19 : 9) switch
        {
            0 or 1 => (id, Activity(id, "Elsa.Event", $"\"eventName\":\"e{random.Next(4)}\""), ["Done"]),
            2 => (id, Activity(id, "Elsa.Delay", $"\"timeSpan\":\"00:0{random.Next(3)}:00\""), ["Done"]),
            3 => (
                id,
                Activity(id, "Elsa.FlowDecision", Script("condition", "Boolean", "(getVariable('n') % 2) == 0")),
                ["True", "False"]
            ),
            4 => (
                id,
                Activity(
                    id,
                    "Elsa.FlowFork",
                    """ "branches":{"typeName":"Object","expression":{"type":"Object","value":"[\"A\",\"B\"]"}} """
                ),
                ["A", "B"]
            ),
            5 => (
                id,
                Activity(
                    id,
                    "Elsa.FlowJoin",
                    $"\"mode\":\"{((string[])["WaitAny", "WaitAll", "WaitAllActive"])[random.Next(3)]}\""
                ),
                ["Done"]
            ),
            6 or 7 when says => (
                id,
                Activity(id, "Magang.Notice", $"\"message\":\"{((string[])["A", "B"])[random.Next(2)]}\""),
                ["Done"]
            ),
            6 => (
                id,
                Activity(
                    id,
                    "Elsa.SetVariable",
                    """ "variable":{"id":"n","name":"n","typeName":"Int32"}, """
                        + Script("value", "Object", "getVariable('n') + 1")
                ),
                ["Done"]
            ),
            7 => (
                id,
                Activity(
                    id,
                    "Elsa.WriteLine",
                    Script("text", "String", $"if (getVariable('n') == {random.Next(4)}) throw 'gagal'; return 'baik';")
                ),
                ["Done"]
            ),
            8 => (id, Activity(id, random.Next(3) == 0 ? "Elsa.End" : "Elsa.Start", ""), ["Done"]),
            9 => (id, Activity(id, "Elsa.Sequence", $"\"activities\":[{Node(0).Json},{Node(0).Json}]"), ["Done"]),
            10 or 11 => (id, Renamed(Flow(depth - 1), id), ["Done"]),
            12 => (
                id,
                Activity(
                    id,
                    "Elsa.FlowSwitch",
                    "\"mode\":\"MatchAny\",\"cases\":[{\"label\":\"A\",\"condition\":{\"type\":\"JavaScript\",\"value\":\"getVariable('n') > 1\"}},{\"label\":\"B\",\"condition\":{\"type\":\"JavaScript\",\"value\":\"getVariable('n') % 3 > 0\"}}]"
                ),
                ["A", "B", "Default"]
            ),
            13 => (id, Machine(id, depth), ["Done"]),
            14 => (id, Activity(id, "Elsa.Parallel", $"\"activities\":[{Part(depth)},{Part(depth)}]"), ["Done"]),
            15 => (
                id,
                Activity(
                    id,
                    "Elsa.Fork",
                    $"\"joinMode\":\"{((string[])["WaitAny", "WaitAll"])[random.Next(2)]}\",\"branches\":[{Part(depth)},{Part(depth)}]"
                ),
                ["Done"]
            ),
            _ => (id, Loop(id, depth), ["Done"]),
        };
    }

    private string Part(int depth) => random.Next(3) == 0 ? Flow(depth - 1) : Node(depth - 1).Json;

    /// <summary>A loop whose body now and then waits, breaks, fails or changes the list.</summary>
    private string Loop(string id, int depth)
    {
        var stop = random.Next(3) == 0 ? Activity(Id(), "Elsa.Break", "") : Node(0).Json;
        var body = Activity(
            Id(),
            "Elsa.Sequence",
            $"\"activities\":[{Part(depth)},{Activity(Id(), "Elsa.If", Script("condition", "Boolean", "getVariable('n') > 1") + $",\"then\":{stop}")}]"
        );
        return Activity(
            id,
            ((string[])["Elsa.For", "Elsa.ForEach", "Elsa.ParallelForEach", "Elsa.While"])[random.Next(4)],
            $"\"start\":1,\"end\":3,{Script("items", "Object", "[getVariable('n'), 'b', 'c'].slice(getVariable('n') % 3)")},"
                // A while whose body does not wait ends in an incident for too many steps: that costs time, so it is rare.
                + $"{Script("condition", "Boolean", "getVariable('n') < 2")},\"body\":{(random.Next(20) == 0 ? body : Waiting(body))}"
        );
    }

    private string Waiting(string body) =>
        Activity(
            Id(),
            "Elsa.Sequence",
            $"\"activities\":[{Activity(Id(), "Elsa.Event", $"\"eventName\":\"e{random.Next(4)}\"")},{body}]"
        );

    private string Machine(string id, int depth)
    {
        var ways = Enumerable
            .Range(0, random.Next(1, 5))
            .Select(_ =>
                $"{{\"from\":\"s{random.Next(3)}\",\"to\":\"s{random.Next(3)}\",\"trigger\":{Activity(Id(), "Elsa.Event", $"\"eventName\":\"e{random.Next(4)}\"")},"
                + $"{Script("condition", "Boolean", $"getVariable('n') % 2 == {random.Next(2)}")},\"action\":{Part(depth)}}}"
            )
            .ToArray();
        var states = Enumerable
            .Range(0, 3)
            .Select(at => $"{{\"name\":\"s{at}\",\"entry\":{Part(depth)},\"exit\":{Node(0).Json}}}");
        return Activity(
            id,
            "Elsa.StateMachine",
            $"\"initialState\":\"s0\",\"states\":[{string.Join(',', states)}],\"transitions\":[{string.Join(',', ways)}]"
        );
    }

    private static string Renamed(string flow, string id)
    {
        var own = JsonDocument.Parse(flow).RootElement.GetProperty("id").GetString()!;
        return flow.Replace($"\"id\":\"{own}\"", $"\"id\":\"{id}\"", StringComparison.Ordinal);
    }

    private string Way((string Id, string Json, string[] Ports) from, (string Id, string Json, string[] Ports) to) =>
        $$$"""{"source":{"activity":"{{{from.Id}}}","port":"{{{from.Ports[random.Next(from.Ports.Length)]}}}"},"target":{"activity":"{{{to.Id}}}","port":"In"}}""";

    private string Activity(string id, string type, string inputs) =>
        $"{{\"id\":\"{id}\",\"type\":\"{type}\"{Merge()}{(inputs.Length > 0 ? "," : "")}{inputs}}}";

    /// <summary>Now and then one of the five merge modes; they matter where tokens go.</summary>
    private string Merge() =>
        random.Next(4) > 0
            ? ""
            : $",\"customProperties\":{{\"mergeMode\":\"{((string[])["Stream", "Merge", "Converge", "Cascade", "Race"])[random.Next(5)]}\"}}";

    private static string Script(string name, string type, string script) =>
        $$$""" "{{{name}}}":{"typeName":"{{{type}}}","expression":{"type":"JavaScript","value":"{{{script}}}"}} """;

    private string Id() => $"a{++_next}";
}
