namespace Magang.Workflows.Tests.Conventions.Languages;

/// <summary>The visible texts that stand in a page's markup itself, found by walking over what is tags or code.</summary>
/// <remarks>Control lines (<c>else</c>, braces, <c>case</c>) stand on lines of their own: that is how the pages are written.</remarks>
internal sealed class PageSource(string text)
{
    private static readonly string[] Spoken = ["alt", "aria-label", "placeholder", "title"];

    private readonly List<string> _texts = [];
    private int _at;

    /// <summary>Text between tags and in the attributes that people read or hear, in order, without expressions.</summary>
    public static IReadOnlyList<string> TextsOf(string text)
    {
        var source = new PageSource(text);
        source.Walk();
        return source._texts;
    }

    private void Walk()
    {
        var line = "";
        while (_at < text.Length)
        {
            var c = text[_at];
            if (c == '@')
            {
                if (Sees("@code"))
                    break;
                SkipCode();
            }
            else if (
                c == '<'
                && _at + 1 < text.Length
                && (char.IsAsciiLetter(text[_at + 1]) || text[_at + 1] is '/' or '!')
            )
            {
                Keep(line);
                line = "";
                Tag();
            }
            else if (c == '\n')
            {
                Keep(line);
                line = "";
                _at++;
                if (IsCodeLine())
                    SkipLine();
            }
            else
            {
                line += c;
                _at++;
            }
        }

        Keep(line);
    }

    private void Keep(string line)
    {
        if (line.Any(char.IsLetter))
            _texts.Add(line.Trim());
    }

    // Statements that Razor takes as code inside a block of code.
    private bool IsCodeLine()
    {
        var end = text.IndexOf('\n', _at);
        var line = text[_at..(end < 0 ? text.Length : end)].Trim();
        return line is "else" or "break;" or "default:"
            || line.StartsWith("else if (", StringComparison.Ordinal)
            || line.StartsWith("if (", StringComparison.Ordinal)
            || line.StartsWith("case ", StringComparison.Ordinal)
            || (line.StartsWith("var ", StringComparison.Ordinal) && line.EndsWith(';'));
    }

    private void SkipLine()
    {
        var end = text.IndexOf('\n', _at);
        _at = end < 0 ? text.Length : end;
    }

    // An expression, a statement's head, a directive or a comment, from its @ on.
    private void SkipCode()
    {
        if (Sees("@*"))
        {
            _at = text.IndexOf("*@", _at, StringComparison.Ordinal) + 2;
            return;
        }

        if (Sees("@using ") || Sees("@inherits ") || Sees("@implements ") || Sees("@typeparam "))
        {
            SkipLine();
            return;
        }

        _at++;
        var word = _at;
        while (_at < text.Length)
        {
            var c = text[_at];
            if (char.IsAsciiLetterOrDigit(c) || c == '_')
                _at++;
            else if (c is '(' or '[')
                SkipBrackets();
            else if (c == ' ' && text[word.._at] is "if" or "for" or "foreach" or "switch" or "while")
                _at++;
            else if (
                c is '.' or '!' or '?'
                && _at + 1 < text.Length
                && (char.IsAsciiLetter(text[_at + 1]) || (c != '.' && text[_at + 1] is '.' or '['))
            )
                _at++;
            else
                break;
        }
    }

    private void SkipBrackets()
    {
        var depth = 0;
        do
        {
            var c = text[_at];
            if (c == '"')
                SkipString();
            else if (c == '\'')
                _at += text[_at + 1] == '\\' ? 4 : 3;
            else
            {
                depth +=
                    c is '(' or '[' or '{' ? 1
                    : c is ')' or ']' or '}' ? -1
                    : 0;
                _at++;
            }
        } while (depth > 0);
    }

    // An interpolated string may have strings inside its holes.
    private void SkipString()
    {
        var holes = text[_at - 1] == '$';
        _at++;
        while (text[_at] != '"')
        {
            if (holes && text[_at] == '{')
                SkipBrackets();
            else
                _at += text[_at] == '\\' ? 2 : 1;
        }

        _at++;
    }

    private void Tag()
    {
        while (text[_at] != '>')
        {
            if (text[_at] == '"')
                Attribute();
            else if (text[_at] == '@')
                SkipCode();
            else
                _at++;
        }

        _at++;
    }

    private void Attribute()
    {
        var start = _at - 1;
        while (start > 0 && !char.IsWhiteSpace(text[start]))
            start--;
        var name = text[start.._at].Trim().TrimEnd('=');
        var value = "";
        _at++;
        while (text[_at] != '"')
        {
            if (text[_at] == '@')
                SkipCode();
            else
                value += text[_at++];
        }

        _at++;
        if (Spoken.Contains(name, StringComparer.Ordinal))
            Keep(value);
    }

    private bool Sees(string what) => string.CompareOrdinal(text, _at, what, 0, what.Length) == 0;
}
