using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Magang.Workflows.Host.Ui.Languages;

/// <summary>One language of the pages: what it says for each Indonesian sentence. Indonesian says the sentence itself.</summary>
/// <remarks>
/// The process runs with invariant globalization, the same on every machine: no culture can be asked for by name, so
/// neither <c>.resx</c> satellites nor <see cref="CultureInfo.CurrentUICulture"/> know of English. A language is a
/// small table instead, and <see cref="Current"/> follows a request as the culture would.
/// </remarks>
public sealed class Words
{
    private static readonly AsyncLocal<Words?> Chosen = new();

    private readonly FrozenDictionary<string, string> _sentences;
    private readonly CultureInfo _format;

    private Words(string code, string name, CultureInfo format, FrozenDictionary<string, string> sentences) =>
        (Code, Name, _format, _sentences) = (code, name, format, sentences);

    /// <summary>The language in which everything is written first.</summary>
    public static Words Indonesian { get; } =
        new("id", "Bahasa Indonesia", Host.Indonesian.Format, FrozenDictionary<string, string>.Empty);

    /// <summary>For who asks for it.</summary>
    public static Words English { get; } = new("en", "English", CultureInfo.InvariantCulture, Read("Inggris.json"));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Words> All { get; } = [Indonesian, English];

    /// <summary>What the page of this request speaks; Indonesian where nobody chose.</summary>
    public static Words Current
    {
        get => Chosen.Value ?? Indonesian;
        set => Chosen.Value = value;
    }

    /// <summary>
    /// The language mark for what definitions, regulations and people have written, which is shown as it is: <c>id</c> on
    /// a page of another language, null (no mark needed) on an Indonesian one.
    /// </summary>
    public static string? AsWritten => Current == Indonesian ? null : Indonesian.Code;

    /// <summary>Code of the language, ISO 639-1.</summary>
    public string Code { get; }

    /// <summary>Its name in itself.</summary>
    public string Name { get; }

    /// <summary>A sentence in the language of this request.</summary>
    /// <param name="sentence">In Indonesian, written out where it is said: the tests look for it there.</param>
    /// <param name="parts">What stands for <c>{0}</c>, <c>{1}</c> and so on.</param>
    public static string T(string sentence, params object?[] parts) => Current.Say(sentence, parts);

    /// <summary>A number as the language of this request writes it: <c>12.500</c> or <c>12,500</c>.</summary>
    public static string Number(IFormattable number, string format = "N0") => number.ToString(format, Current._format);

    /// <summary>A sentence in this language; one that it does not know, in Indonesian.</summary>
    public string Say(string sentence, params object?[] parts)
    {
        var said = _sentences.GetValueOrDefault(sentence, sentence);
        return parts.Length == 0 ? said : string.Format(_format, said, parts);
    }

    private static FrozenDictionary<string, string> Read(string name)
    {
        using var stream =
            typeof(Words).Assembly.GetManifestResourceStream($"bahasa/{name}")
            ?? throw new UnreachableException($"{name} is missing.");
        return JsonSerializer
            .Deserialize<Dictionary<string, string>>(stream)!
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
