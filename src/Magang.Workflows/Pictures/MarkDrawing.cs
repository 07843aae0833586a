using System.Text;
using static Magang.Workflows.Pictures.Svg;

namespace Magang.Workflows.Pictures;

/// <summary>Draws marks: an icon, a colour and a kind of line each, so that no colour must be told from another.</summary>
internal static class MarkDrawing
{
    private const double RowHeight = 24;

    /// <summary>Colour, width and dashes of the edge of a marked box; empty dashes for an unbroken one.</summary>
    public static (string Colour, double Width, string Dashes) Edge(MarkKind kind) =>
        kind switch
        {
            MarkKind.Waiting => ("#b7791f", 3, ""),
            MarkKind.Possible => ("#b7791f", 1.6, "6 3"),
            MarkKind.Failed => ("#b02a2a", 3, ""),
            MarkKind.Stopped => ("#7b8794", 1.2, "2 3"),
            MarkKind.Running => ("#3b679e", 1.8, ""),
            _ => ("#2f7d6b", 1.8, ""),
        };

    /// <summary>The icon, its middle here; with how often it was passed to its left where that is more than once.</summary>
    public static void Draw(StringBuilder svg, ActivityMark mark, double x, double y)
    {
        if (mark.Times > 1)
        {
            var times = $"{mark.Times}×";
            var width = TextFit.Width(times, 11) + 10;
            svg.Append(
                $"<rect x=\"{Number(x - 11 - width)}\" y=\"{Number(y - 8)}\" width=\"{Number(width)}\" height=\"16\" rx=\"8\" fill=\"#ffffff\" stroke=\"#2f7d6b\"/>\n"
            );
            Text(svg, x - 11 - (width / 2), y + 4, 11, "600", "#225c4f", "middle", times);
        }
        svg.Append(
            $"<g transform=\"translate({Number(x)} {Number(y)})\"><title>{Escaped(Title(mark))}</title>{Icon(mark.Kind)}</g>\n"
        );
    }

    /// <summary>How high the legend is in a picture of this width; 0 where nothing is marked.</summary>
    public static double LegendHeight(PictureOptions options, double width) =>
        options.Marks.IsEmpty
            ? 0
            : Caption(options, width).Count * 20
                + ((1 + Places(options, width).Max(place => place.Row)) * RowHeight)
                + 10;

    /// <summary>The legend: what each icon and the strong lines mean, wrapped to the width.</summary>
    public static void Legend(StringBuilder svg, PictureOptions options, double x, double y, double width)
    {
        if (options.Marks.IsEmpty)
            return;
        foreach (var line in Caption(options, width))
        {
            Text(svg, x, y + 14, 13, "600", Ink, "start", line);
            y += 20;
        }
        foreach (var (kind, words, at, row) in Places(options, width))
        {
            var (left, middle) = (x + at, y + 12 + (row * RowHeight));
            svg.Append(
                kind is { } icon
                    ? $"<g transform=\"translate({Number(left + 10)} {Number(middle)})\">{Icon(icon)}</g>\n"
                    : $"<path d=\"M{Number(left)},{Number(middle)} h20\" stroke=\"{Ink}\" stroke-width=\"2.8\"/>\n"
            );
            Text(svg, left + 26, middle + 4, 12, "400", Ink, "start", words);
        }
    }

    private static List<string> Caption(PictureOptions options, double width) =>
        options.Caption is { Length: > 0 } caption ? TextFit.Lines(caption, 13, width, 3) : [];

    private static IEnumerable<(MarkKind? Kind, string Words, double X, int Row)> Places(
        PictureOptions options,
        double width
    )
    {
        var (x, row) = (0.0, 0);
        foreach (
            var (kind, words) in options
                .Marks.Kinds.Select(kind => ((MarkKind?)kind, Word(kind)))
                .Append((null, "jalan yang ditempuh"))
        )
        {
            var wide = 26 + TextFit.Width(words, 12) + 18;
            if (x > 0 && x + wide > width)
                (x, row) = (0, row + 1);
            yield return (kind, words, x, row);
            x += wide;
        }
    }

    private static string Title(ActivityMark mark) =>
        (mark.Kind, mark.Times) switch
        {
            (MarkKind.Passed, > 1) => $"Selesai {mark.Times} kali",
            (MarkKind.Passed, _) => "Selesai",
            _ when mark.Words.Length > 0 => $"{Titled(Word(mark.Kind))}: {mark.Words}",
            _ => Titled(Word(mark.Kind)),
        };

    private static string Titled(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Word(MarkKind kind) =>
        kind switch
        {
            MarkKind.Passed => "selesai",
            MarkKind.Running => "sedang berjalan",
            MarkKind.Possible => "boleh dikerjakan",
            MarkKind.Waiting => "menunggu di sini",
            MarkKind.Failed => "gagal, perlu ditangani",
            _ => "dihentikan",
        };

    private static string Icon(MarkKind kind)
    {
        var (colour, _, dashes) = Edge(kind);
        var ring = $"<circle r=\"9\" fill=\"#ffffff\" stroke=\"{colour}\" stroke-width=\"2\"";
        return kind switch
        {
            MarkKind.Passed => $"<circle r=\"9\" fill=\"{colour}\"/>{Strokes("#ffffff", "M-4,0 L-1,3.5 L4.5,-3.5")}",
            MarkKind.Failed =>
                $"<circle r=\"9\" fill=\"{colour}\"/>{Strokes("#ffffff", "M-3.5,-3.5 L3.5,3.5 M3.5,-3.5 L-3.5,3.5")}",
            MarkKind.Waiting => $"{ring}/>{Strokes(colour, "M0,-5 V0 L4,2.5")}",
            MarkKind.Possible => $"{ring} stroke-dasharray=\"{dashes}\"/>{Strokes(colour, "M-4,0 H4 M0,-4 V4")}",
            MarkKind.Running => $"{ring}/><path d=\"M-3,-4.5 L5,0 L-3,4.5 z\" fill=\"{colour}\"/>",
            _ => $"{ring}/>{Strokes(colour, "M-4.5,0 H4.5")}",
        };
    }

    private static string Strokes(string colour, string path) =>
        $"<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>";
}
