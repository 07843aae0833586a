using System.Text.Json;
using System.Text.RegularExpressions;

namespace Magang.Workflows.Host.Intake;

/// <summary>Texts that go into the journal as they are: a person's number does not belong in them.</summary>
internal static partial class PlainText
{
    /// <summary>The fault of a text with a NIP in it.</summary>
    public const string NoNip =
        "memuat nomor 18 angka seperti NIP; tulis tanpa NIP, karena bagian ini tersimpan selamanya dalam jurnal";

    /// <summary>Whether a value is a text, or a list or object with a text, that holds 18 digits in a row or as NIPs are spaced.</summary>
    public static bool HoldsNip(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => HoldsNip(value.GetString()!),
            JsonValueKind.Number => HoldsNip(value.GetRawText()),
            JsonValueKind.Array => value.EnumerateArray().Any(HoldsNip),
            JsonValueKind.Object => value
                .EnumerateObject()
                .Any(member => HoldsNip(member.Name) || HoldsNip(member.Value)),
            _ => false,
        };

    /// <inheritdoc cref="HoldsNip(JsonElement)"/>
    public static bool HoldsNip(string text) => NipLike().IsMatch(text);

    [GeneratedRegex(@"(?<![0-9])[0-9]{8}\s?[0-9]{6}\s?[0-9]\s?[0-9]{3}(?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex NipLike();
}
