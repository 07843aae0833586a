namespace Magang.Workflows.Outlines.Words;

/// <summary>Roles as people say them.</summary>
internal static class RoleWords
{
    private static readonly string[] Letters = ["OPD", "PPTK", "DPO", "PNS", "SDM", "PPK", "SKD", "SKB"];

    private static readonly Dictionary<string, string> Said = new(StringComparer.Ordinal)
    {
        ["SEKDA"] = "Sekretaris Daerah",
        ["PYB"] = "PyB",
        ["PANSELDA_KETUA"] = "Ketua Panselda",
        ["PANSELDA_WAKIL"] = "Wakil Ketua Panselda",
        ["PANSELDA_SEKRETARIS"] = "Sekretaris Panselda",
    };

    /// <summary>For example <c>Kepala OPD</c> for <c>KEPALA_OPD</c>.</summary>
    public static string Of(string role) =>
        Said.TryGetValue(role, out var said) ? said
        : role.Length > 0 && role.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_')
            ? string.Join(' ', role.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(Word))
        : role;

    private static string Word(string word) =>
        Letters.Contains(word, StringComparer.Ordinal) ? word : word[..1] + word[1..].ToLowerInvariant();
}
