namespace Magang.Workflows.Outlines.Words;

/// <summary>Roles as people say them.</summary>
internal static class RoleWords
{
    private static readonly string[] Letters = ["OPD", "PPTK", "DPO", "PNS", "SDM", "PPK", "PYB"];

    /// <summary>For example <c>Kepala OPD</c> for <c>KEPALA_OPD</c>.</summary>
    public static string Of(string role) =>
        role == "SEKDA" ? "Sekretaris Daerah"
        : role.Length > 0 && role.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_')
            ? string.Join(' ', role.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(Word))
        : role;

    private static string Word(string word) =>
        Letters.Contains(word, StringComparer.Ordinal) ? word : word[..1] + word[1..].ToLowerInvariant();
}
