using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Activities;

namespace Magang.Workflows.Definitions;

/// <summary>An activity and its type; null where the type is unknown, which is a fault already noted.</summary>
/// <param name="Node">The activity.</param>
/// <param name="Type">Its type.</param>
internal readonly record struct ReadActivity(ActivityNode Node, ActivityType? Type)
{
    /// <summary>In a used workflow: the flow graph it has there; null where it is no flowchart.</summary>
    public FlowGraph? Graph { get; init; }
}

/// <summary>Finds every activity of a document, gives each an id and its place.</summary>
internal sealed class ActivityWalk(Findings findings, Func<string, ActivityType?> find, WorkflowLinks links)
{
    /// <summary>Most activities in one definition.</summary>
    public const int MaxActivities = 20_000;

    /// <summary>How deep activities may nest.</summary>
    public const int MaxDepth = 100;

    private const string List = "activities";

    private readonly List<Found> _found = [];
    private readonly Dictionary<string, ActivityType?> _types = new(StringComparer.Ordinal);
    private bool _tooMany;

    private sealed record Found(
        JsonElement Json,
        string Path,
        int Container,
        string Port,
        string Type,
        string? Id,
        ActivityType? Kind,
        WorkflowLink? Link
    );

    /// <summary>Reads the root and all below it, in document order.</summary>
    public IReadOnlyList<ReadActivity> Read((JsonElement Json, string Path) root)
    {
        Visit(root.Json, root.Path, -1, "", 1);
        if (_tooMany)
            findings.TooMany("$", MaxActivities, "aktivitas di satu definisi", "Bagilah menjadi beberapa alur kerja.");
        var ids = GiveIds();
        var nodes = new List<ReadActivity>(_found.Count);
        var own = new ActivityNode[_found.Count];
        var used = new UsedNodes(findings, ids);
        for (var i = 0; i < own.Length; i++)
        {
            var found = _found[i];
            var node = new ActivityNode
            {
                Index = nodes.Count,
                Id = ids[i],
                Type = found.Type,
                Name = Name(found.Json) ?? ids[i],
                Path = found.Path,
                Json = found.Json,
                Container = found.Container < 0 ? null : own[found.Container],
                Slot = found.Port,
                Kind = found.Kind,
                Uses = found.Link?.Uses,
            };
            own[i] = node;
            nodes.Add(new ReadActivity(node, found.Kind));
            if (found.Kind is null)
                ReportUnknown(node, found.Link?.Problem);
            if (node.Uses is not null)
                nodes.AddRange(used.Below(node, nodes.Count, own.Length - i - 1));
        }
        foreach (
            var children in nodes.Where(read => read.Node.Container is not null).GroupBy(read => read.Node.Container!)
        )
        {
            children.Key.Children = [.. children.Select(read => read.Node).Where(child => child.Slot == List)];
            children.Key.Ports = children
                .Select(read => read.Node)
                .Where(child => child.Slot != List)
                .ToImmutableDictionary(child => child.Slot, StringComparer.Ordinal);
        }
        return nodes;
    }

    private void Visit(JsonElement json, string path, int container, string port, int depth)
    {
        if (findings.Exceeds(_found.Count + 1, MaxActivities))
        {
            _tooMany = true;
            return;
        }
        if (depth > MaxDepth)
        {
            findings.Problem(
                "MGW-721",
                path,
                $"Aktivitas bersarang lebih dari {MaxDepth} tingkat. Pindahkan bagian dalamnya ke alur kerja tersendiri."
            );
            return;
        }
        if (json.ValueKind != JsonValueKind.Object)
        {
            findings.WrongKind(path, "aktivitas, yaitu objek dengan 'type'");
            return;
        }
        if (Json.Member(json, "type") is not { ValueKind: JsonValueKind.String } name || name.GetString()!.Length == 0)
        {
            findings.Problem(
                "MGW-722",
                path,
                "Aktivitas ini tidak memiliki tipe. Isilah 'type', misalnya \"Elsa.WriteLine\"."
            );
            return;
        }
        var typeName = findings.Named(path, "type", name.GetString()!);
        var id = Json.Member(json, "id");
        if (id.ValueKind is not (JsonValueKind.String or JsonValueKind.Null or JsonValueKind.Undefined))
            findings.WrongKind($"{path}.id", "teks");
        if (!_types.TryGetValue(typeName, out var type))
            _types[typeName] = type = find(typeName);
        var link = type is null ? links.Of(json) : null;
        var index = _found.Count;
        _found.Add(
            new Found(
                json,
                path,
                container,
                port,
                typeName,
                id.ValueKind == JsonValueKind.String ? findings.Named(path, "id", id.GetString()!) : null,
                type ?? link?.Type,
                link
            )
        );
        CheckVersion(json, path, type);
        if (type is not null)
            VisitChildren(json, path, index, type, depth);
    }

    // Elsa falls back to the latest version of a type; one of a workflow is the workflow's, and told apart elsewhere.
    private void CheckVersion(JsonElement json, string path, ActivityType? type)
    {
        var version = Json.Member(json, "version");
        if (version.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return;
        if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number))
            findings.WrongKind($"{path}.version", "bilangan bulat");
        else if (
            number != 1
            && type is not null
            && Json.Member(json, "workflowDefinitionId").ValueKind == JsonValueKind.Undefined
            && Json.Member(json, "workflowDefinitionVersionId").ValueKind == JsonValueKind.Undefined
        )
            findings.Warn(
                "MGW-727",
                $"{path}.version",
                $"Versi {number} dari tipe '{type.Name}' tidak dikenal; seperti di Elsa, versi 1 dijalankan. Periksa apakah perilakunya masih sesuai."
            );
    }

    private void VisitChildren(JsonElement json, string path, int index, ActivityType type, int depth)
    {
        foreach (var member in json.EnumerateObject())
        {
            if (type.IsContainer && member.NameEquals(List))
            {
                VisitList(member.Value, $"{path}.{List}", index, List, depth);
                continue;
            }
            foreach (var port in type.Ports)
            foreach (var (held, place) in PropertyPattern.Find(member, port))
                if (held.ValueKind is not JsonValueKind.Null)
                    Visit(held, $"{path}.{place}", index, place, depth + 1);
        }
    }

    private void VisitList(JsonElement list, string at, int index, string port, int depth)
    {
        if (list.ValueKind == JsonValueKind.Null)
            return;
        if (list.ValueKind != JsonValueKind.Array)
        {
            findings.WrongKind(at, "daftar aktivitas");
            return;
        }
        var place = 0;
        foreach (var item in list.EnumerateArray())
        {
            if (_tooMany)
                return;
            Visit(item, string.Create(CultureInfo.InvariantCulture, $"{at}[{place++}]"), index, port, depth + 1);
        }
    }

    // As Elsa: the type's last word and a number, counted up over the document, skipping ids that are given.
    private string[] GiveIds()
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var found in _found)
            if (!string.IsNullOrWhiteSpace(found.Id) && !given.TryAdd(found.Id, found.Path))
                findings.Problem(
                    "MGW-723",
                    found.Path,
                    $"Id '{found.Id}' sudah dipakai di {given[found.Id]}, padahal id aktivitas harus unik di seluruh definisi. Ganti salah satunya."
                );
        var counters = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. _found.Select(found => string.IsNullOrWhiteSpace(found.Id) ? Next(found.Type) : found.Id)];

        string Next(string type)
        {
            var word = type[(type.LastIndexOf('.') + 1)..];
            while (true)
            {
                counters[word] = counters.GetValueOrDefault(word) + 1;
                var id = string.Create(CultureInfo.InvariantCulture, $"{word}{counters[word]}");
                if (!given.ContainsKey(id))
                    return id;
            }
        }
    }

    private static string? Name(JsonElement json)
    {
        foreach (
            var given in (JsonElement[])
                [
                    Json.Member(json, "displayName"),
                    Json.Member(Json.Member(json, "metadata"), "displayText"),
                    Json.Member(Json.Member(json, "customProperties"), "displayText"),
                    Json.Member(json, "name"),
                ]
        )
            if (given.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(given.GetString()))
                return given.GetString();
        return null;
    }

    private void ReportUnknown(ActivityNode node, (string Code, string Sentence)? problem)
    {
        if (problem is var (code, sentence))
            findings.Problem(code, node, sentence);
        else if (RefusedTypes.Find(node.Type) is { } clause)
            findings.Problem("MGW-726", node, $"tipe ini {clause}");
        else
            findings.Problem(
                "MGW-724",
                node,
                $"tipe '{node.Type}' tidak dikenal.{findings.Hint(node.Type, ActivityCatalog.Types.Select(type => type.Name))} Ganti dengan tipe yang dikenal."
            );
    }
}
