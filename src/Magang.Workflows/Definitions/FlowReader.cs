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

    private const long MostStartsTimesSize = 1_000_000;

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
                findings.Warn(
                    "MGW-741",
                    chart,
                    path,
                    "sambungan ini sama dengan sambungan sebelumnya dan dihitung satu kali. Hapus yang berulang."
                );
            else
                connections.Add(new FlowConnection(connections.Count, source, port, target));
        }
        if (findings.Exceeds(connections.Count, MaxConnections))
        {
            findings.TooMany(
                $"{chart.Path}.connections",
                MaxConnections,
                "sambungan di satu flowchart",
                "Bagilah menjadi beberapa flowchart."
            );
            connections.Clear();
        }
        var graph = new FlowGraph(chart.Children, connections.ToImmutable());
        WarnOfStart(graph);
        if (!HasTooManyStarts(graph) && mode == FlowMode.Counter)
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
            findings.WrongKind(path, "daftar sambungan");
            return [];
        }
        return list.EnumerateArray()
            .Select((json, index) => (json, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]")));
    }

    private (int Source, string Port, int Target, string TargetPort)? ReadOne(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            findings.WrongKind(path, "objek, yaitu sebuah sambungan");
            return null;
        }
        var source = End(json, "source", "sourcePort", path);
        var target = End(json, "target", "targetPort", path);
        if (source is null || target is null)
            return null;
        if (
            Place(source.Value.Id, path, "berangkat dari") is not { } from
            || Place(target.Value.Id, path, "menuju") is not { } to
        )
            return null;
        var port = source.Value.Port ?? "Done";
        var node = chart.Children[from];
        if (node.Kind?.OutcomesOf(node) is { IsEmpty: false } outcomes && !outcomes.Contains(port))
            findings.Warn(
                "MGW-744",
                chart,
                path,
                $"sambungan ini tidak akan pernah ditempuh, karena '{node.Id}' ({node.Type}) tidak pernah berakhir dengan '{ValueWords.Cut(port)}'. Pilih salah satu dari: {string.Join(", ", outcomes.Select(ValueWords.Cut))}."
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
            findings.WrongKind(path, $"sambungan yang port {name}-nya teks");
            return null;
        }
        if (id.ValueKind == JsonValueKind.String)
            return (id.GetString()!, port.ValueKind == JsonValueKind.String ? port.GetString() : null);
        findings.Problem(
            "MGW-742",
            chart,
            path,
            $"sambungan ini tidak memiliki {name}. Isilah {name}.activity dengan id sebuah aktivitas."
        );
        return null;
    }

    private int? Place(string id, string path, string verb)
    {
        if (_places.TryGetValue(id, out var place))
            return place;
        findings.Warn(
            "MGW-743",
            chart,
            path,
            $"sambungan ini {verb} '{ValueWords.Cut(id)}', yang bukan aktivitas di flowchart ini; seperti di Elsa, sambungan itu diabaikan.{findings.Hint(id, _places.Keys)} Hapus atau betulkan sambungannya."
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
            "MGW-745",
            chart,
            $"'start' menyebut '{ValueWords.Cut(given.GetString()!)}', tetapi flowchart ini mulai dari '{graph.Activities[graph.Start].Id}': Elsa tidak membaca 'start', maka di sini pun tidak. "
                + "Yang pertama ialah Elsa.Start, lalu aktivitas yang dapat memulai alur, lalu yang pertama tanpa sambungan masuk."
        );
    }

    // Each start has a graph of its own.
    private bool HasTooManyStarts(FlowGraph graph)
    {
        var starts = graph.Activities.Count(activity => activity.CanStartWorkflow);
        var size = graph.Activities.Length + graph.Connections.Length;
        if (!findings.Exceeds((long)starts * size, MostStartsTimesSize))
            return false;
        findings.TooMany(
            chart.Path,
            (int)(MostStartsTimesSize / size),
            "pemicu di satu flowchart sebesar ini",
            "Bagilah menjadi beberapa flowchart."
        );
        return true;
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
                    "MGW-746",
                    chart,
                    $"sambungan dari '{source}' ({ValueWords.Cut(connection.Port)}) kembali ke '{target}' tidak dapat ditempuh dalam mode Counter: setiap jalan dari '{graph.Activities[from.Start].Id}' ke '{source}' harus melewati '{target}'. "
                        + $"Arahkan kembali ke aktivitas yang dilewati semua jalan, atau isi '{DefinitionReader.ModeProperty}' dengan 'Token'."
                );
            }
        }
    }
}
