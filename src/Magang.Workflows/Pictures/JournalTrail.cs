using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Pictures;

/// <summary>What the activities of a case did, gathered from its journal.</summary>
internal sealed class JournalTrail(Definition definition)
{
    private readonly Dictionary<string, ActivityNode> _nodes = definition.Nodes.ToDictionary(
        node => node.Id,
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, int> _passed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stopped = new(StringComparer.Ordinal);
    private readonly HashSet<(string Source, string Port)> _left = [];
    private readonly Dictionary<int, DateTimeOffset> _due = [];

    /// <summary>When each timer's bookmark is due.</summary>
    public IReadOnlyDictionary<int, DateTimeOffset> DueAt => _due;

    /// <summary>Adds the next entry.</summary>
    public void Add(JsonElement entry)
    {
        foreach (var step in Items(Json.Member(entry, "steps")))
            if (step is { ValueKind: JsonValueKind.Array } && step.GetArrayLength() >= 2)
                AddStep(Json.Text(step[0]), Json.Text(step[1]), step.EnumerateArray().Skip(2));
        foreach (var effect in Items(Json.Member(entry, "effects")))
            if (effect is { ValueKind: JsonValueKind.Array } && effect.GetArrayLength() == 3)
                if (effect[0].ValueEquals("timer") && effect[2].TryGetDateTimeOffset(out var due))
                    _due[effect[1].GetInt32()] = due;
    }

    /// <summary>The activities that ended, or began and were stopped.</summary>
    public ImmutableDictionary<string, ActivityMark> Passed() =>
        _begun
            .ToImmutableDictionary(
                id => id,
                id => new ActivityMark(
                    _passed.ContainsKey(id) || !_stopped.Contains(id) ? MarkKind.Passed : MarkKind.Stopped,
                    _passed.GetValueOrDefault(id)
                ),
                StringComparer.Ordinal
            )
            .RemoveRange(_begun.Where(id => !_passed.ContainsKey(id) && !_stopped.Contains(id)));

    /// <summary>From which activity to which the case went on.</summary>
    public ImmutableHashSet<(string Source, string Target)> Taken()
    {
        var taken = ImmutableHashSet.CreateBuilder<(string, string)>();
        foreach (var graph in definition.Graphs.Values)
        foreach (var connection in graph.Connections)
            if (_left.Contains((graph.Activities[connection.Source].Id, connection.Port)))
                taken.Add((graph.Activities[connection.Source].Id, graph.Activities[connection.Target].Id));
        foreach (var holder in definition.Nodes.Where(node => !definition.Graphs.ContainsKey(node.Index)))
            for (var i = 1; i < holder.Children.Length; i++)
                if (_begun.Contains(holder.Children[i].Id))
                    taken.Add((holder.Children[i - 1].Id, holder.Children[i].Id));
        return taken.ToImmutable();
    }

    private void AddStep(string activity, string what, IEnumerable<JsonElement> outcomes)
    {
        if (!_nodes.ContainsKey(activity))
            return;
        switch (what)
        {
            case "started":
                _begun.Add(activity);
                _stopped.Remove(activity);
                break;
            case "cancelled":
                _stopped.Add(activity);
                break;
            case "completed":
                _begun.Add(activity);
                _passed[activity] = _passed.GetValueOrDefault(activity) + 1;
                foreach (var outcome in outcomes)
                    _left.Add((activity, Json.Text(outcome)));
                break;
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();
}
