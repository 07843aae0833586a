using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Magang.Workflows.Definitions;

/// <summary>Reads the connections of one flowchart.</summary>
internal sealed class FlowReader(Findings findings, ActivityNode chart)
{
    /// <summary>The type whose connections these are.</summary>
    public const string TypeName = "Elsa.Flowchart";

    /// <summary>Most connections in one flowchart.</summary>
    public const int MaxConnections = 20_000;

    private readonly Dictionary<string, int> _places = Places(chart);

    /// <summary>Reads and checks them.</summary>
    public FlowGraph Read(FlowMode mode)
    {
        var connections = ImmutableArray.CreateBuilder<FlowConnection>();
        var seen = new HashSet<(int, string, int, string)>();
        foreach (var (json, path) in Listed())
        {
            if (ReadOne(json, path) is not var (source, port, target, targetPort))
                continue;
            if (!seen.Add((source, port, target, targetPort)))
                findings.Warn(path, "repeats an earlier connection; it counts once.");
            else
                connections.Add(new FlowConnection(connections.Count, source, port, target));
        }
        if (connections.Count > MaxConnections)
        {
            findings.Problem(chart, $"has more than {MaxConnections} connections; cut it into several flowcharts.");
            connections.Clear();
        }
        var graph = new FlowGraph(chart.Children, connections.ToImmutable());
        WarnOfStart(graph);
        if (mode == FlowMode.Counter)
            CheckBackward(graph);
        return graph;
    }

    /// <summary>Makes the graph of a flowchart in a used workflow, which was checked when that was read.</summary>
    /// <param name="read">Its graph there.</param>
    /// <param name="mode">The user's mode: what was read for tokens may not go in counter mode.</param>
    public FlowGraph Copy(FlowGraph read, FlowMode mode)
    {
        var graph = new FlowGraph(chart.Children, read.Connections);
        if (mode == FlowMode.Counter)
            CheckBackward(graph);
        return graph;
    }

    private static Dictionary<string, int> Places(ActivityNode chart)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < chart.Children.Length; i++)
            places.TryAdd(chart.Children[i].Id, i);
        return places;
    }

    private IEnumerable<(JsonElement Json, string Path)> Listed()
    {
        var list = Json.Member(chart.Json, "connections");
        var path = $"{chart.Path}.connections";
        if (list.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return [];
        if (list.ValueKind != JsonValueKind.Array)
        {
            findings.Problem(chart, path, "connections must be a list.");
            return [];
        }
        return list.EnumerateArray()
            .Select((json, index) => (json, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]")));
    }

    private (int Source, string Port, int Target, string TargetPort)? ReadOne(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            findings.Problem(chart, path, "a connection must be an object.");
            return null;
        }
        var source = End(json, "source", "sourcePort", path);
        var target = End(json, "target", "targetPort", path);
        if (source is null || target is null)
            return null;
        if (
            Place(source.Value.Id, path, "leaves") is not { } from
            || Place(target.Value.Id, path, "leads to") is not { } to
        )
            return null;
        var port = source.Value.Port ?? "Done";
        if (chart.Children[from].Kind is { Outcomes.IsEmpty: false } type && !type.Outcomes.Contains(port))
            findings.Warn(
                path,
                $"'{source.Value.Id}' ({type.Name}) never ends with '{port}', so the connection is never taken. It ends with: {string.Join(", ", type.Outcomes)}."
            );
        return (from, port, to, target.Value.Port ?? "In");
    }

    // { source: { activity, port } }, or of old { source: "id", sourcePort: "Done" }.
    private (string Id, string? Port)? End(JsonElement json, string name, string oldPort, string path)
    {
        var end = Json.Member(json, name);
        var id = end.ValueKind == JsonValueKind.Object ? Json.Member(end, "activity") : end;
        var port = end.ValueKind == JsonValueKind.Object ? Json.Member(end, "port") : Json.Member(json, oldPort);
        if (port.ValueKind is not (JsonValueKind.String or JsonValueKind.Null or JsonValueKind.Undefined))
        {
            findings.Problem(chart, path, $"the port of {name} must be a text.");
            return null;
        }
        if (id.ValueKind == JsonValueKind.String)
            return (id.GetString()!, port.ValueKind == JsonValueKind.String ? port.GetString() : null);
        findings.Problem(chart, path, $"the connection has no {name}: give {name}.activity, an activity's id.");
        return null;
    }

    private int? Place(string id, string path, string verb)
    {
        if (_places.TryGetValue(id, out var place))
            return place;
        findings.Warn(
            path,
            $"the connection {verb} '{id}', which is no activity of flowchart '{chart.Id}'; it is dropped, as in Elsa.{findings.Hint(id, _places.Keys)}"
        );
        return null;
    }

    private void WarnOfStart(FlowGraph graph)
    {
        var given = Json.Member(chart.Json, "start");
        if (
            graph.Start < 0
            || given.ValueKind != JsonValueKind.String
            || given.GetString() == graph.Activities[graph.Start].Id
        )
            return;
        findings.Warn(
            chart,
            $"its 'start' names '{given.GetString()}', but begins with '{graph.Activities[graph.Start].Id}': Elsa does not read 'start', and neither is it read here. "
                + "First comes an Elsa.Start, then an activity that can start a workflow, then the first without a connection to it."
        );
    }

    private void CheckBackward(FlowGraph graph)
    {
        if (findings.Any && graph.Connections.Length > 2000)
            return;
        var reported = new HashSet<int>();
        foreach (
            var trigger in graph
                .Activities.Where(activity => activity.CanStartWorkflow)
                .Select(activity => activity.Id)
                .Prepend(null)
        )
        {
            var from = graph.From(trigger);
            foreach (var connection in graph.Connections)
            {
                if (from.IsForward(connection) || from.IsValidBackward(connection) || !reported.Add(connection.Index))
                    continue;
                var (source, target) = (graph.Activities[connection.Source].Id, graph.Activities[connection.Target].Id);
                findings.Problem(
                    chart,
                    $"the connection from '{source}' ({connection.Port}) back to '{target}' cannot be followed in counter mode: every way from '{graph.Activities[from.Start].Id}' to '{source}' must go through '{target}'. "
                        + $"Lead it back to an activity that all ways pass, or set '{DefinitionReader.ModeProperty}' to 'Token'."
                );
            }
        }
    }
}
