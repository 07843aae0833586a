namespace Magang.Workflows.Definitions;

/// <summary>Finds the word that somebody may have meant.</summary>
internal static class NearestWord
{
    private const int LongestCompared = 64;

    /// <summary>A question such as <c> Did you mean 'Elsa.If'?</c> with a blank before it, or nothing where no word is near.</summary>
    public static string Hint(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > LongestCompared)
            return "";
        var (nearest, least) = ("", Math.Max(1, (written.Length + 2) / 3) + 1);
        foreach (var word in known)
        {
            var distance = word.Length > LongestCompared ? least : Distance(written, word);
            if (distance < least)
                (nearest, least) = (word, distance);
        }
        return nearest.Length == 0 ? "" : $" Did you mean '{nearest}'?";
    }

    // Levenshtein, with letter case counting nothing.
    private static int Distance(string one, string other)
    {
        var row = new int[other.Length + 1];
        for (var i = 0; i <= other.Length; i++)
            row[i] = i;
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]);
                var replaced = corner + (same ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.Length];
    }
}
