using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Postgres.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Magang.Workflows.Host.Ui.SigningIn;

/// <summary>Signing in, by one step or two, and signing out.</summary>
internal sealed class SignInPages(PageFrames frames, AccountStores stores)
{
    private static string Title => Words.T("Masuk");
    private static string CodeTitle => Words.T("Verifikasi dua langkah");

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/masuk", AskAsync);
        pages.MapPost("/masuk", SignInAsync).RequireRateLimiting(RateLimits.SignIn);
        pages.MapGet("/masuk/langkah-kedua", AskCodeAsync);
        pages.MapPost("/masuk/langkah-kedua", TakeCodeAsync).RequireRateLimiting(RateLimits.SignIn);
        pages.MapGet("/masuk/kode-pemulihan", AskRecoveryAsync);
        pages.MapPost("/masuk/kode-pemulihan", TakeRecoveryAsync).RequireRateLimiting(RateLimits.SignIn);
        pages.MapPost("/keluar", SignOutAsync);
    }

    private async Task<IResult> AskAsync(HttpContext context, string? tujuan, string? pesan)
    {
        var target = PageFrames.Target(tujuan);
        var frame = await frames.OfAsync(context, Title, PageNotices.Of(pesan));
        return frame.Caller is null
            ? PageFrames.Show<SignInPage>(new { Frame = frame, Target = target })
            : Results.LocalRedirect(target);
    }

    private async Task<IResult> SignInAsync(HttpContext context, SignIn signIn)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var email = form["surel"].ToString();
        var target = PageFrames.Target(form["tujuan"]);
        try
        {
            var account = await signIn.PasswordAsync(email, form["sandi"].ToString(), Callers.AddressOf(context));
            if (!account.TwoFactorEnabled)
            {
                await SignedIn.BeginAsync(context, account, stores.Sessions);
                return Results.LocalRedirect(target);
            }

            await context.SignInAsync(SignedIn.SecondStep, SignedIn.Principal(account, SignedIn.SecondStep));
            return Results.LocalRedirect($"/masuk/langkah-kedua?tujuan={Uri.EscapeDataString(target)}");
        }
        catch (MagangException refusal) when (refusal is SignInRefusedException or TooManyTriesException)
        {
            return PageFrames.Show<SignInPage>(
                new
                {
                    Frame = await frames.OfAsync(context, Title, fault: refusal.Message),
                    Email = email,
                    Target = target,
                },
                Problems.StatusOf(refusal)
            );
        }
    }

    private Task<IResult> AskCodeAsync(HttpContext context, UserManager<Account> users, string? tujuan) =>
        AskSecondAsync(context, users, tujuan, recovery: false);

    private Task<IResult> AskRecoveryAsync(HttpContext context, UserManager<Account> users, string? tujuan) =>
        AskSecondAsync(context, users, tujuan, recovery: true);

    private async Task<IResult> AskSecondAsync(
        HttpContext context,
        UserManager<Account> users,
        string? target,
        bool recovery
    ) =>
        await HalfWayAsync(context, users) is null
            ? Results.LocalRedirect("/masuk")
            : PageFrames.Show<CodePage>(
                new
                {
                    Frame = await frames.OfAsync(context, CodeTitle),
                    Recovery = recovery,
                    Target = PageFrames.Target(target),
                }
            );

    private Task<IResult> TakeCodeAsync(HttpContext context, UserManager<Account> users, SignIn signIn) =>
        TakeSecondAsync(
            context,
            users,
            recovery: false,
            async (account, code) =>
            {
                await signIn.CodeAsync(account, code, Callers.AddressOf(context));
                return null;
            }
        );

    private Task<IResult> TakeRecoveryAsync(HttpContext context, UserManager<Account> users, SignIn signIn) =>
        TakeSecondAsync(
            context,
            users,
            recovery: true,
            async (account, code) =>
            {
                await signIn.RecoveryAsync(account, code, Callers.AddressOf(context));
                return "/akun?pesan=pemulihan";
            }
        );

    private async Task<IResult> TakeSecondAsync(
        HttpContext context,
        UserManager<Account> users,
        bool recovery,
        Func<Account, string, Task<string?>> take
    )
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var target = PageFrames.Target(form["tujuan"]);
        if (await HalfWayAsync(context, users) is not { } account)
            return Results.LocalRedirect("/masuk");
        try
        {
            target = await take(account, form["kode"].ToString()) ?? target;
        }
        catch (MagangException refusal) when (refusal is CodeRefusedException or TooManyTriesException)
        {
            return PageFrames.Show<CodePage>(
                new
                {
                    Frame = await frames.OfAsync(context, CodeTitle, fault: refusal.Message),
                    Recovery = recovery,
                    Target = target,
                },
                Problems.StatusOf(refusal)
            );
        }

        await context.SignOutAsync(SignedIn.SecondStep);
        await SignedIn.BeginAsync(context, account, stores.Sessions);
        return Results.LocalRedirect(target);
    }

    // Whose password was right, a moment ago and under the same stamp.
    private static async Task<Account?> HalfWayAsync(HttpContext context, UserManager<Account> users)
    {
        var principal = (await context.AuthenticateAsync(SignedIn.SecondStep)).Principal;
        if (SignedIn.AccountOf(principal) is not { } id)
            return null;
        var account = await users.FindByIdAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return account is { ClosedAt: null } && account.SecurityStamp == SignedIn.StampOf(principal) ? account : null;
    }

    private async Task<IResult> SignOutAsync(HttpContext context, CancellationToken cancel)
    {
        if (SignedIn.AccountOf(context.User) is { } id)
            await stores.Log.WriteAsync(
                new SecurityEvent(SecurityEvents.SignedOut, id, Address: Callers.AddressOf(context)),
                cancel
            );
        await context.SignOutAsync(SignedIn.Scheme);
        return Results.LocalRedirect("/masuk?pesan=keluar");
    }
}
