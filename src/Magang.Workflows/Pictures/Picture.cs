using System.Globalization;
using System.Text;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Pictures;

/// <summary>Draws a definition as SVG: one file, no scripts, no fonts or images from elsewhere.</summary>
public static class Picture
{
    private const double Margin = 12;
    private const string Ink = "#1f2933";
    private const string Quiet = "#52606d";

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
        (box.X, box.Y) = (Margin, Margin);
        var svg = new StringBuilder(16_384);
        var name = options.Part is null ? definition.Name : root.Name;
        var (width, height) = (Number(box.Width + (2 * Margin)), Number(box.Height + (2 * Margin)));
        svg.Append(
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" aria-label="{Escaped(
                name
            )}" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif">
            <title>{Escaped(name)}</title>
            <defs><marker id="panah" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0,0.6 L7.4,4 L0,7.4 z" fill="#66727f"/></marker></defs>
            <rect width="100%" height="100%" fill="#ffffff"/>

            """
        );
        Draw(svg, box, 0, 0, options, 0);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Draw(StringBuilder svg, Box box, double x, double y, PictureOptions options, int level)
    {
        (x, y) = (x + box.X, y + box.Y);
        if (!box.IsOpen)
        {
            DrawLeaf(svg, box, x, y, options);
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
        foreach (var line in box.Lines)
            DrawLine(svg, line, x, y);
        foreach (var child in box.Children)
            Draw(svg, child, x, y, options, level + 1);
        foreach (var line in box.Lines.Where(line => line.Label.Length > 0))
            DrawLabel(svg, line, x, y);
        DrawMark(svg, box, x, y, options);
    }

    private static void DrawLeaf(StringBuilder svg, Box box, double x, double y, PictureOptions options)
    {
        var (fill, edge) = Words.Colours(box.Node.Type);
        var waiting = options.Waiting.Contains(box.Node.Id);
        var round = box.Node.Type is "Elsa.Start" or "Elsa.End" or "Elsa.Finish" ? box.Height / 2 : 6;
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<g><title>{Escaped($"{box.Node.Id} ({box.Node.Type})")}</title><rect x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\" rx=\"{Number(round)}\" fill=\"{fill}\" stroke=\"{edge}\" stroke-width=\"{(waiting ? "3" : "1.2")}\"/>\n"
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
        DrawMark(svg, box, x, y, options);
        svg.Append("</g>\n");
    }

    // A tick or a clock, so that colour alone says nothing.
    private static void DrawMark(StringBuilder svg, Box box, double x, double y, PictureOptions options)
    {
        var (cx, cy) = (Number(x + box.Width - 2), Number(y + 2));
        if (options.Waiting.Contains(box.Node.Id))
            svg.Append(
                $"<g transform=\"translate({cx} {cy})\"><title>Menunggu di sini</title><circle r=\"9\" fill=\"#ffffff\" stroke=\"#b7791f\" stroke-width=\"2\"/><path d=\"M0,-5 V0 L4,2.5\" fill=\"none\" stroke=\"#b7791f\" stroke-width=\"2\"/></g>\n"
            );
        else if (options.Done.Contains(box.Node.Id))
            svg.Append(
                $"<g transform=\"translate({cx} {cy})\"><title>Selesai</title><circle r=\"9\" fill=\"#2f7d6b\"/><path d=\"M-4,0 L-1,3.5 L4.5,-3.5\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"2\"/></g>\n"
            );
    }

    private static void DrawLine(StringBuilder svg, Line line, double x, double y)
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
        svg.Append(
            $"<path d=\"{path}\" fill=\"none\" stroke=\"#66727f\" stroke-width=\"1.3\" stroke-linejoin=\"round\"{dashes} marker-end=\"url(#panah)\"/>\n"
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

    private static void Text(
        StringBuilder svg,
        double x,
        double y,
        double size,
        string weight,
        string colour,
        string anchor,
        string text
    ) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{Number(x)}\" y=\"{Number(y)}\" font-size=\"{Number(size)}\" font-weight=\"{weight}\" fill=\"{colour}\" text-anchor=\"{anchor}\">{Escaped(text)}</text>\n"
        );

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    // XML 1.0 has no word for most control characters, not even escaped.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                < ' ' or 0xFFFE or 0xFFFF => escaped.Append(' '),
                _ => escaped.Append(rune.ToString()),
            };
        return escaped.ToString();
    }
}
