using System.Text;

namespace Magang.Workflows.Pictures;

/// <summary>Breaks text into lines. Widths are guessed from the letters, wide enough for the fonts that readers have.</summary>
internal static class TextFit
{
    /// <summary>Width of a text in pixels.</summary>
    public static double Width(string text, double size)
    {
        var units = 0.0;
        foreach (var c in text)
            units +=
                c is 'i' or 'l' or 'j' or 't' or 'f' or 'r' or '.' or ',' or ':' or '\'' or ' ' or '(' or ')' ? 0.38
                : c is 'm' or 'w' or 'M' or 'W' ? 0.92
                : char.IsUpper(c) ? 0.72
                : 0.6;
        return units * size;
    }

    /// <summary>At most this many lines, each within the width; what does not fit ends in an ellipsis.</summary>
    public static List<string> Lines(string text, double size, double width, int most)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (
            var word in text.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(word => Cut(word, size, width))
        )
        {
            if (line.Length > 0 && Width($"{line} {word}", size) > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }
            line.Append(line.Length > 0 ? " " : "").Append(word);
        }
        if (line.Length > 0)
            lines.Add(line.ToString());
        if (lines.Count <= most)
            return lines;
        var last = lines[most - 1];
        while (last.Length > 0 && Width(last + "…", size) > width)
            last = last[..^1];
        return [.. lines.Take(most - 1), last.TrimEnd() + "…"];
    }

    private static IEnumerable<string> Cut(string word, double size, double width)
    {
        var start = 0;
        for (var end = 1; end <= word.Length; end++)
        {
            if (end < word.Length && Width(word[start..(end + 1)], size) <= width)
                continue;
            if (end < word.Length && char.IsHighSurrogate(word[end - 1]))
                continue;
            yield return word[start..end];
            start = end;
        }
    }
}
