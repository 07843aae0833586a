using Magang.Workflows.Activities;

namespace Magang.Workflows.Definitions;

/// <summary>Puts the activities of used workflows below the activities that stand for them, as copies with ids of their own.</summary>
internal sealed class UsedNodes(Findings findings, IEnumerable<string> ownIds)
{
    /// <summary>Longest id of an activity of a used workflow, with all that stands before it.</summary>
    private const int MaxId = 500;

    private readonly HashSet<string> _ids = new(ownIds, StringComparer.Ordinal);
    private int _connections;
    private bool _refused;

    /// <summary>The activities of the workflow that an activity stands for.</summary>
    /// <param name="standing">The activity; its <see cref="ActivityNode.Uses"/> says which workflow.</param>
    /// <param name="first">The first copy's index.</param>
    /// <param name="own">How many activities the definition has besides.</param>
    /// <returns>In document order; none where they would be too many or too deep, which is noted.</returns>
    public IReadOnlyList<ReadActivity> Below(ActivityNode standing, int first, int own)
    {
        var used = standing.Uses!;
        _connections += used.Graphs.Values.Sum(graph => graph.Connections.Length);
        if (_refused || findings.Exceeds(first + used.Nodes.Length + own, ActivityWalk.MaxActivities))
            return Refuse(standing, $"lebih dari {ActivityWalk.MaxActivities} aktivitas");
        if (findings.Exceeds(_connections, FlowReader.MaxConnections))
            return Refuse(standing, $"lebih dari {FlowReader.MaxConnections} hubungan");
        var depths = new int[used.Nodes.Length];
        var copies = new ActivityNode[used.Nodes.Length];
        var read = new List<ReadActivity>(copies.Length);
        foreach (var node in used.Nodes)
        {
            depths[node.Index] = 1 + (node.Container is { } inside ? depths[inside.Index] : Depth(standing));
            if (depths[node.Index] > ActivityWalk.MaxDepth)
                return Refuse(standing, $"lebih dari {ActivityWalk.MaxDepth} tingkat");
            var copy = Copy(node, standing, copies, first);
            if (findings.Exceeds(copy.Id.Length, MaxId))
                return Refuse(standing, $"id aktivitas yang lebih panjang dari {MaxId} huruf");
            if (!_ids.Add(copy.Id))
                findings.Problem(
                    "MGW-183",
                    standing,
                    $"id '{copy.Id}' di dalamnya sudah dipakai aktivitas lain. Ganti id salah satunya."
                );
            copies[node.Index] = copy;
            read.Add(new ReadActivity(copy, node.Kind) { Graph = used.Graphs.GetValueOrDefault(node.Index) });
        }
        return read;
    }

    private List<ReadActivity> Refuse(ActivityNode standing, string what)
    {
        if (!_refused)
            findings.Problem(
                "MGW-183",
                standing,
                $"bersama alur kerja yang dipakai di dalamnya, definisi ini mempunyai {what}. Mulailah sebagian sebagai alur tersendiri, dengan Elsa.ExecuteWorkflow."
            );
        _refused = true;
        return [];
    }

    private static ActivityNode Copy(ActivityNode node, ActivityNode standing, ActivityNode[] copies, int first) =>
        new()
        {
            Index = first + node.Index,
            Id = $"{standing.Id}/{node.Id}",
            Type = node.Type,
            Name = node.Name,
            Path = node.Path,
            Json = node.Json,
            Container = node.Container is { } container ? copies[container.Index] : standing,
            Slot = node.Container is null ? UsedWorkflow.Slot : node.Slot,
            Kind = node.Kind,
            Uses = node.Uses,
            UsedIn = node.UsedIn is { } inner ? copies[inner.Index] : standing,
            Inputs = node.Inputs,
            Outputs = node.Outputs,
            WorkflowOutputs = node.WorkflowOutputs,
            Variables = node.Variables,
        };

    private static int Depth(ActivityNode node)
    {
        var depth = 0;
        for (var at = node; at is not null; at = at.Container)
            depth++;
        return depth;
    }
}
