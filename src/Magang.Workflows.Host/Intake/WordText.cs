using System.Collections.Frozen;

namespace Magang.Workflows.Host.Intake;

/// <summary>Words of rules and workflows as people write them: <c>Tanda tangani</c> for <c>TANDA_TANGANI</c>.</summary>
public static class WordText
{
    private static readonly FrozenSet<string> Letters = new[]
    {
        "APBD",
        "APBN",
        "ASN",
        "BKN",
        "BKPPD",
        "BLUD",
        "BUMD",
        "BUMN",
        "CPNS",
        "JFT",
        "KWK",
        "LAN",
        "MS",
        "OJT",
        "OPD",
        "PNS",
        "PPPK",
        "PTDH",
        "RATL",
        "RS",
        "SK",
        "SKB",
        "SKD",
        "TMS",
        "TNI",
        "TTE",
        "WNA",
        "WNI",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Said = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["DL"] = "Dinas luar (DL)",
        ["NEW_HIRE"] = "Pegawai baru",
        ["OFF_CLASS"] = "Di luar kelas (off class)",
        ["ON_CLASS"] = "Di kelas (on class)",
        ["PDHTAPS"] = "Dengan hormat tidak atas permintaan sendiri",
        ["PLH"] = "Plh.",
        ["PLT"] = "Plt.",
        ["RS_PEMERINTAH"] = "Rumah sakit pemerintah",
        ["TERIMA"] = "Terima",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A word for people; one that is not written in capitals stays as it is.</summary>
    public static string Of(string word)
    {
        if (Said.TryGetValue(word, out var said))
            return said;
        if (word.Length == 0 || !word.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '_' or ' '))
            return word;
        var parts = word.Split(['_', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => Letters.Contains(part) ? part : part.ToLowerInvariant());
        var text = string.Join(' ', parts);
        return text.Length == 0 ? word : char.ToUpperInvariant(text[0]) + text[1..];
    }
}
