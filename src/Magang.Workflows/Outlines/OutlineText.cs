using System.Collections.Immutable;
using System.Text;

namespace Magang.Workflows.Outlines;

/// <summary>An outline as plain text, wrapped for a terminal or a page.</summary>
public static class OutlineText
{
    /// <summary>Columns of a line; words longer than that stand out.</summary>
    public const int Width = 100;

    // Deep nesting leaves room for words all the same.
    private const int MostIndent = 48;

    /// <summary>The text, each line ended by a line feed.</summary>
    public static string Of(Outline outline)
    {
        var text = new StringBuilder();
        Wrap(text, "", "", outline.Title);
        if (outline.Description is { } description)
            Wrap(text, "", "", description);
        text.Append('\n');
        var widest = outline.Head.Max(head => head.Label.Length);
        foreach (var (label, words) in outline.Head)
            Wrap(text, label.PadRight(widest) + " : ", new string(' ', widest + 3), words);
        text.Append('\n');
        Write(text, outline.Lines, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, ImmutableArray<OutlineLine> lines, int indent)
    {
        var room = new string(' ', Math.Min(indent, MostIndent));
        foreach (var line in lines)
        {
            var mark = line.Kind switch
            {
                OutlineKind.Step => line.Number + ". ",
                OutlineKind.Branch => "- ",
                OutlineKind.Way => "→ ",
                _ => "· ",
            };
            Wrap(text, room + mark, room + new string(' ', mark.Length), line.Text);
            Write(text, line.Lines, indent + (line.Kind == OutlineKind.Step ? 3 : 2));
        }
    }

    private static void Wrap(StringBuilder text, string first, string rest, string words)
    {
        var line = new StringBuilder(first);
        var isEmpty = true;
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width)
            {
                text.Append(line).Append('\n');
                line.Clear().Append(rest);
                isEmpty = true;
            }
            line.Append(isEmpty ? "" : " ").Append(word);
            isEmpty = false;
        }
        text.Append(line.ToString().TrimEnd()).Append('\n');
    }
}
