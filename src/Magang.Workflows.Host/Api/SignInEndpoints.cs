using Magang.Workflows.Host.Accounts;

namespace Magang.Workflows.Host.Api;

/// <summary>Signing in and out by commands and programs: a token for a session of one's own.</summary>
/// <param name="callers">Says who calls.</param>
/// <param name="stores">Accounts and sessions.</param>
internal sealed class SignInEndpoints(Callers callers, AccountStores stores)
{
    /// <summary>Adds them to the API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/masuk", SignInAsync)
            .WithTags("Akun")
            .WithName("Masuk")
            .WithSummary(
                "Masuk dengan surel dan kata sandi, dan kode bila akun dijaga dua langkah; jawabannya tanda sesi untuk Authorization: Bearer."
            )
            .Produces<SessionAnswer>()
            .ProducesProblem(401)
            .ProducesProblem(429)
            .RequireRateLimiting(RateLimits.SignIn);
        api.MapPost("/keluar", SignOutAsync)
            .WithTags("Akun")
            .WithName("Keluar")
            .WithSummary("Mengakhiri sesi dari tanda yang dikirim.")
            .Produces(204)
            .ProducesProblem(401);
    }

    private async Task<IResult> SignInAsync(
        SignInAction action,
        HttpContext context,
        SignIn signIn,
        CancellationToken cancel
    )
    {
        var address = Callers.AddressOf(context);
        var account = await signIn.PasswordAsync(action.Surel ?? "", action.Sandi ?? "", address);
        if (account.TwoFactorEnabled)
        {
            if (action.KodePemulihan is { Length: > 0 } recovery)
                await signIn.RecoveryAsync(account, recovery, address);
            else if (action.Kode is { Length: > 0 } code)
                await signIn.CodeAsync(account, code, address);
            else
                throw new CodeNeededException();
        }

        var (token, ends) = await SessionTokens.BeginAsync(
            stores,
            account.Id,
            address,
            Browsers.Say(context.Request.Headers.UserAgent),
            cancel
        );
        context.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new SessionAnswer(token, ends, Account.KeyOf(account.Id, account.Person)));
    }

    private async Task<IResult> SignOutAsync(HttpContext context, CancellationToken cancel)
    {
        var caller = await callers.RequireAsync(context, scope: null);
        if (Callers.KeyOf(context) is not { } token)
            throw new RequestRefusedException(
                "sesi peramban diakhiri pada halamannya; di sini dengan Authorization: Bearer"
            );
        await stores.Sessions.RevokeAsync(Secrets.Hash(token), cancel);
        await callers.WriteAsync(context, caller, SecurityEvents.SignedOut, detail: null, cancel);
        return Results.NoContent();
    }
}

/// <summary>Who signs in.</summary>
/// <param name="Surel">The address that he signs in with.</param>
/// <param name="Sandi">The password.</param>
/// <param name="Kode">The code that his authenticator shows, where the account has a second step.</param>
/// <param name="KodePemulihan">A recovery code instead of that; it is spent.</param>
public sealed record SignInAction(string? Surel, string? Sandi, string? Kode, string? KodePemulihan);

/// <summary>A session that began.</summary>
/// <param name="Token">For <c>Authorization: Bearer</c>; it is shown once.</param>
/// <param name="BerakhirPada">When it ends; UTC.</param>
/// <param name="Kunci">How journals name the account.</param>
public sealed record SessionAnswer(string Token, DateTimeOffset BerakhirPada, string Kunci);
