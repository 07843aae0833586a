namespace Magang.Workflows.Regulations;

/// <summary>The yearly performance predicates (PermenPANRB 6/2022), and the older scale's CUKUP.</summary>
internal static class Ratings
{
    // Worst first. CUKUP (PP 46/2011, 30/2019) is below BAIK and stands beside BUTUH PERBAIKAN.
    private static readonly string[] WorstFirst =
    [
        "SANGAT KURANG",
        "KURANG",
        "BUTUH PERBAIKAN",
        "CUKUP",
        "BAIK",
        "SANGAT BAIK",
    ];

    /// <summary>All predicates there are.</summary>
    public static ReadOnlySpan<string> Known => WorstFirst;

    /// <summary>The predicates from this one upward.</summary>
    public static string[] AtLeast(string least) => WorstFirst[WorstFirst.IndexOf(least)..];
}
