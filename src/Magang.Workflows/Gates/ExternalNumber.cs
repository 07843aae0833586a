using System.Text.RegularExpressions;

namespace Magang.Workflows.Gates;

/// <summary>A number that another office gave, entered as that office wrote it, for example <c>800.1.11/123/BKPSDM/2026</c>.</summary>
public static partial class ExternalNumber
{
    /// <summary>Most letters of one.</summary>
    public const int Longest = 100;

    /// <summary>What one must be, for a person.</summary>
    public const string Wanted =
        "nomor lengkap seperti tertulis pada suratnya, paling panjang 100 huruf, misalnya 800.1.11/123/BKPSDM/2026";

    /// <summary>The number without space around it, its inner white space as single spaces; null where there is none.</summary>
    public static string? Read(string? written) =>
        string.IsNullOrWhiteSpace(written) ? null : Space().Replace(written.Trim(), " ");

    /// <summary>Whether it can stand in a register beside the register's own numbers.</summary>
    /// <param name="number">As <see cref="Read"/> gives it.</param>
    /// <returns>False where it is too long, holds control characters, or is digits alone: the register will give those itself.</returns>
    public static bool IsUsable(string number) =>
        number.Length <= Longest && !number.Any(char.IsControl) && !number.All(char.IsDigit);

    /// <summary>What makes two of them the same: capitals and spaces do not tell them apart.</summary>
    public static string KeyOf(string number) => number.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Space();
}
