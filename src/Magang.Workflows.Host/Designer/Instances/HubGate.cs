using System.Globalization;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Microsoft.AspNetCore.Authentication;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>The session that a connection stands on: with it, the connection ends.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Session">Its number.</param>
internal readonly record struct HubSession(long Account, long Session);

/// <summary>Lets connections to the hub in: the same cookie as everywhere, from this server's own pages, never a key in the address.</summary>
/// <remarks>Browsers open a WebSocket from any page and send the cookie with it; only the origin tells whose page it was.</remarks>
internal static class HubGate
{
    /// <summary>Guards the hub's path.</summary>
    public static void Use(WebApplication server)
    {
        var (callers, door) = (
            server.Services.GetRequiredService<Callers>(),
            server.Services.GetRequiredService<Door>()
        );
        server.Use(
            async (context, next) =>
            {
                if (context.Request.Path.StartsWithSegments(InstanceHub.Path, StringComparison.OrdinalIgnoreCase))
                {
                    await callers.RequireAsync(context, scope: null);
                    if (context.Request.Headers.Authorization.Count == 0 && !CrossSite.IsOwn(context.Request))
                        throw new CrossSiteException();
                    await door.HolderAsync(context, Right.WatchRuns);
                }
                await next(context);
            }
        );
    }

    /// <summary>The session of a request; null where it has none.</summary>
    public static async Task<HubSession?> SessionAsync(HttpContext context)
    {
        if (Callers.KeyOf(context) is { } token)
        {
            var stores = context.RequestServices.GetRequiredService<AccountStores>();
            return await stores.Sessions.FindAsync(Secrets.Hash(token), context.RequestAborted) is { } found
                ? new HubSession(found.Account, found.Id)
                : null;
        }
        var ticket = await context.AuthenticateAsync(SignedIn.Scheme);
        return
            SignedIn.AccountOf(ticket.Principal) is { } account
            && long.TryParse(
                ticket.Properties?.GetString(SignedIn.SessionItem),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var session
            )
            ? new HubSession(account, session)
            : null;
    }
}
