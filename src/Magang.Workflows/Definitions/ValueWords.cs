using System.Collections.Immutable;
using System.Text.Json;

namespace Magang.Workflows.Definitions;

/// <summary>Says in Indonesian what a value is and what it should be.</summary>
internal static class ValueWords
{
    private const int LongestShown = 60;

    /// <summary>The value as it is written where that is short, else its kind.</summary>
    public static string Shown(JsonElement value)
    {
        // A list's raw text may be millions long.
        var written = value.ValueKind is JsonValueKind.Array or JsonValueKind.Object ? "" : value.GetRawText();
        return written.Length is 0 or > LongestShown ? KindOf(value) : written;
    }

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
