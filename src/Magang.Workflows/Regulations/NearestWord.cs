namespace Magang.Workflows.Regulations;

/// <summary>Finds the known word nearest to one that is not known, for "maksud Anda …?".</summary>
public static class NearestWord
{
    /// <summary>A phrase to append to a refusal: " (maksud Anda 'x'?)", or "" when no word is near.</summary>
    public static string Hint(string word, IEnumerable<string> known) =>
        To(word, known) is { } nearest ? $" (maksud Anda '{nearest}'?)" : "";

    /// <summary>The nearest known word, by edits and without regard to case.</summary>
    /// <returns>Null when even the nearest differs in more than a third of the letters (but two are always allowed).</returns>
    public static string? To(string word, IEnumerable<string> known)
    {
        string? nearest = null;
        var least = Math.Max(2, word.Length / 3) + 1;
        foreach (var candidate in known)
        {
            var edits = Edits(word.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (edits < least)
                (nearest, least) = (candidate, edits);
        }

        return nearest;
    }

    // Levenshtein's distance, one row at a time.
    private static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
