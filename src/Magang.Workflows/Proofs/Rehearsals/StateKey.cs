using System.Runtime.InteropServices;
using Magang.Workflows.Activities;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Proofs.Rehearsals;

/// <summary>Tells whether two states of a rehearsal go on alike: same key, same future.</summary>
/// <remarks>
/// Ids that only count up are left out. A flowchart in counter mode is told by how much each connection was visited more
/// often than its target: nothing else is ever compared (<see cref="CounterFlow"/>). Loops let such leads grow for ever;
/// from two on they count alike.
/// </remarks>
internal sealed class StateKey(Definition definition)
{
    private const int MostAhead = 2;
    private readonly List<int> _parts = [];
    private readonly List<int> _leads = [];
    private readonly Dictionary<int, List<ActivityContext>> _below = [];
    private readonly Dictionary<int, List<Bookmark>> _marks = [];
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    /// <summary>The key of a state.</summary>
    public string Of(InstanceState state)
    {
        _parts.Clear();
        foreach (var list in _below.Values)
            list.Clear();
        foreach (var list in _marks.Values)
            list.Clear();
        foreach (var context in state.Contexts)
            Add(_below, context.ParentId, context);
        foreach (var mark in state.OpenBookmarks)
            Add(_marks, mark.ContextId, mark);
        if (state.Trigger is { } trigger)
            _parts.AddRange(trigger.IsOpen ? [-4, Word(trigger.ActivityId)] : [-5, Word(trigger.ActivityId)]);
        foreach (var variable in definition.Variables)
            _parts.Add(Word(state.Variables.GetValueOrDefault(variable.Name).ToString()));
        Below(0);
        return new string(MemoryMarshal.Cast<int, char>(CollectionsMarshal.AsSpan(_parts)));
    }

    private void Below(int parent)
    {
        if (!_below.TryGetValue(parent, out var children) || children.Count == 0)
            return;
        children.Sort(
            static (one, other) =>
                one.Node != other.Node ? one.Node.CompareTo(other.Node)
                : one.Tag != other.Tag ? one.Tag.CompareTo(other.Tag)
                : one.Id.CompareTo(other.Id)
        );
        _parts.Add(-1);
        foreach (var context in children)
        {
            _parts.Add(context.Node);
            _parts.Add((context.Begun ? 1 : 0) + (context.Backward ? 2 : 0) + (context.Tag * 4));
            Cells(context);
            if (_marks.TryGetValue(context.Id, out var marks))
                foreach (var mark in marks)
                    _parts.Add(-10 - (int)mark.Kind);
            Below(context.Id);
        }
        _parts.Add(-2);
    }

    private void Cells(ActivityContext context)
    {
        var node = definition.Nodes[context.Node];
        if (node.Activity is not Flowchart || definition.Mode != FlowMode.Counter || context.Cells.Length == 0)
        {
            _parts.AddRange(context.Cells);
            return;
        }
        var graph = definition.GraphOf(node);
        for (var target = 0; target < graph.Activities.Length; target++)
            Visits(graph, context.Cells, target);
        _parts.Add(-3);
    }

    // How far each way into an activity is ahead of it, in order; a lead of many visits over the next counts as two.
    private void Visits(FlowGraph graph, int[] cells, int target)
    {
        var ways = graph.ForwardInbound(target);
        var visits = graph.Activities.Length;
        _leads.Clear();
        foreach (var way in ways)
            _leads.Add(cells[visits + way.Index] - cells[target]);
        if (_leads.TrueForAll(static lead => lead == 0))
            return;
        var most = _leads.Max();
        _parts.Add(target);
        for (var at = 0; at < ways.Length; at++)
        {
            // Where a way was not the last to be visited, it is visited again before it is asked whether it was followed.
            var isFollowed =
                _leads[at] == most && most > 0 && cells[visits + graph.Connections.Length + ways[at].Index] == 1;
            _parts.Add((Ranked(_leads[at]) * 2) + (isFollowed ? 1 : 0));
        }
    }

    private int Ranked(int lead)
    {
        var ranked = 0;
        var (sign, rest) = (Math.Sign(lead), Math.Abs(lead));
        for (var at = 0; at < rest; )
        {
            var next = rest;
            foreach (var other in _leads)
                if (other * sign > at && other * sign < next)
                    next = other * sign;
            ranked += Math.Min(next - at, MostAhead);
            at = next;
        }
        return ranked * sign;
    }

    private int Word(string word)
    {
        if (!_words.TryGetValue(word, out var number))
            _words[word] = number = _words.Count;
        return number;
    }

    private static void Add<T>(Dictionary<int, List<T>> groups, int key, T item)
    {
        if (!groups.TryGetValue(key, out var list))
            groups[key] = list = [];
        list.Add(item);
    }
}
