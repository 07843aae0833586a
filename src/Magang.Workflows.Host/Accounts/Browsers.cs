namespace Magang.Workflows.Host.Accounts;

/// <summary>Browsers in words, for the list of one's own sessions.</summary>
internal static class Browsers
{
    // The first that fits: others' names are in the texts of those above.
    private static readonly (string Sign, string Name)[] Programs =
    [
        ("magang/", "Perintah magang"),
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("Chrom", "Chrome"),
        ("Safari", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ];

    /// <summary>For example <c>Firefox di Windows</c>; null where a request does not say.</summary>
    public static string? Say(string? userAgent) =>
        string.IsNullOrEmpty(userAgent)
            ? null
            : $"{Named(Programs, userAgent, "Peramban lain")} di {Named(Systems, userAgent, "sistem lain")}";

    private static string Named((string Sign, string Name)[] known, string text, string otherwise) =>
        known.FirstOrDefault(entry => text.Contains(entry.Sign, StringComparison.Ordinal)).Name ?? otherwise;
}
