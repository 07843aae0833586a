using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Magang.Workflows.Definitions;

/// <summary>Says in Indonesian what a value is and what it should be.</summary>
internal static class ValueWords
{
    private const int LongestShown = 60;
    private const int LongestWord = 120;

    /// <summary>The value as it is written where that is short, else its kind.</summary>
    public static string Shown(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Array or JsonValueKind.Object)
            return KindOf(value);
        return JsonMarshal.GetRawUtf8Value(value).Length > LongestShown ? KindOf(value) : value.GetRawText();
    }

    /// <summary>A word of the document, cut where it is long: a finding must not grow with what it is about.</summary>
    public static string Cut(string word) => word.Length > LongestWord ? word[..LongestWord] + "…" : word;

    /// <summary>The kind of value, without the value itself.</summary>
    public static string KindOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => "sebuah teks",
            JsonValueKind.Number => "sebuah bilangan",
            JsonValueKind.True or JsonValueKind.False => "sebuah nilai benar/salah",
            JsonValueKind.Object => "sebuah objek",
            JsonValueKind.Array => "sebuah daftar",
            _ => "kosong",
        };

    /// <summary>The type that is needed, with an example or the accepted words.</summary>
    public static string Wanted(string type, ImmutableArray<string> choices) =>
        choices.IsDefaultOrEmpty
            ? (
                type.StartsWith("System.", StringComparison.Ordinal) ? type["System.".Length..] : type.TrimEnd('?')
            ) switch
            {
                "TimeSpan" => "TimeSpan (misalnya 00:05:00 atau PT5M)",
                "DateTimeOffset" or "DateTime" => "DateTimeOffset (misalnya 2026-02-02T08:00:00+07:00)",
                var name => name,
            }
            : $"salah satu dari {string.Join(", ", choices)}";
}
