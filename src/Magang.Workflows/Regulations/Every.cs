namespace Magang.Workflows.Regulations;

/// <summary>Lists that an article gives itself: every item of them must be there.</summary>
internal static class Every
{
    /// <summary>Whether something holds of every code; all are asked, so that all inputs are named.</summary>
    public static Truth Of(string[] codes, Func<string, Truth> holds)
    {
        var all = Truth.True;
        foreach (var code in codes)
            all &= holds(code);
        return all;
    }

    /// <summary>Names the codes that it does not hold of, for a finding.</summary>
    /// <param name="lead">What they are, such as "Klausul yang belum dimuat".</param>
    /// <param name="codes">The article's list.</param>
    /// <param name="holds">As in <see cref="Of"/>.</param>
    /// <returns>A phrase, or null when none is missing.</returns>
    public static string? Missing(string lead, string[] codes, Func<string, Truth> holds)
    {
        var missing = codes.Where(code => !holds(code).IsTrue).ToArray();
        return missing.Length == 0 ? null : $"{lead}: {string.Join(", ", missing)}";
    }

    /// <summary>Names the elements of a list of codes that it does not hold of, for a finding.</summary>
    /// <param name="lead">What they are.</param>
    /// <param name="list">Codes that are no personal data: they go into the journal.</param>
    /// <param name="holds">Whether it holds of one.</param>
    /// <returns>A phrase, or null when none is missing.</returns>
    public static string? Missing(string lead, Fact list, Func<Fact, Truth> holds)
    {
        var missing = new List<string>();
        list.All(element =>
        {
            if (element.Text is { } code && !holds(element).IsTrue)
                missing.Add(code);
            return true;
        });
        return missing.Count == 0 ? null : $"{lead}: {string.Join(", ", missing)}";
    }
}
