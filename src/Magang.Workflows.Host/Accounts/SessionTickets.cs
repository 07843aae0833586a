using System.Globalization;
using Magang.Workflows.Postgres.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace Magang.Workflows.Host.Accounts;

/// <summary>Keeps what cookies stand for in the database: the cookie holds a random key, the database its hash.</summary>
internal sealed class SessionTickets(SessionStore sessions, TimeProvider time, IDataProtectionProvider protection)
    : ITicketStore
{
    private readonly IDataProtector _seal = protection.CreateProtector("Magang.Workflows.Session");

    public Task<string> StoreAsync(AuthenticationTicket ticket) => KeepAsync(ticket, context: null, default);

    public Task<string> StoreAsync(AuthenticationTicket ticket, CancellationToken cancellationToken) =>
        KeepAsync(ticket, context: null, cancellationToken);

    public Task<string> StoreAsync(
        AuthenticationTicket ticket,
        HttpContext httpContext,
        CancellationToken cancellationToken
    ) => KeepAsync(ticket, httpContext, cancellationToken);

    public Task RenewAsync(string key, AuthenticationTicket ticket) =>
        sessions.RenewAsync(Secrets.Hash(key), Sealed(ticket), End(ticket));

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        if (await sessions.FindAsync(Secrets.Hash(key)) is not { } found)
            return null;
        var ticket = TicketSerializer.Default.Deserialize(_seal.Unprotect(found.Ticket));
        if (ticket is null || SignedIn.AccountOf(ticket.Principal) != found.Account)
            return null;
        ticket.Properties.Items[SignedIn.SessionItem] = found.Id.ToString(CultureInfo.InvariantCulture);
        return ticket;
    }

    public Task RemoveAsync(string key) => sessions.RevokeAsync(Secrets.Hash(key));

    private async Task<string> KeepAsync(AuthenticationTicket ticket, HttpContext? context, CancellationToken cancel)
    {
        var key = Secrets.Make();
        await sessions.AddAsync(
            new NewSession(
                Secrets.Hash(key),
                SignedIn.AccountOf(ticket.Principal) ?? 0,
                Sealed(ticket),
                End(ticket),
                context?.Connection.RemoteIpAddress?.ToString(),
                Browsers.Say(context?.Request.Headers.UserAgent)
            ),
            cancel
        );
        return key;
    }

    private byte[] Sealed(AuthenticationTicket ticket) => _seal.Protect(TicketSerializer.Default.Serialize(ticket));

    private DateTimeOffset End(AuthenticationTicket ticket) =>
        ticket.Properties.ExpiresUtc ?? time.GetUtcNow() + SignedIn.Sliding;
}
