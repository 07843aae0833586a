using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Proofs;

/// <summary>What is written in an activity's input: a value, or a script.</summary>
internal static class InputText
{
    /// <summary>The value that is written out, as text; null where the input is computed or not given.</summary>
    public static string? Written(ActivityNode node, string input) =>
        WrittenValue(node, input) is { ValueKind: not JsonValueKind.Undefined } value ? Json.Text(value) : null;

    /// <summary>The value that is written out; undefined where the input is computed or not given.</summary>
    public static JsonElement WrittenValue(ActivityNode node, string input) => WrittenInput.Value(node, input);

    /// <summary>The script that computes it, as it is written; null where it is written out or not given.</summary>
    public static string? Script(ActivityNode node, string input) =>
        node.Inputs.TryGetValue(input, out var expression)
        && WrittenInput.Inner(expression) is not (LiteralExpression or Expressions.ObjectExpression)
            ? Json.Text(Json.Member(Json.Member(Json.Member(node.Json, input), "expression"), "value"))
            : null;

    /// <summary>A script without what makes no difference: spaces and line ends outside texts, and the kind of quotes.</summary>
    public static string Plain(string script)
    {
        var plain = new System.Text.StringBuilder(script.Length);
        var quote = '\0';
        foreach (var letter in script)
        {
            if (quote == '\0' && char.IsWhiteSpace(letter))
                continue;
            if (letter is '\'' or '"' && (quote == '\0' || quote == letter))
            {
                quote = quote == '\0' ? letter : '\0';
                plain.Append('\'');
                continue;
            }
            plain.Append(letter);
        }
        return plain.ToString();
    }

    /// <summary>The text that a script begins with, such as <c>METRO/KWK/</c> of <c>'METRO/KWK/' + tahun</c>; empty where that is computed.</summary>
    public static string KnownBeginning(string script)
    {
        var plain = Plain(script);
        if (plain.Length < 2 || plain[0] != '\'' || plain.IndexOf('\'', 1) is not (> 0 and var end))
            return "";
        return OnlyAdds(plain.AsSpan(end + 1)) ? plain[1..end] : "";
    }

    // Anything but a sum might put another text in its place: 'A' == x ? 'B' : 'C'.
    private static bool OnlyAdds(ReadOnlySpan<char> rest)
    {
        if (rest.Length > 0 && rest[0] != '+')
            return false;
        var (depth, isText) = (0, false);
        foreach (var letter in rest)
        {
            if (letter == '\'')
                isText = !isText;
            else if (!isText && letter is '(' or '[')
                depth++;
            else if (!isText && letter is ')' or ']')
                depth--;
            else if (!isText && depth == 0 && letter is not ('+' or '.' or '_') && !char.IsAsciiLetterOrDigit(letter))
                return false;
        }
        return true;
    }
}
