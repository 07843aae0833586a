using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Accounts;

namespace Magang.Workflows.Host.Accounts;

/// <summary>Says who calls: the one place that knows, for pages and for the API.</summary>
public sealed class Callers(AccountStores stores, Reference reference)
{
    private const string Bearer = "Bearer ";

    private static readonly object Known = new();

    /// <summary>Who calls, by the session's cookie, by the token of a session, or by a key; null where nobody says.</summary>
    /// <exception cref="ApiKeyRefusedException">A key came that is unknown, too old or revoked.</exception>
    public async Task<Caller?> OfAsync(HttpContext context)
    {
        if (context.Items.TryGetValue(Known, out var found))
            return (Caller?)found;
        var caller = KeyOf(context) switch
        {
            null => await OfAccountAsync(SignedIn.AccountOf(context.User), context.RequestAborted),
            { } token when SessionTokens.IsOne(token) => await OfTokenAsync(token, context.RequestAborted),
            { } key => await OfKeyAsync(key, context),
        };
        context.Items[Known] = caller;
        return caller;
    }

    /// <summary>Who calls; a key must reach as far as the scope.</summary>
    /// <param name="context">The request.</param>
    /// <param name="scope">What a key must be allowed, see <see cref="Scopes"/>; null where no key is taken.</param>
    /// <exception cref="NotSignedInException">Nobody says.</exception>
    /// <exception cref="ApiKeyRefusedException">A key came that is unknown, too old or revoked.</exception>
    /// <exception cref="ScopeMissingException">A key came that does not reach that far.</exception>
    public async Task<Caller> RequireAsync(HttpContext context, string? scope)
    {
        var caller = await OfAsync(context) ?? throw new NotSignedInException();
        if (caller.Account is null && !(scope is not null && caller.Scopes.Contains(scope, StringComparer.Ordinal)))
        {
            await WriteAsync(context, caller, SecurityEvents.KeyRefused, scope, default);
            throw scope is null ? new KeyNotTakenException() : new ScopeMissingException(scope);
        }

        return caller;
    }

    /// <summary>Writes into the security log what somebody did.</summary>
    /// <param name="context">The request by which he did it.</param>
    /// <param name="caller">Who.</param>
    /// <param name="kind">See <see cref="SecurityEvents"/>.</param>
    /// <param name="detail">A word or two; never a secret, a name or an address of mail.</param>
    /// <param name="cancel">Gives up.</param>
    public Task WriteAsync(HttpContext context, Caller caller, string kind, string? detail, CancellationToken cancel) =>
        stores.Log.WriteAsync(
            new SecurityEvent(kind, caller.Account?.Id, caller.Key, AddressOf(context), Detail: detail),
            cancel
        );

    /// <summary>Where a request comes from; null where there is no network between.</summary>
    public static string? AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString();

    /// <summary>The person of an account, with the offices that he holds today in their regions; null where it is closed.</summary>
    public async Task<Caller?> OfAccountAsync(long? id, CancellationToken cancel = default)
    {
        if (id is null || await stores.Accounts.FindAsync(id.Value, cancel) is not { ClosedAt: null } account)
            return null;
        var offices = await stores.Assignments.OfAsync([account.Id], cancel);
        var held = offices.Where(HeldNow).ToList();
        if (account.Person is not null)
            held.Add(
                new Assignment(
                    0,
                    account.Id,
                    account.Region,
                    Roles.Participant,
                    Opd: null,
                    "DEFINITIF",
                    Decree: null,
                    DateOnly.FromDateTime(account.CreatedAt.UtcDateTime),
                    UntilOn: null
                )
            );
        return new Caller(account, Account.KeyOf(account.Id, account.Person), account.Region, held, []);
    }

    /// <summary>Today, in a region's zone; in the installation's own where the region is not served.</summary>
    public DateOnly Today(string region) =>
        (reference.Regions.TryGetValue(region, out var served) ? served : reference.RegionOf(null)).Clock.DayOf(
            stores.Time.GetUtcNow()
        );

    // An office of a region that is not served here leads nowhere.
    private bool HeldNow(Assignment office) =>
        reference.Regions.TryGetValue(office.Region, out var region)
        && office.HoldsOn(region.Clock.DayOf(stores.Time.GetUtcNow()));

    /// <summary>What a request has as its bearer; null where it has none.</summary>
    internal static string? KeyOf(HttpContext context)
    {
        var given = context.Request.Headers.Authorization.ToString();
        return given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? given[Bearer.Length..].Trim() : null;
    }

    private async Task<Caller?> OfTokenAsync(string token, CancellationToken cancel) =>
        await stores.Sessions.FindAsync(Secrets.Hash(token), cancel) is { } session
            ? await OfAccountAsync(session.Account, cancel)
            : null;

    private async Task<Caller> OfKeyAsync(string key, HttpContext context)
    {
        var cancel = context.RequestAborted;
        var found = ApiKeys.IsOne(key) ? await stores.Keys.FindAsync(Secrets.Hash(key), cancel) : null;
        if (found?.HoldsAt(stores.Time.GetUtcNow()) != true)
        {
            await stores.Log.WriteAsync(
                new SecurityEvent(
                    SecurityEvents.KeyRefused,
                    Actor: found is null ? null : ApiKeys.NameOf(found.Id),
                    Address: AddressOf(context),
                    Subject: found?.Hint,
                    Detail: found is null ? "tidak dikenal"
                        : found.RevokedAt is null ? "lewat masa"
                        : "dicabut"
                ),
                cancel
            );
            throw new ApiKeyRefusedException();
        }

        await stores.Keys.UsedAsync(found.Id, cancel);
        return new Caller(Account: null, ApiKeys.NameOf(found.Id), found.Region, [], found.Scopes);
    }
}
