using System.Text.Json;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Pictures;

/// <summary>Places the children of a flowchart and draws its connections.</summary>
internal static class FlowLayout
{
    /// <summary>By the designer's positions where every activity has one; else in layers from top to bottom.</summary>
    public static void Place(Box box, FlowGraph graph)
    {
        var positions = box.Children.Select(child => Position(child.Node)).ToArray();
        if (positions.Length > 1 && positions.All(position => position is not null) && TryDesigned(box, positions))
            Straight(box, graph);
        else
            new LayeredFlow(box, graph).Place();
    }

    /// <summary>The place that the document gives an activity; null where it gives none.</summary>
    public static (double X, double Y)? Position(ActivityNode node)
    {
        var position = Json.Member(Json.Member(Json.Member(node.Json, "metadata"), "designer"), "position");
        var (x, y) = (Json.Member(position, "x"), Json.Member(position, "y"));
        return x.ValueKind == JsonValueKind.Number && y.ValueKind == JsonValueKind.Number
            ? (x.GetDouble(), y.GetDouble())
            : null;
    }

    // The designer's boxes are smaller than ours: stretch until none touch; give up where that tears all apart.
    private static bool TryDesigned(Box box, (double X, double Y)?[] positions)
    {
        if (positions.Any(position => Math.Abs(position!.Value.X) > 1e6 || Math.Abs(position.Value.Y) > 1e6))
            return false;
        for (var stretch = 1.0; stretch < 3; stretch *= 1.08)
        {
            for (var i = 0; i < positions.Length; i++)
                (box.Children[i].X, box.Children[i].Y) = (
                    positions[i]!.Value.X * stretch,
                    positions[i]!.Value.Y * stretch
                );
            if (!AnyTouch(box.Children))
                return true;
        }
        return false;
    }

    private static bool AnyTouch(List<Box> boxes)
    {
        const double apart = 26;
        for (var i = 0; i < boxes.Count; i++)
        for (var j = 0; j < i; j++)
            if (
                boxes[i].X < boxes[j].X + boxes[j].Width + apart
                && boxes[j].X < boxes[i].X + boxes[i].Width + apart
                && boxes[i].Y < boxes[j].Bottom + apart
                && boxes[j].Y < boxes[i].Bottom + apart
            )
                return true;
        return false;
    }

    private static void Straight(Box box, FlowGraph graph)
    {
        foreach (var arrow in Arrow.Of(graph))
        {
            var (source, target) = (box.Children[arrow.Source], box.Children[arrow.Target]);
            if (source == target)
                continue;
            var start = Edge(source, target);
            var end = Edge(target, source);
            box.Lines.Add(
                new Line([start, end], arrow.Label, arrow.IsBackward, true)
                {
                    Ends = (source.Node, target.Node),
                    LabelAt = (start.X + ((end.X - start.X) * 0.4), start.Y + ((end.Y - start.Y) * 0.4)),
                }
            );
        }
    }

    // Where the straight line between two middles leaves the first box.
    private static (double X, double Y) Edge(Box from, Box to)
    {
        var (x, y) = (from.Centre, from.Y + (from.Height / 2));
        var (dx, dy) = (to.Centre - x, to.Y + (to.Height / 2) - y);
        var scale = Math.Min(
            dx == 0 ? double.MaxValue : from.Width / 2 / Math.Abs(dx),
            dy == 0 ? double.MaxValue : from.Height / 2 / Math.Abs(dy)
        );
        return scale > 1e9 ? (x, y) : (x + (dx * scale), y + (dy * scale));
    }
}
