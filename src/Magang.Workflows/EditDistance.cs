namespace Magang.Workflows;

/// <summary>How far apart two words are.</summary>
internal static class EditDistance
{
    /// <summary>Levenshtein's distance, one row at a time; letter case counts nothing.</summary>
    public static int Between(string one, string other)
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
