using System.Text.RegularExpressions;

namespace Magang.Workflows.Tests.Conventions.Languages;

/// <summary>A sentence that a page says, by <c>T("…")</c>.</summary>
/// <param name="Text">The sentence, in Indonesian; null where what is said is not written out there.</param>
/// <param name="Place">File and line.</param>
internal sealed record SaidSentence(string? Text, string Place)
{
    private static readonly Regex Call = new(
        @"(?<![A-Za-z0-9_])T\(\s*(?:""(?<text>(?:[^""\\]|\\.)*)""(?<next>\s*[,)])?)?",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(5)
    );

    /// <summary>All of a source.</summary>
    public static IEnumerable<SaidSentence> In(string source, string file) =>
        Call.Matches(source)
            .Select(match => new SaidSentence(
                match.Groups["next"].Success ? Regex.Unescape(match.Groups["text"].Value) : null,
                $"{file}:{source.AsSpan(0, match.Index).Count('\n') + 1}"
            ));
}
