using System.Globalization;

namespace Magang.Workflows.Outlines.Words;

/// <summary>Lengths of time in words.</summary>
internal static class LengthWords
{
    /// <summary>For example <c>3 hari 2 jam</c> for <c>3.02:00:00</c>; any other text as it is.</summary>
    public static string Of(string text)
    {
        if (!TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var length))
            return text;
        if (length <= TimeSpan.Zero)
            return "0 detik";
        (double Many, string Unit)[] parts =
        [
            (length.Days, "hari"),
            (length.Hours, "jam"),
            (length.Minutes, "menit"),
            (length.Seconds + ((length.Ticks % TimeSpan.TicksPerSecond) / (double)TimeSpan.TicksPerSecond), "detik"),
        ];
        return string.Join(
            ' ',
            parts
                .Where(part => part.Many > 0)
                .Select(part => string.Create(Indonesian, $"{part.Many:0.###} {part.Unit}"))
        );
    }

    // Only the decimal comma is wanted; machines without ICU have no cultures.
    private static readonly NumberFormatInfo Indonesian = new() { NumberDecimalSeparator = "," };
}
