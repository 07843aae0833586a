using System.Globalization;
using System.Text;

namespace Magang.Workflows.Expressions;

/// <summary>A script brought into the language that the engine parses (ECMAScript 5.1), token by token.</summary>
/// <remarks>
/// Template literals become calls of <c>concat</c>, which converts each part as a template does; <c>let</c> and
/// <c>const</c> outside all brackets become <c>var</c>, where they mean the same. All else passes unchanged.
/// The reader also bounds how deep a script may nest: parser and interpreter go one stack frame deeper for each
/// operator, and a script must not be able to overflow the stack.
/// </remarks>
internal sealed class ScriptSource
{
    /// <summary>Longest script, in characters.</summary>
    public const int MaxLength = 100_000;

    /// <summary>Most tokens, summed over all open brackets, since the last comma, semicolon or new statement.</summary>
    public const int MaxNesting = 500;

    private static readonly HashSet<string> BeforeOperand = new(StringComparer.Ordinal)
    {
        "return",
        "typeof",
        "case",
        "do",
        "else",
        "in",
        "instanceof",
        "new",
        "void",
        "delete",
        "throw",
    };
    private static readonly HashSet<string> Continuing = new(StringComparer.Ordinal)
    {
        "else",
        "catch",
        "finally",
        "while",
        "in",
        "instanceof",
    };

    private readonly string _text;
    private readonly StringBuilder _lowered;
    private readonly Stack<Bracket> _brackets = new();
    private int _at;
    private int _nesting;
    private int _count;
    private string _last = "";
    private TokenKind _lastKind = TokenKind.Start;
    private bool _newLine;

    private ScriptSource(string text)
    {
        _text = text;
        _lowered = new StringBuilder(text.Length + 32);
    }

    /// <summary>The script in ECMAScript 5.1, on the same lines.</summary>
    public string Lowered { get; private set; } = "";

    /// <summary>Every identifier in it that is not a member after a dot.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>True where it has an arrow function, which the engine does not parse.</summary>
    public bool HasArrow { get; private set; }

    /// <summary>Reads a script.</summary>
    /// <exception cref="ScriptRefusedException">It is too long, nests too deep, or uses what cannot be brought down.</exception>
    public static ScriptSource Read(string text)
    {
        if (text.Length > MaxLength)
            throw new ScriptRefusedException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the script has {text.Length} characters; {MaxLength} are allowed"
                )
            );
        var source = new ScriptSource(text);
        source.ReadAll();
        source.Lowered = source._lowered.ToString();
        return source;
    }

    private enum TokenKind
    {
        Start,
        Operand,
        Keyword,
        CloseHead,
        CloseParenthesis,
        CloseBrace,
        Punctuator,
    }

    private readonly record struct Bracket(char Open, int Count, bool IsHead, int At);

    private void ReadAll()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsWhiteSpace(c))
            {
                _newLine |= c is '\n' or '\r' or '\u2028' or '\u2029';
                Copy(1);
            }
            else if (c == '/' && Peek(1) == '/')
                Copy(LineEnd() - _at);
            else if (c == '/' && Peek(1) == '*')
                ReadComment();
            else if (c is '"' or '\'')
                ReadString(c);
            else if (c == '`')
                ReadTemplate();
            else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
                ReadNumber();
            else if (IsNameStart(c))
                ReadName();
            else if (c == '/' && ExpectsOperand())
                ReadPattern();
            else
                ReadPunctuator(c);
        }
        if (_brackets.TryPeek(out var open))
            throw Refused(open.At, $"'{(open.Open == '$' ? "${" : open.Open.ToString())}' is never closed");
    }

    private ScriptRefusedException Refused(string reason) => Refused(_at, reason);

    private ScriptRefusedException Refused(int at, string reason)
    {
        var line = 1 + _text.AsSpan(0, Math.Min(at, _text.Length)).Count('\n');
        return new ScriptRefusedException(string.Create(CultureInfo.InvariantCulture, $"line {line}: {reason}"));
    }

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or '$' or '\\' || c > 0x7f;

    private void Copy(int length)
    {
        _lowered.Append(_text, _at, length);
        _at += length;
    }

    private int LineEnd()
    {
        var end = _text.IndexOfAny(['\n', '\r'], _at);
        return end < 0 ? _text.Length : end;
    }

    private void ReadComment()
    {
        var end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        if (end < 0)
            throw Refused("a comment '/*' is never closed");
        _newLine |= _text.AsSpan(_at, end - _at).ContainsAny('\n', '\r');
        Copy(end + 2 - _at);
    }

    // Two operands beside each other on different lines end a statement, whatever semicolons say.
    private void Token(string text, TokenKind kind)
    {
        var starts = kind is TokenKind.Operand or TokenKind.Keyword && !Continuing.Contains(text);
        if (_newLine && starts && _lastKind is TokenKind.Operand or TokenKind.CloseBrace)
            Restart();
        _newLine = false;
        _last = text;
        _lastKind = kind;
        _count++;
        if (++_nesting > MaxNesting)
            throw Refused(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"one statement nests or chains more than {MaxNesting} tokens; cut it into several, each ended by ';'"
                )
            );
    }

    private void Restart()
    {
        _nesting -= _count;
        _count = 0;
    }

    private bool ExpectsOperand() =>
        _lastKind switch
        {
            TokenKind.Operand or TokenKind.CloseParenthesis => false,
            TokenKind.CloseBrace => _newLine,
            _ => true,
        };

    private void ReadString(char quote)
    {
        var end = _at + 1;
        while (end < _text.Length && _text[end] != quote)
        {
            if (_text[end] is '\n' or '\r')
                break;
            end += _text[end] == '\\' ? 2 : 1;
        }
        if (end >= _text.Length || _text[end] != quote)
            throw Refused($"a text begun with {quote} is never closed");
        Copy(end + 1 - _at);
        Token("''", TokenKind.Operand);
    }

    private void ReadNumber()
    {
        var end = _at;
        while (
            end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] == '.' || IsExponentSign(end))
        )
            end++;
        Copy(end - _at);
        Token("0", TokenKind.Operand);
    }

    private bool IsExponentSign(int at) =>
        _text[at] is '+' or '-'
        && _text[at - 1] is 'e' or 'E'
        && !_text.AsSpan(_at).StartsWith("0x", StringComparison.OrdinalIgnoreCase);

    private void ReadName()
    {
        var end = _at;
        while (end < _text.Length && (IsNameStart(_text[end]) || char.IsDigit(_text[end])))
            end++;
        var name = _text[_at..end];
        if (name.Contains('\\', StringComparison.Ordinal))
            throw Refused("an escape in a name is not accepted; write the name plainly");
        var member = _last == ".";
        if (!member && name is "let" or "const")
        {
            if (_brackets.Count > 0)
                throw Refused($"'{name}' inside brackets is newer than ECMAScript 5.1; declare with 'var' before them");
            _at = end;
            _lowered.Append("var").Append(' ', name.Length - 3);
        }
        else
        {
            Copy(end - _at);
        }
        if (!member)
            Names.Add(name);
        var keyword =
            !member
            && (
                BeforeOperand.Contains(name)
                || name
                    is "if"
                        or "for"
                        or "while"
                        or "with"
                        or "switch"
                        or "catch"
                        or "try"
                        or "finally"
                        or "var"
                        or "let"
                        or "const"
                        or "function"
                        or "break"
                        or "continue"
            );
        Token(name, keyword ? TokenKind.Keyword : TokenKind.Operand);
    }

    private void ReadPattern()
    {
        var end = _at + 1;
        var inClass = false;
        while (end < _text.Length && (inClass || _text[end] != '/'))
        {
            if (_text[end] is '\n' or '\r')
                break;
            inClass = _text[end] switch
            {
                '[' => true,
                ']' => false,
                _ => inClass,
            };
            end += _text[end] == '\\' ? 2 : 1;
        }
        if (end >= _text.Length || _text[end] != '/')
            throw Refused("a regular expression is never closed");
        end++;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
            end++;
        Copy(end - _at);
        Token("//", TokenKind.Operand);
    }

    private void ReadPunctuator(char c)
    {
        if (c == '=' && Peek(1) == '>')
            HasArrow = true;
        if (c is '(' or '[' or '{')
        {
            Copy(1);
            var head = c == '(' && _last is "if" or "for" or "while" or "with";
            Token(c.ToString(), TokenKind.Punctuator);
            Open(c, head);
        }
        else if (c is ')' or ']' or '}')
        {
            Close(c);
        }
        else
        {
            Copy(1);
            Token(c.ToString(), TokenKind.Punctuator);
            if (c is ';' or ',')
                Restart();
        }
    }

    private void Open(char c, bool head)
    {
        _brackets.Push(new Bracket(c, _count, head, _at));
        _count = 0;
    }

    private void Close(char c)
    {
        if (
            !_brackets.TryPop(out var open)
            || (open.Open, c) is not (('(', ')') or ('[', ']') or ('{', '}') or ('$', '}'))
        )
            throw Refused($"'{c}' closes nothing");
        Restart();
        _count = open.Count;
        if (open.Open == '$')
        {
            _at++;
            _lowered.Append(')');
            ReadTemplateText();
            return;
        }
        Copy(1);
        Token(
            c.ToString(),
            c switch
            {
                ')' => open.IsHead ? TokenKind.CloseHead : TokenKind.CloseParenthesis,
                '}' => TokenKind.CloseBrace,
                _ => TokenKind.Operand,
            }
        );
    }

    private void ReadTemplate()
    {
        if (_lastKind is TokenKind.Operand or TokenKind.CloseParenthesis)
            throw Refused("a tagged template literal is newer than ECMAScript 5.1; call the function plainly");
        Token("``", TokenKind.Punctuator);
        _at++;
        _lowered.Append("(''.concat(");
        ReadTemplateText();
    }

    // Reads from after '`' or '}' to the next '${' or to the end of the template.
    private void ReadTemplateText()
    {
        var first = _lowered[^1] == '(' && _lastKind == TokenKind.Punctuator && _last == "``";
        var text = new TemplateText(_text, _at);
        if (text.Problem is { } problem)
            throw Refused(problem);
        _at = text.End;
        if (text.Quoted.Length > 0)
        {
            _lowered.Append(first ? "" : ",").Append(text.Quoted);
            first = false;
        }
        _lowered.Append('\n', text.Lines);
        if (_text[_at] == '`')
        {
            _at++;
            _lowered.Append("))");
            _last = "``";
            _lastKind = TokenKind.Operand;
            return;
        }
        _at += 2;
        _lowered.Append(first ? "(" : ",(");
        Token("${", TokenKind.Punctuator);
        Open('$', head: false);
    }
}
