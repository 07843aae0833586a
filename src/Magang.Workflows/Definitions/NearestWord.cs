namespace Magang.Workflows.Definitions;

/// <summary>Finds the word that somebody may have meant.</summary>
internal static class NearestWord
{
    private const int LongestCompared = 64;

    /// <summary>A question such as <c> Mungkin maksudnya 'Elsa.If'?</c> with a blank before it, or nothing where no word is near.</summary>
    public static string Hint(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > LongestCompared)
            return "";
        var (nearest, least) = ("", Math.Max(1, (written.Length + 2) / 3) + 1);
        foreach (var word in known)
        {
            var distance = word.Length > LongestCompared ? least : EditDistance.Between(written, word);
            if (distance < least)
                (nearest, least) = (word, distance);
        }
        return nearest.Length == 0 ? "" : $" Mungkin maksudnya '{nearest}'?";
    }
}
