using System.Globalization;
using System.Text;
using Magang.Workflows.Definitions;
using static Magang.Workflows.Pictures.Svg;

namespace Magang.Workflows.Pictures;

/// <summary>Draws a definition as SVG: one file, no scripts, no fonts or images from elsewhere.</summary>
public static class Picture
{
    private const double Margin = 12;

    // A phone shows all of the legend, however wide the picture is.
    private const double LegendWidth = 330;

    // Arrows grow with their line; this one is for the strong lines.
    private const string StrongArrow =
        $"""<marker id="panah-tebal" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="4.4" markerHeight="4.4" orient="auto"><path d="M0,0.6 L7.4,4 L0,7.4 z" fill="{Ink}"/></marker>""";

    /// <summary>The picture.</summary>
    /// <param name="definition">What is drawn.</param>
    /// <param name="options">Which part, how deep, what is marked; all of it, unmarked, where null.</param>
    /// <returns>SVG text. The same definition and options give the same text.</returns>
    /// <exception cref="PictureTooLargeException">It has more than one picture can show.</exception>
    /// <exception cref="PartUnknownException">No activity has the id of <see cref="PictureOptions.Part"/>.</exception>
    public static string Svg(Definition definition, PictureOptions? options = null)
    {
        options ??= new PictureOptions();
        var root = options.Part is null
            ? definition.Root
            : definition.Nodes.FirstOrDefault(node => node.Id == options.Part)
                ?? throw new PartUnknownException(definition.Key.DefinitionId, options.Part);
        var box = new BoxLayout(definition, options).Of(root);
        var across = options.Marks.IsEmpty ? box.Width : Math.Max(box.Width, LegendWidth);
        var legend = MarkDrawing.LegendHeight(options, LegendWidth);
        (box.X, box.Y) = (Margin, Margin + legend);
        var svg = new StringBuilder(16_384);
        var name = options.Part is null ? definition.Name : root.Name;
        var (width, height) = (Number(across + (2 * Margin)), Number(box.Height + legend + (2 * Margin)));
        svg.Append(
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" aria-label="{Escaped(
                name
            )}" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif">
            <title>{Escaped(name)}</title>
            <defs><marker id="panah" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0,0.6 L7.4,4 L0,7.4 z" fill="#66727f"/></marker>{(options.Marks.IsEmpty ? "" : StrongArrow)}</defs>
            <rect width="100%" height="100%" fill="#ffffff"/>

            """
        );
        MarkDrawing.Legend(svg, options, Margin, Margin, LegendWidth);
        Draw(svg, box, 0, 0, options, 0);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Draw(StringBuilder svg, Box box, double x, double y, PictureOptions options, int level)
    {
        (x, y) = (x + box.X, y + box.Y);
        if (!box.IsOpen)
        {
            DrawLeaf(svg, box, x, y);
            return;
        }
        var fill = level % 2 == 0 ? "#fbfcfd" : "#f5f7f9";
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\" rx=\"8\" fill=\"{fill}\" stroke=\"#c3ccd5\"/>\n"
        );
        Text(svg, x + 12, y + 22, 13.5, "600", Ink, "start", box.Name[0]);
        var note =
            box.Note.Count > 0 && TextFit.Width(box.Name[0], 14) + TextFit.Width(box.Note[0], 11.5) + 40 < box.Width
                ? box.Note[0]
                : "";
        if (note.Length > 0)
            Text(svg, x + box.Width - 12, y + 22, 11.5, "400", Quiet, "end", note);
        foreach (var line in box.Lines.OrderBy(IsTaken))
            DrawLine(svg, line, x, y, IsTaken(line));
        foreach (var child in box.Children)
            Draw(svg, child, x, y, options, level + 1);
        foreach (var line in box.Lines.Where(line => line.Label.Length > 0))
            DrawLabel(svg, line, x, y);
        DrawMark(svg, box, x, y);

        bool IsTaken(Line line) => line.Ends is var (from, to) && options.Marks.IsTaken(from.Id, to.Id);
    }

    private static void DrawLeaf(StringBuilder svg, Box box, double x, double y)
    {
        var (fill, colour) = Words.Colours(box.Node.Type);
        var (edge, width, dashes) = box.Mark is { } mark ? MarkDrawing.Edge(mark.Kind) : (colour, 1.2, "");
        var dashed = dashes.Length > 0 ? $" stroke-dasharray=\"{dashes}\"" : "";
        var round = box.Node.Type is "Elsa.Start" or "Elsa.End" or "Elsa.Finish" ? box.Height / 2 : 6;
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<g><title>{Escaped($"{box.Node.Id} ({box.Node.Type})")}</title><rect x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\" rx=\"{Number(round)}\" fill=\"{fill}\" stroke=\"{edge}\" stroke-width=\"{Number(width)}\"{dashed}/>\n"
        );
        var at = y + 20;
        foreach (var line in box.Name)
        {
            Text(svg, x + (box.Width / 2), at, 13, "600", Ink, "middle", line);
            at += 17;
        }
        foreach (var line in box.Note)
        {
            Text(svg, x + (box.Width / 2), at - 1, 11.5, "400", Quiet, "middle", line);
            at += 15;
        }
        foreach (var line in box.Told)
        {
            Text(svg, x + (box.Width / 2), at + 1, 11.5, "600", Ink, "middle", line);
            at += 15;
        }
        DrawMark(svg, box, x, y);
        svg.Append("</g>\n");
    }

    private static void DrawMark(StringBuilder svg, Box box, double x, double y)
    {
        if (box.Mark is { } mark)
            MarkDrawing.Draw(svg, mark, x + box.Width - 2, y + 2);
    }

    private static void DrawLine(StringBuilder svg, Line line, double x, double y, bool isTaken)
    {
        var path = new StringBuilder();
        var points = line.Points.Select(point => (X: point.X + x, Y: point.Y + y)).ToArray();
        path.Append(CultureInfo.InvariantCulture, $"M{Number(points[0].X)},{Number(points[0].Y)}");
        for (var i = 1; i < points.Length; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            if (line.IsStraight || line.IsBackward || Math.Abs(from.X - to.X) < 0.5)
                path.Append(CultureInfo.InvariantCulture, $" L{Number(to.X)},{Number(to.Y)}");
            else
            {
                var bend = (to.Y - from.Y) * 0.55;
                path.Append(
                    CultureInfo.InvariantCulture,
                    $" C{Number(from.X)},{Number(from.Y + bend)} {Number(to.X)},{Number(to.Y - bend)} {Number(to.X)},{Number(to.Y)}"
                );
            }
        }
        var dashes = line.IsBackward ? " stroke-dasharray=\"5 4\"" : "";
        var (colour, width) = isTaken ? (Ink, "2.8") : ("#66727f", "1.3");
        svg.Append(
            $"<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" stroke-linejoin=\"round\"{dashes} marker-end=\"url(#{(isTaken ? "panah-tebal" : "panah")})\"/>\n"
        );
    }

    private static void DrawLabel(StringBuilder svg, Line line, double x, double y)
    {
        var (cx, cy) = (line.LabelAt.X + x, line.LabelAt.Y + y);
        var width = TextFit.Width(line.Label, 11.5) + 6;
        var left = cx - (width / 2);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect x=\"{Number(left)}\" y=\"{Number(cy - 8)}\" width=\"{Number(width)}\" height=\"15\" rx=\"3\" fill=\"#ffffff\" fill-opacity=\"0.88\"/>\n"
        );
        Text(svg, left + (width / 2), cy + 4, 11.5, "500", Ink, "middle", line.Label);
    }
}
