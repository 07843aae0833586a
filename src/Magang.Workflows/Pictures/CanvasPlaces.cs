using System.Collections.Frozen;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Pictures;

/// <summary>Where the activities of flowcharts stand on a designer's canvas when their document does not say.</summary>
/// <remarks>A designer puts what has no place into one corner, one over the other. Its flowcharts lead from left to right.</remarks>
public static class CanvasPlaces
{
    // Measured in Elsa Studio 3.8.2: an activity is 54 px high; icon, edges and room take 74 beside its name, at 14 px.
    private const double NodeHeight = 54;
    private const double AroundName = 74;
    private const double NameSize = 14;

    // The names of ways out stand to the right of an activity.
    private const double RoomForWays = 90;

    /// <summary>The places that are missing.</summary>
    /// <param name="definition">A definition.</param>
    /// <returns>By id of activity: pixels from the left and from the top. Empty where every activity has its own place.</returns>
    /// <exception cref="PictureTooLargeException">A flowchart has more connections than can be laid out.</exception>
    public static IReadOnlyDictionary<string, (double X, double Y)> Of(Definition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return definition
            .Graphs.Where(graph => graph.Value.Activities.Any(IsWithout))
            .SelectMany(graph => Laid(definition.Nodes[graph.Key], graph.Value))
            .ToFrozenDictionary(place => place.Id, place => (place.X, place.Y), StringComparer.Ordinal);
    }

    private static bool IsWithout(ActivityNode node) => FlowLayout.Position(node) is null;

    // The layers lead downward: laid out on its side, each box as wide as it is high here.
    private static IEnumerable<(string Id, double X, double Y)> Laid(ActivityNode flowchart, FlowGraph graph)
    {
        var box = new Box(flowchart);
        foreach (var node in graph.Activities)
            box.Children.Add(
                new Box(node)
                {
                    Width = NodeHeight,
                    Height = TextFit.Width(node.Name, NameSize) + AroundName + RoomForWays,
                }
            );
        new LayeredFlow(box, graph).Place();
        var top = box.Children.Min(child => child.X);
        return box
            .Children.Where(child => IsWithout(child.Node))
            .Select(child => (child.Node.Id, Math.Round(child.Y), Math.Round(child.X - top)));
    }
}
