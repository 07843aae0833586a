using System.Globalization;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Ui.Languages;

namespace Magang.Workflows.Host.Ui.Keeping;

/// <summary>Keys of other systems: made, listed, revoked.</summary>
internal sealed class KeyPages(PageFrames frames, AccountKeeping keeping, AccountStores stores, Reference reference)
{
    private static string Title => Words.T("Kunci API");

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/pengelola/kunci", ListAsync);
        pages.MapPost("/pengelola/kunci", MakeAsync);
        pages.MapPost("/pengelola/kunci/{kunci:long}/cabut", RevokeAsync);
    }

    private Task<IResult> ListAsync(HttpContext context, string? pesan) =>
        ShowAsync(context, PageNotices.Of(pesan), refusal: null);

    private async Task<IResult> MakeAsync(HttpContext context, CancellationToken cancel)
    {
        var caller = await frames.RequireAsync(context, Right.KeepKeys);
        var form = await context.Request.ReadFormAsync(cancel);
        var region = form["daerah"].ToString();
        try
        {
            if (!frames.Policy.May(caller, Right.KeepKeys, Target.Of(region)))
                throw new AccountFormException($"Anda bukan administrator daerah '{region}'");
            var days = int.TryParse(form["hari"], NumberStyles.None, CultureInfo.InvariantCulture, out var read)
                ? read
                : 0;
            var key = await keeping.MakeKeyAsync(
                form["nama"].ToString(),
                region,
                [.. form["cakupan"].OfType<string>()],
                days,
                caller.Key,
                cancel
            );
            return PageFrames.Show<SecretPage>(
                new
                {
                    Frame = await frames.OfAsync(context, Words.T("Kunci siap")),
                    Explanation = Words.T(
                        "Simpan kunci ini pada sistem yang memakainya, dan kirim sebagai Authorization: Bearer."
                    ),
                    Label = Words.T("Kunci"),
                    Secret = key,
                    Back = "/pengelola/kunci",
                }
            );
        }
        catch (AccountFormException refusal)
        {
            return await ShowAsync(context, notice: null, refusal);
        }
    }

    private async Task<IResult> RevokeAsync(HttpContext context, long kunci)
    {
        var caller = await frames.RequireAsync(context, Right.KeepKeys);
        var kept = frames.Policy.Regions(caller, Right.KeepKeys);
        var keys = await stores.Keys.ListAsync(context.RequestAborted);
        if (keys.Any(key => key.Id == kunci && kept.Contains(key.Region, StringComparer.Ordinal)))
            await keeping.RevokeKeyAsync(kunci, caller.Key, context.RequestAborted);
        return Results.LocalRedirect("/pengelola/kunci?pesan=cabut");
    }

    private async Task<IResult> ShowAsync(HttpContext context, string? notice, AccountFormException? refusal)
    {
        var caller = await frames.RequireAsync(context, Right.KeepKeys);
        var regions = frames.Policy.Regions(caller, Right.KeepKeys);
        var now = stores.Time.GetUtcNow();
        var keys = (await stores.Keys.ListAsync(context.RequestAborted)).Where(key =>
            regions.Contains(key.Region, StringComparer.Ordinal)
        );
        return PageFrames.Show<KeysPage>(
            new
            {
                Frame = await frames.OfAsync(context, Title, notice, refusal?.Message),
                Keys = (IReadOnlyList<ListedKey>)
                    [.. keys.Select(key => ListedKey.Of(key, reference.Regions[key.Region].Clock, now))],
                Regions = regions,
            },
            refusal is null ? StatusCodes.Status200OK : Problems.StatusOf(refusal)
        );
    }
}
