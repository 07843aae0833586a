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
            var edits = EditDistance.Between(word, candidate);
            if (edits < least)
                (nearest, least) = (candidate, edits);
        }

        return nearest;
    }
}
