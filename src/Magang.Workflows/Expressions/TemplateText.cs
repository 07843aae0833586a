using System.Globalization;
using System.Text;

namespace Magang.Workflows.Expressions;

/// <summary>One stretch of a template literal between backticks and substitutions, as a text in quotes.</summary>
internal sealed class TemplateText
{
    private readonly StringBuilder _cooked = new();
    private readonly string _text;
    private int _at;

    /// <summary>Reads from a place up to the next backtick or <c>${</c>.</summary>
    public TemplateText(string text, int from)
    {
        (_text, _at) = (text, from);
        while (_at < text.Length && Problem is null && text[_at] != '`' && !(text[_at] == '$' && Peek(1) == '{'))
        {
            if (text[_at] == '\\')
                ReadEscape();
            else
                ReadPlain();
        }
        if (_at >= text.Length)
            Problem ??= "a template literal '`' is never closed";
        End = _at;
        Quoted = _cooked.Length == 0 ? "" : Quote();
    }

    /// <summary>Where the backtick or <c>${</c> stands.</summary>
    public int End { get; }

    /// <summary>The text as ECMAScript 5.1 writes it; nothing where there is none.</summary>
    public string Quoted { get; }

    /// <summary>How many lines end inside it.</summary>
    public int Lines { get; private set; }

    /// <summary>What is wrong with it, one clause; null where nothing is.</summary>
    public string? Problem { get; private set; }

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void ReadPlain()
    {
        var c = _text[_at++];
        if (c == '\n')
            Lines++;
        // A template's line ends are line feeds, whatever the file has.
        if (c != '\r')
            _cooked.Append(c);
    }

    private void ReadEscape()
    {
        var c = Peek(1);
        _at += 2;
        switch (c)
        {
            case 'x':
                AppendUnit(2);
                break;
            case 'u' when Peek(0) == '{':
                AppendScalar();
                break;
            case 'u':
                AppendUnit(4);
                break;
            case '\r' when Peek(0) == '\n':
                _at++;
                break;
            case '\r' or '\n':
                break;
            case '0' when !char.IsAsciiDigit(Peek(0)):
                _cooked.Append('\0');
                break;
            case >= '0' and <= '9':
                Problem = "an octal escape in a template literal is not allowed";
                break;
            default:
                var place = "ntrbfv".IndexOf(c, StringComparison.Ordinal);
                _cooked.Append(place < 0 ? c : "\n\t\r\b\f\v"[place]);
                break;
        }
    }

    private void AppendUnit(int digits)
    {
        if (ReadHex(digits) is { } unit)
            _cooked.Append((char)unit);
    }

    private void AppendScalar()
    {
        var close = _text.IndexOf('}', ++_at);
        var digits = close - _at;
        if (digits is >= 1 and <= 6 && ReadHex(digits) is { } scalar && Rune.IsValid(scalar))
        {
            _cooked.Append(new Rune(scalar).ToString());
            _at++;
        }
        else
        {
            Problem = "an escape '\\u{' in a template literal is not right";
        }
    }

    private int? ReadHex(int digits)
    {
        if (
            _at + digits <= _text.Length
            && int.TryParse(
                _text.AsSpan(_at, digits),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var value
            )
        )
        {
            _at += digits;
            return value;
        }
        Problem = "an escape in a template literal is not right";
        return null;
    }

    private string Quote()
    {
        var quoted = new StringBuilder("'");
        foreach (var c in _cooked.ToString())
            _ = c is '\'' or '\\' or < ' ' or '\u2028' or '\u2029'
                ? quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")
                : quoted.Append(c);
        return quoted.Append('\'').ToString();
    }
}
