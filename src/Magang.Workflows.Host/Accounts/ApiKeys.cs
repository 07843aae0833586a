using System.Globalization;

namespace Magang.Workflows.Host.Accounts;

/// <summary>Keys by which other systems call.</summary>
public static class ApiKeys
{
    /// <summary>What every key begins with, so that one that leaked is found by a search.</summary>
    public const string Prefix = "mgw_";

    private const int HintLetters = 8;

    /// <summary>The longest that a key may hold.</summary>
    public const int MostDays = 366;

    /// <summary>A new key, and the first letters by which people tell it from others.</summary>
    public static (string Key, string Hint) Make()
    {
        var key = Prefix + Secrets.Make();
        return (key, key[..HintLetters]);
    }

    /// <summary>Whether it looks like one.</summary>
    public static bool IsOne(string text) => text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length == 47;

    /// <summary>As journals name it, for example <c>K-3</c>.</summary>
    public static string NameOf(long id) => string.Create(CultureInfo.InvariantCulture, $"K-{id}");
}
