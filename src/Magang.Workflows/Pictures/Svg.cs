using System.Globalization;
using System.Text;

namespace Magang.Workflows.Pictures;

/// <summary>Words and numbers as SVG has them.</summary>
internal static class Svg
{
    public const string Ink = "#1f2933";
    public const string Quiet = "#52606d";

    /// <summary>A line of text.</summary>
    public static void Text(
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

    /// <summary>A length, to a tenth of a pixel.</summary>
    public static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Text between tags. XML 1.0 has no word for most control characters, not even escaped.</summary>
    public static string Escaped(string text)
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
