using Magang.Workflows.Postgres.Accounts;

namespace Magang.Workflows.Host.Accounts;

/// <summary>Sessions of people who sign in by a command: a token instead of a cookie, on the same list.</summary>
internal static class SessionTokens
{
    /// <summary>What every token begins with, so that one that leaked is found by a search.</summary>
    public const string Prefix = "mgs_";

    /// <summary>How long such a session lasts: it is not carried on by use.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    /// <summary>Whether it looks like one.</summary>
    public static bool IsOne(string text) => text.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Begins a session.</summary>
    /// <param name="stores">The database.</param>
    /// <param name="account">Whose it is.</param>
    /// <param name="address">Where from, or null.</param>
    /// <param name="program">What it was begun with, in words, or null.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The token, which is kept nowhere here, and when it ends; UTC.</returns>
    public static async Task<(string Token, DateTimeOffset EndsAt)> BeginAsync(
        AccountStores stores,
        long account,
        string? address,
        string? program,
        CancellationToken cancel
    )
    {
        var token = Prefix + Secrets.Make();
        var ends = stores.Time.GetUtcNow() + Lasts;
        // No cookie leads to it, so there is no ticket for one to open.
        await stores.Sessions.AddAsync(
            new NewSession(Secrets.Hash(token), account, [], ends, address, program),
            cancel
        );
        return (token, ends);
    }
}
