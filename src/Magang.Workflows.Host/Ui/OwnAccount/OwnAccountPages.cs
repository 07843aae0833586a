using System.Globalization;
using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Postgres.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Magang.Workflows.Host.Ui.OwnAccount;

/// <summary>What people do with their own account: password and sessions.</summary>
internal sealed class OwnAccountPages(PageFrames frames, AccountStores stores, Reference reference)
{
    private static string Title => Words.T("Akun saya");

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/akun", AskAsync);
        pages.MapPost("/akun/sandi", ChangePasswordAsync).RequireRateLimiting(RateLimits.SignIn);
        pages.MapPost("/akun/sesi/{sesi:long}/cabut", RevokeAsync);
        pages.MapPost("/akun/sesi/cabut-semua", RevokeAllAsync);
    }

    /// <summary>The account as Identity has it.</summary>
    public static async Task<Account> LoadAsync(UserManager<Account> users, Caller caller) =>
        await users.FindByIdAsync(caller.Account!.Id.ToString(CultureInfo.InvariantCulture))
        ?? throw new AccountMissingException();

    /// <summary>The page, with what was done or why not.</summary>
    public async Task<IResult> ShowAsync(
        HttpContext context,
        UserManager<Account> users,
        string? notice,
        MagangException? refusal
    )
    {
        var caller = await frames.RequireAsync(context);
        var account = await LoadAsync(users, caller);
        var clock = (reference.Regions.GetValueOrDefault(caller.Region) ?? reference.RegionOf(null)).Clock;
        var own = await OwnSessionAsync(context);
        var sessions = await stores.Sessions.ListAsync(account.Id, context.RequestAborted);
        return PageFrames.Show<OwnAccountPage>(
            new
            {
                Frame = await frames.OfAsync(context, Title, notice, refusal?.Message),
                CodesLeft = await users.CountRecoveryCodesAsync(account),
                Sessions = (IReadOnlyList<OwnSession>)[.. sessions.Select(session => Text(session, clock, own))],
            },
            refusal is null ? StatusCodes.Status200OK : Problems.StatusOf(refusal)
        );
    }

    private Task<IResult> AskAsync(HttpContext context, UserManager<Account> users, string? pesan) =>
        ShowAsync(context, users, PageNotices.Of(pesan), refusal: null);

    private async Task<IResult> ChangePasswordAsync(HttpContext context, UserManager<Account> users, SignIn signIn)
    {
        var caller = await frames.RequireAsync(context);
        var account = await LoadAsync(users, caller);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fresh = form["sandi-baru"].ToString();
        try
        {
            await signIn.RequirePasswordAsync(account, form["sandi"].ToString(), Callers.AddressOf(context));
            Passwords.Check(fresh, form["sandi-ulang"].ToString(), account.UserName);
            var changed = await users.ChangePasswordAsync(account, form["sandi"].ToString(), fresh);
            if (!changed.Succeeded)
                throw new PasswordRefusedException("akun ini baru saja berubah; muat ulang halamannya");
        }
        catch (MagangException refusal)
            when (refusal is SignInRefusedException or TooManyTriesException or PasswordRefusedException)
        {
            return await ShowAsync(context, users, notice: null, refusal);
        }

        await WriteAsync(SecurityEvents.PasswordChanged, caller, context);
        await SignedIn.BeginAsync(context, account, stores.Sessions);
        return Results.LocalRedirect("/akun?pesan=sandi");
    }

    private async Task<IResult> RevokeAsync(HttpContext context, long sesi)
    {
        var caller = await frames.RequireAsync(context);
        if (await stores.Sessions.RevokeAsync(caller.Account!.Id, sesi, context.RequestAborted))
            await WriteAsync(SecurityEvents.SessionRevoked, caller, context);
        return Results.LocalRedirect("/akun?pesan=sesi");
    }

    private async Task<IResult> RevokeAllAsync(HttpContext context, UserManager<Account> users)
    {
        var caller = await frames.RequireAsync(context);
        // A new stamp: every session was begun under the old one.
        await users.UpdateSecurityStampAsync(await LoadAsync(users, caller));
        await WriteAsync(SecurityEvents.AllSessionsRevoked, caller, context);
        await context.SignOutAsync(SignedIn.Scheme);
        return Results.LocalRedirect("/masuk?pesan=keluar");
    }

    private Task WriteAsync(string kind, Caller caller, HttpContext context) =>
        stores.Log.WriteAsync(
            new SecurityEvent(kind, caller.Account!.Id, caller.Key, Callers.AddressOf(context)),
            context.RequestAborted
        );

    private static async Task<string?> OwnSessionAsync(HttpContext context) =>
        (await context.AuthenticateAsync(SignedIn.Scheme)).Properties?.GetString(SignedIn.SessionItem);

    private static OwnSession Text(SessionRow session, OfficeClock clock, string? own) =>
        new(
            session.Id,
            session.Browser,
            session.Address,
            OfficeText.Instant(session.CreatedAt, clock),
            OfficeText.Instant(session.SeenAt, clock),
            session.Id.ToString(CultureInfo.InvariantCulture) == own
        );
}
