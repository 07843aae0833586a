using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Postgres.Accounts;

namespace Magang.Workflows.Host.Ui.SigningIn;

/// <summary>Setting a password by a link. Looking at the page does not spend the link.</summary>
internal sealed class LinkPages(PageFrames frames, AccountKeeping keeping, AccountStores stores)
{
    private static string Title => Words.T("Tetapkan kata sandi");

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/undangan/{rahasia}", AskAsync);
        pages.MapPost("/undangan/{rahasia}", SetAsync).RequireRateLimiting(RateLimits.SignIn);
    }

    private async Task<IResult> AskAsync(HttpContext context, string rahasia) =>
        await AccountOfAsync(context, rahasia) is { } account
            ? PageFrames.Show<LinkPage>(
                new
                {
                    Frame = await frames.OfAsync(context, Title),
                    AsksWho = account.Email is null,
                    Name = account.Email is null ? null : account.Name,
                    account.Email,
                }
            )
            : throw new LinkGoneException();

    private async Task<IResult> SetAsync(HttpContext context, string rahasia)
    {
        var account = await AccountOfAsync(context, rahasia) ?? throw new LinkGoneException();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (name, email) = (form["nama"].ToString(), form["surel"].ToString());
        try
        {
            await keeping.UseLinkAsync(
                rahasia,
                form["sandi-baru"].ToString(),
                form["sandi-ulang"].ToString(),
                name,
                email,
                Callers.AddressOf(context),
                context.RequestAborted
            );
            return Results.LocalRedirect("/masuk?pesan=tersimpan");
        }
        catch (MagangException refusal)
            when (refusal is PasswordRefusedException or AccountFormException or EmailTakenException)
        {
            return PageFrames.Show<LinkPage>(
                new
                {
                    Frame = await frames.OfAsync(context, Title, fault: refusal.Message),
                    AsksWho = account.Email is null,
                    Name = account.Email is null ? name : account.Name,
                    Email = account.Email ?? email,
                },
                Problems.StatusOf(refusal)
            );
        }
    }

    private async Task<AccountRow?> AccountOfAsync(HttpContext context, string secret)
    {
        var account = await stores.Accounts.FindByLinkAsync(Secrets.Hash(secret), context.RequestAborted);
        if (account is null)
            await stores.Log.WriteAsync(
                new SecurityEvent(SecurityEvents.LinkRefused, Address: Callers.AddressOf(context)),
                context.RequestAborted
            );
        return account;
    }
}
