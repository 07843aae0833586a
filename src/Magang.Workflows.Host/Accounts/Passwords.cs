using Microsoft.AspNetCore.Identity;

namespace Magang.Workflows.Host.Accounts;

/// <summary>What a password must be: long. Nothing is asked about its signs.</summary>
internal static class Passwords
{
    /// <summary>Least letters.</summary>
    public const int Shortest = 12;

    /// <summary>Most letters; hashing must not become work for an attacker to give.</summary>
    public const int Longest = 200;

    private const int Different = 5;

    private static readonly PasswordHasher<Account> Hasher = new();

    // Hashed when a name is unknown, so that the answer takes as long as for one that is known.
    private static readonly Lazy<string> Decoy = new(() => Hasher.HashPassword(new Account(), Secrets.Make()));

    /// <summary>Looks whether a password may be used.</summary>
    /// <param name="password">The password.</param>
    /// <param name="repeated">The same once more, as it was typed.</param>
    /// <param name="email">The address it belongs to.</param>
    /// <exception cref="PasswordRefusedException">It may not.</exception>
    public static void Check(string password, string repeated, string? email)
    {
        if (password.Length < Shortest)
            throw new PasswordRefusedException($"panjangnya paling sedikit {Shortest} huruf atau tanda");
        if (password.Length > Longest)
            throw new PasswordRefusedException($"panjangnya paling banyak {Longest}");
        if (password.Distinct().Count() < Different)
            throw new PasswordRefusedException(
                $"huruf atau tandanya kurang beragam, paling sedikit {Different} yang berbeda"
            );
        if (email is not null && password.Contains(email.Split('@')[0], StringComparison.OrdinalIgnoreCase))
            throw new PasswordRefusedException("memuat bagian dari surel Anda");
        if (password != repeated)
            throw new PasswordRefusedException("isian pertama dan kedua tidak sama");
    }

    /// <summary>By Identity's hasher.</summary>
    public static string Hash(string password) => Hasher.HashPassword(new Account(), password);

    /// <summary>Spends the time that checking a password takes.</summary>
    public static void Pretend(string password) => Hasher.VerifyHashedPassword(new Account(), Decoy.Value, password);
}
