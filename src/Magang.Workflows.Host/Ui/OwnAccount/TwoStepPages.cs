using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Postgres.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Magang.Workflows.Host.Ui.OwnAccount;

/// <summary>Setting up the authenticator, taking it away, and new recovery codes.</summary>
internal sealed class TwoStepPages(PageFrames frames, AccountStores stores, OwnAccountPages own)
{
    private static string Title => Words.T("Aktifkan verifikasi dua langkah");
    private static string CodesTitle => Words.T("Kode pemulihan Anda");
    private const string Issuer = "Magang";

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPost("/akun/dua-langkah/mulai", BeginAsync);
        pages.MapGet("/akun/dua-langkah", AskAsync);
        pages.MapPost("/akun/dua-langkah", ConfirmAsync).RequireRateLimiting(RateLimits.SignIn);
        pages.MapPost("/akun/dua-langkah/matikan", EndAsync).RequireRateLimiting(RateLimits.SignIn);
        pages.MapPost("/akun/kode-pemulihan", NewCodesAsync).RequireRateLimiting(RateLimits.SignIn);
    }

    private async Task<IResult> BeginAsync(HttpContext context, UserManager<Account> users, IdentityRows rows)
    {
        var account = await OwnAccountPages.LoadAsync(users, await frames.RequireAsync(context));
        if (account.TwoFactorEnabled)
            return Results.LocalRedirect("/akun");
        // Not by the manager: its way would end the session in which this happens.
        await rows.SetAuthenticatorKeyAsync(account, users.GenerateNewAuthenticatorKey(), context.RequestAborted);
        await users.UpdateAsync(account);
        return Results.LocalRedirect("/akun/dua-langkah");
    }

    private async Task<IResult> AskAsync(HttpContext context, UserManager<Account> users)
    {
        var account = await OwnAccountPages.LoadAsync(users, await frames.RequireAsync(context));
        return account.TwoFactorEnabled || await users.GetAuthenticatorKeyAsync(account) is not { } key
            ? Results.LocalRedirect("/akun")
            : await ShowAsync(context, account, key, refusal: null);
    }

    private async Task<IResult> ConfirmAsync(
        HttpContext context,
        UserManager<Account> users,
        SignIn signIn,
        IdentityRows rows
    )
    {
        var caller = await frames.RequireAsync(context);
        var account = await OwnAccountPages.LoadAsync(users, caller);
        if (account.TwoFactorEnabled || await users.GetAuthenticatorKeyAsync(account) is not { } key)
            return Results.LocalRedirect("/akun");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!await signIn.TakeCodeAsync(account, form["kode"].ToString()))
            return await ShowAsync(context, account, key, new CodeRefusedException());
        await users.SetTwoFactorEnabledAsync(account, enabled: true);
        await WriteAsync(SecurityEvents.TwoFactorOn, caller, context);
        return await GiveCodesAsync(context, users, rows, account);
    }

    private async Task<IResult> NewCodesAsync(
        HttpContext context,
        UserManager<Account> users,
        SignIn signIn,
        IdentityRows rows
    )
    {
        var caller = await frames.RequireAsync(context);
        var account = await OwnAccountPages.LoadAsync(users, caller);
        if (await PasswordFaultAsync(context, account, signIn) is { } refusal)
            return await own.ShowAsync(context, users, notice: null, refusal);
        if (!account.TwoFactorEnabled)
            return Results.LocalRedirect("/akun");
        await WriteAsync(SecurityEvents.RecoveryRenewed, caller, context);
        return await GiveCodesAsync(context, users, rows, account);
    }

    private async Task<IResult> EndAsync(HttpContext context, UserManager<Account> users, SignIn signIn)
    {
        var caller = await frames.RequireAsync(context);
        var account = await OwnAccountPages.LoadAsync(users, caller);
        if (await PasswordFaultAsync(context, account, signIn) is { } refusal)
            return await own.ShowAsync(context, users, notice: null, refusal);
        await stores.Accounts.DropSecondStepAsync(account.Id, context.RequestAborted);
        await WriteAsync(SecurityEvents.TwoFactorOff, caller, context);
        await SignedIn.BeginAsync(context, account, stores.Sessions);
        return Results.LocalRedirect("/akun?pesan=mati");
    }

    private async Task<IResult> GiveCodesAsync(
        HttpContext context,
        UserManager<Account> users,
        IdentityRows rows,
        Account account
    )
    {
        var codes = RecoveryCodes.Make();
        await rows.GiveCodesAsync(account, codes, context.RequestAborted);
        await users.UpdateAsync(account);
        await SignedIn.BeginAsync(context, account, stores.Sessions);
        return PageFrames.Show<RecoveryCodesPage>(
            new { Frame = await frames.OfAsync(context, CodesTitle), Codes = codes }
        );
    }

    private async Task<IResult> ShowAsync(
        HttpContext context,
        Account account,
        string key,
        CodeRefusedException? refusal
    )
    {
        var link = Link(account.UserName ?? "", key);
        return PageFrames.Show<AuthenticatorPage>(
            new
            {
                Frame = await frames.OfAsync(context, Title, fault: refusal?.Message),
                Key = string.Join(' ', key.Chunk(4).Select(group => new string(group))),
                Link = link,
                Picture = QrPicture.Of(link),
            },
            refusal is null ? StatusCodes.Status200OK : Api.Problems.StatusOf(refusal)
        );
    }

    private static string Link(string email, string key) =>
        $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Issuer}&digits=6&period=30";

    private static async Task<MagangException?> PasswordFaultAsync(HttpContext context, Account account, SignIn signIn)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        try
        {
            await signIn.RequirePasswordAsync(account, form["sandi"].ToString(), Callers.AddressOf(context));
            return null;
        }
        catch (MagangException refusal) when (refusal is SignInRefusedException or TooManyTriesException)
        {
            return refusal;
        }
    }

    private Task WriteAsync(string kind, Caller caller, HttpContext context) =>
        stores.Log.WriteAsync(
            new SecurityEvent(kind, caller.Account!.Id, caller.Key, Callers.AddressOf(context)),
            context.RequestAborted
        );
}
