using System.Security.Cryptography;

namespace Magang.Workflows.Host.Accounts;

/// <summary>Codes for somebody whose authenticator is not at hand; each works once.</summary>
internal static class RecoveryCodes
{
    /// <summary>How many are given at a time.</summary>
    public const int Count = 10;

    // Without letters and digits that are read as each other: 32 of them, 5 bits each (l, o, 0 and 1 are left out).
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>Ten new codes, as they are shown: four groups of four, 80 random bits.</summary>
    public static IReadOnlyList<string> Make() => [.. Enumerable.Range(0, Count).Select(_ => One())];

    /// <summary>A code as it is compared: without spaces and hyphens, in small letters.</summary>
    public static string Plain(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static string One() =>
        string.Join('-', RandomNumberGenerator.GetString(Letters, 16).Chunk(4).Select(g => new string(g)));
}
