using Magang.Workflows.Definitions;

namespace Magang.Workflows.Pictures;

/// <summary>All connections from one activity to another, drawn as one arrow.</summary>
internal sealed record Arrow(int Source, int Target, string Label, bool IsBackward)
{
    /// <summary>The arrows of a flowchart, in the order of their first connections.</summary>
    public static List<Arrow> Of(FlowGraph graph) =>
        [
            .. graph
                .Connections.GroupBy(connection => (connection.Source, connection.Target))
                .Select(group => new Arrow(
                    group.Key.Source,
                    group.Key.Target,
                    string.Join(
                        ", ",
                        group
                            .Select(connection => Words.Outcome(connection.Port))
                            .Where(word => word.Length > 0)
                            .Distinct()
                    ),
                    graph.IsBackward(group.First())
                )),
        ];
}
