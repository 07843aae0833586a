using System.Globalization;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Links;
using Magang.Workflows.Host.Ui.Keeping;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Postgres.Links;

namespace Magang.Workflows.Host.Ui.Links;

/// <summary>The links to a case that were given to people without an account: made, listed, ended.</summary>
internal sealed class CaseLinkPages(PageFrames frames, EngineRuntime runtime, Door door, CaseLinks links)
{
    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/kasus/{id:long}/tautan", ListAsync);
        pages.MapPost("/kasus/{id:long}/tautan", MakeAsync);
        pages.MapPost("/kasus/{id:long}/tautan/{tautan:long}/cabut", RevokeAsync);
    }

    private async Task<IResult> ListAsync(HttpContext context, long id, string? pesan)
    {
        await frames.RequireAsync(context);
        var entry = await door.CaseAsync(context, Right.MakeLinks, id, context.RequestAborted);
        return await ShowAsync(context, entry, PageNotices.Of(pesan), refusal: null);
    }

    private async Task<IResult> MakeAsync(HttpContext context, long id)
    {
        var cancel = context.RequestAborted;
        var caller = await frames.RequireAsync(context);
        var entry = await door.CaseAsync(context, Right.MakeLinks, id, cancel);
        var form = await context.Request.ReadFormAsync(cancel);
        try
        {
            var (_, token) = await links.MakeAsync(
                entry.Row,
                form["peran"].ToString(),
                form["nama"].ToString(),
                int.TryParse(form["hari"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0,
                caller.Key,
                cancel
            );
            return PageFrames.Show<SecretPage>(
                new
                {
                    Frame = await frames.OfAsync(context, Words.T("Tautan siap")),
                    Explanation = Words.T(
                        "Berikan tautan ini langsung kepada orangnya; siapa pun yang memegangnya dapat memakainya."
                    ),
                    Label = Words.T("Tautan"),
                    Secret = LinkAddress.Whole(context, token),
                    Back = string.Create(CultureInfo.InvariantCulture, $"/kasus/{id}/tautan"),
                }
            );
        }
        catch (CaseLinkFormException refusal)
        {
            return await ShowAsync(context, entry, notice: null, refusal);
        }
    }

    private async Task<IResult> RevokeAsync(HttpContext context, long id, long tautan)
    {
        var caller = await frames.RequireAsync(context);
        var entry = await door.CaseAsync(context, Right.MakeLinks, id, context.RequestAborted);
        await links.RevokeAsync(entry.Row.Id, tautan, caller.Key, context.RequestAborted);
        return Results.LocalRedirect(
            string.Create(CultureInfo.InvariantCulture, $"/kasus/{id}/tautan?pesan=tautan-dicabut")
        );
    }

    private async Task<IResult> ShowAsync(HttpContext context, Entry entry, string? notice, MagangException? refusal)
    {
        var number = entry.Row.Id.Value.ToString(CultureInfo.InvariantCulture);
        var now = runtime.Time.GetUtcNow();
        var form = refusal is null ? null : await context.Request.ReadFormAsync(context.RequestAborted);
        return PageFrames.Show<LinksPage>(
            new
            {
                Frame = await frames.OfAsync(context, Words.T("Tautan berkas {0}", number), notice, refusal?.Message),
                Case = number,
                Links = (IReadOnlyList<(CaseLink, string, bool)>)
                    [
                        .. (await links.OfCaseAsync(entry.Row.Id, context.RequestAborted)).Select(link =>
                            (link, Told(link), link.HoldsAt(now))
                        ),
                    ],
                Holder = form?["nama"].ToString(),
            },
            refusal is null ? StatusCodes.Status200OK : Problems.StatusOf(refusal)
        );
    }

    private string Told(CaseLink link)
    {
        var clock = (
            runtime.Regulations.Reference.Regions.GetValueOrDefault(link.Region)
            ?? runtime.Regulations.Reference.RegionOf(null)
        ).Clock;
        return Words.T("diberikan {0}, sampai {1}", link.CreatedBy, OfficeText.Instant(link.ExpiresAt, clock))
            + ", "
            + (
                link.UsedAt is { } used
                    ? Words.T("terakhir dipakai {0}", OfficeText.Instant(used, clock))
                    : Words.T("belum dipakai")
            );
    }
}
