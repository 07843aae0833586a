using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Pictures;

/// <summary>How far a case has come in its definition: what its picture marks.</summary>
public sealed class Marks
{
    private readonly ImmutableDictionary<string, ActivityMark> _marks;
    private readonly ImmutableHashSet<(string Source, string Target)> _taken;

    private Marks(
        ImmutableDictionary<string, ActivityMark> marks,
        ImmutableHashSet<(string Source, string Target)> taken
    ) => (_marks, _taken) = (marks, taken);

    /// <summary>Of no case: nothing is marked.</summary>
    public static Marks None { get; } = new(ImmutableDictionary<string, ActivityMark>.Empty, []);

    /// <summary>True where no activity is marked.</summary>
    public bool IsEmpty => _marks.IsEmpty;

    /// <summary>The kinds that occur, least urgent first.</summary>
    public IEnumerable<MarkKind> Kinds => _marks.Values.Select(mark => mark.Kind).Distinct().Order();

    /// <summary>The mark of an activity; null where the case has not come to it.</summary>
    public ActivityMark? Of(string activityId) => _marks.GetValueOrDefault(activityId);

    /// <summary>Whether the case went from one activity to another.</summary>
    public bool IsTaken(string sourceId, string targetId) => _taken.Contains((sourceId, targetId));

    /// <summary>Reads a case.</summary>
    /// <param name="definition">The version that the case is pinned to.</param>
    /// <param name="journal">Its entries, oldest first, each as it was written.</param>
    /// <param name="state">How it stands after the last of them.</param>
    /// <param name="clock">The zone in which days and times are told.</param>
    public static Marks Of(
        Definition definition,
        IEnumerable<JsonElement> journal,
        InstanceState state,
        OfficeClock clock
    )
    {
        var trail = new JournalTrail(definition);
        foreach (var entry in journal)
            trail.Add(entry);
        var marks = trail.Passed().ToBuilder();
        foreach (var open in state.Contexts.Where(open => open.Begun && !definition.Nodes[open.Node].IsLeaf))
            Put(open.Node, MarkKind.Running, "");
        var words = new WaitWords(trail.DueAt, clock);
        foreach (var bookmark in state.Bookmarks)
            if (state.Contexts.Find(open => open.Id == bookmark.ContextId) is { } waiting)
                Put(waiting.Node, WaitWords.KindOf(bookmark), words.Of(bookmark));
        foreach (var incident in state.Incidents)
            if (definition.Nodes.FirstOrDefault(node => node.Id == incident.ActivityId) is { } failed)
                Put(failed.Index, MarkKind.Failed, $"gagal: {incident.Code}");
        return new Marks(marks.ToImmutable(), trail.Taken());

        void Put(int place, MarkKind kind, string text)
        {
            var id = definition.Nodes[place].Id;
            var before = marks.GetValueOrDefault(id);
            // A second wait at one activity is told by the first one's words.
            if (before is null || before.Kind < kind)
                marks[id] = new ActivityMark(kind, before?.Times ?? 0) { Words = text };
        }
    }

    /// <summary>Marks the way to a breach of a regulation, and the breach at its end.</summary>
    /// <param name="definition">What is drawn.</param>
    /// <param name="breach">The breach, with its way from the start.</param>
    public static Marks OfBreach(Definition definition, Finding breach)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(breach);
        var way = breach.Way;
        var marks = ImmutableDictionary.CreateBuilder<string, ActivityMark>(StringComparer.Ordinal);
        var taken = ImmutableHashSet.CreateBuilder<(string Source, string Target)>();
        var on = way.Select(step => step.ActivityId).ToHashSet(StringComparer.Ordinal);
        foreach (var step in way)
        {
            marks[step.ActivityId] = new ActivityMark(
                MarkKind.Passed,
                (marks.GetValueOrDefault(step.ActivityId)?.Times ?? 0) + 1
            );
            taken.UnionWith(TargetsOf(definition, step).Where(on.Contains).Select(target => (step.ActivityId, target)));
        }
        if (way.Length > 0)
            marks[way[^1].ActivityId] = new ActivityMark(MarkKind.Failed, 1)
            {
                Words = breach.Citation is { Length: > 0 } article
                    ? $"melanggar {article}"
                    : $"tidak dapat diteruskan ({breach.Code})",
            };
        return new Marks(marks.ToImmutable(), taken.ToImmutable());
    }

    private static IEnumerable<string> TargetsOf(Definition definition, WayStep step)
    {
        var node = definition.Nodes.FirstOrDefault(node => node.Id == step.ActivityId);
        if (node?.Container is not { } flow || !definition.Graphs.TryGetValue(flow.Index, out var graph))
            return [];
        var ports = step.Port.Split(',');
        return graph
            .Outbound(graph.LocalIndexOf(node))
            .Where(way => ports.Contains(way.Port, StringComparer.Ordinal))
            .Select(way => graph.Activities[way.Target].Id);
    }

    /// <summary>What a box says that is drawn closed: the most urgent of all that it holds.</summary>
    internal ActivityMark? OfClosed(ActivityNode node)
    {
        var own = Of(node.Id);
        if (node.IsLeaf)
            return own;
        var inside = Inside(node).Select(inner => Of(inner.Id)).OfType<ActivityMark>().ToArray();
        if (inside.Length == 0 || inside.Max(mark => mark.Kind) is var most && most <= MarkKind.Running)
            return own;
        var urgent = inside.Where(mark => mark.Kind == most).ToArray();
        var more = urgent.Length > 1 ? $" (dan {urgent.Length - 1} lagi)" : "";
        return new ActivityMark(most, own?.Times ?? 0) { Words = urgent[0].Words + more };
    }

    private static IEnumerable<ActivityNode> Inside(ActivityNode node) =>
        node.Children.Concat(node.Ports.Values).SelectMany(inner => Inside(inner).Prepend(inner));
}
