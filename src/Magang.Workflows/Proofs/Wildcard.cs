namespace Magang.Workflows.Proofs;

/// <summary>Names in which <c>*</c> stands for any letters, or none.</summary>
internal static class Wildcard
{
    /// <summary>Whether a word is what a name stands for.</summary>
    public static bool Fits(string word, string name)
    {
        var parts = name.Split('*');
        if (parts.Length == 1)
            return word == name;
        if (!word.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var found = word.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + part.Length;
        }
        return word.Length - at >= parts[^1].Length && word.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
