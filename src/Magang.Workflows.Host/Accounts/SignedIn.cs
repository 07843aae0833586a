using System.Globalization;
using System.Security.Claims;
using Magang.Workflows.Postgres.Accounts;
using Microsoft.AspNetCore.Authentication;

namespace Magang.Workflows.Host.Accounts;

/// <summary>What a signed-in request carries.</summary>
internal static class SignedIn
{
    /// <summary>The cookie of a session.</summary>
    public const string Scheme = "sesi";

    /// <summary>Writes the same cookie as <see cref="Scheme"/> and never reads one: what it begins is always a new session.</summary>
    public const string Beginning = "sesi-baru";

    /// <summary>The cookie between the two steps of signing in.</summary>
    public const string SecondStep = "langkah-kedua";

    /// <summary>Where the ticket has the session's number.</summary>
    public const string SessionItem = ".sesi";

    private const string Stamp = "cap";

    /// <summary>How long a session lasts after it was last used.</summary>
    public static readonly TimeSpan Sliding = TimeSpan.FromHours(8);

    /// <summary>How long somebody may take for the second step.</summary>
    public static readonly TimeSpan BetweenSteps = TimeSpan.FromMinutes(5);

    /// <summary>Begins a session; the one that the request came with, be it of another account, ends.</summary>
    public static async Task BeginAsync(HttpContext context, Account account, SessionStore sessions)
    {
        var old = await context.AuthenticateAsync(Scheme);
        if (
            AccountOf(old.Principal) is { } holder
            && long.TryParse(old.Properties?.GetString(SessionItem), CultureInfo.InvariantCulture, out var session)
        )
            await sessions.RevokeAsync(holder, session, context.RequestAborted);
        await context.SignInAsync(Beginning, Principal(account, Beginning));
    }

    /// <summary>Who an account is, as its cookie says it: its number, and under which stamp.</summary>
    public static ClaimsPrincipal Principal(Account account, string scheme) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)),
                    new Claim(Stamp, account.SecurityStamp ?? ""),
                ],
                scheme
            )
        );

    /// <summary>The account of a principal; null where nobody is signed in.</summary>
    public static long? AccountOf(ClaimsPrincipal? principal) =>
        long.TryParse(
            principal?.FindFirstValue(ClaimTypes.NameIdentifier),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var id
        )
            ? id
            : null;

    /// <summary>The security stamp that the account had.</summary>
    public static string? StampOf(ClaimsPrincipal? principal) => principal?.FindFirstValue(Stamp);
}
