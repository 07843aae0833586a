using System.Collections.Immutable;

namespace Magang.Workflows.Outlines;

/// <summary>An activity of a flowchart in reading order.</summary>
/// <param name="Place">Its place in the graph.</param>
internal sealed record FlowItem(int Place)
{
    public List<FlowWay> Ways { get; } = [];
}

/// <summary>All connections from one activity to another, or the outcomes that nothing is drawn for.</summary>
/// <param name="Ports">The outcomes that take it.</param>
/// <param name="Target">Place of the activity it leads to; -1 for nowhere.</param>
internal sealed record FlowWay(ImmutableArray<string> Ports, int Target)
{
    public WayKind Kind { get; set; } = WayKind.Onward;

    /// <summary>What is told below it, where <see cref="Kind"/> says so.</summary>
    public List<FlowItem> Items { get; } = [];
}
