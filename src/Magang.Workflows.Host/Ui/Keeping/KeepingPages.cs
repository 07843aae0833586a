using System.Globalization;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Postgres.Accounts;

namespace Magang.Workflows.Host.Ui.Keeping;

/// <summary>What administrators do with the accounts of their regions.</summary>
internal sealed class KeepingPages(PageFrames frames, AccountKeeping keeping, AccountStores stores, Reference reference)
{
    private static string Title => Words.T("Akun pengguna");

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/pengelola/akun", ListAsync);
        pages.MapPost("/pengelola/akun/undang", InviteAsync);
        pages.MapGet("/pengelola/akun/{akun:long}", AskAsync);
        pages.MapPost("/pengelola/akun/{akun:long}/penugasan", AssignAsync);
        pages.MapPost("/pengelola/akun/{akun:long}/penugasan/{penugasan:long}/akhiri", EndAsync);
        pages.MapPost("/pengelola/akun/{akun:long}/tautan", RenewLinkAsync);
        pages.MapPost("/pengelola/akun/{akun:long}/tutup", CloseAsync);
    }

    private async Task<IResult> ListAsync(HttpContext context, string? pesan) =>
        await ShowListAsync(context, PageNotices.Of(pesan), refusal: null);

    private async Task<IResult> InviteAsync(HttpContext context, CancellationToken cancel)
    {
        var caller = await frames.RequireAsync(context, Right.KeepAccounts);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        try
        {
            RequireKept(caller, form["daerah"].ToString());
            var (_, secret) = await keeping.InviteAsync(
                form["daerah"].ToString(),
                form["nama"].ToString(),
                form["surel"].ToString(),
                form["peserta"].ToString(),
                caller.Key,
                cancel
            );
            return await ShowLinkAsync(context, Link(context, secret), "/pengelola/akun");
        }
        catch (MagangException refusal) when (refusal is AccountFormException or EmailTakenException)
        {
            return await ShowListAsync(context, notice: null, refusal);
        }
    }

    private async Task<IResult> AskAsync(HttpContext context, long akun, string? pesan) =>
        await ShowOneAsync(context, akun, PageNotices.Of(pesan), refusal: null);

    private async Task<IResult> AssignAsync(HttpContext context, long akun)
    {
        var caller = await RequireOtherAsync(context, akun);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        try
        {
            RequireKept(caller, form["daerah"].ToString());
            await keeping.AssignAsync(OfficeForm.Read(akun, form), caller.Key, context.RequestAborted);
        }
        catch (MagangException refusal) when (refusal is AccountFormException or RolesExcludeException)
        {
            return await ShowOneAsync(context, akun, notice: null, refusal);
        }

        return Results.LocalRedirect(PathOf(akun, "tugas"));
    }

    private async Task<IResult> EndAsync(HttpContext context, long akun, long penugasan)
    {
        var caller = await RequireOtherAsync(context, akun);
        await keeping.EndAssignmentAsync(akun, penugasan, caller.Key, context.RequestAborted);
        return Results.LocalRedirect(PathOf(akun, "akhiri"));
    }

    private async Task<IResult> RenewLinkAsync(HttpContext context, long akun)
    {
        var caller = await RequireOtherAsync(context, akun);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var secret = await keeping.RenewLinkAsync(akun, form["lepas"] == "ya", caller.Key, context.RequestAborted);
        return await ShowLinkAsync(context, Link(context, secret), PathOf(akun, pesan: null));
    }

    private async Task<IResult> CloseAsync(HttpContext context, long akun)
    {
        var caller = await RequireOtherAsync(context, akun);
        await keeping.CloseAsync(akun, caller.Key, context.RequestAborted);
        return Results.LocalRedirect("/pengelola/akun?pesan=tutup");
    }

    private async Task<IResult> ShowListAsync(HttpContext context, string? notice, MagangException? refusal)
    {
        var caller = await frames.RequireAsync(context, Right.KeepAccounts);
        var regions = frames.Policy.Regions(caller, Right.KeepAccounts);
        var accounts = (await stores.Accounts.ListAsync(cancel: context.RequestAborted))
            .Where(account => regions.Contains(account.Region, StringComparer.Ordinal))
            .ToList();
        var offices = (
            await stores.Assignments.OfAsync([.. accounts.Select(account => account.Id)], context.RequestAborted)
        ).ToLookup(office => office.Account);
        var now = stores.Time.GetUtcNow();
        var form = refusal is null ? null : await context.Request.ReadFormAsync(context.RequestAborted);
        return PageFrames.Show<AccountsPage>(
            new
            {
                Frame = await frames.OfAsync(context, Title, notice, refusal?.Message),
                Accounts = (IReadOnlyList<ListedAccount>)
                    [.. accounts.Select(account => ListedAccount.Of(account, offices[account.Id], now))],
                Regions = regions,
                Name = form?["nama"].ToString(),
                Email = form?["surel"].ToString(),
                Region = form?["daerah"].ToString() ?? regions[0],
                Person = form?["peserta"].ToString(),
            },
            refusal is null ? StatusCodes.Status200OK : Problems.StatusOf(refusal)
        );
    }

    private async Task<IResult> ShowOneAsync(HttpContext context, long id, string? notice, MagangException? refusal)
    {
        var caller = await frames.RequireAsync(context, Right.KeepAccounts);
        var account = await FindAsync(context, caller, id);
        var offices = await stores.Assignments.OfAsync([id], context.RequestAborted);
        var now = stores.Time.GetUtcNow();
        var clock = (reference.Regions.GetValueOrDefault(account.Region) ?? reference.RegionOf(null)).Clock;
        return PageFrames.Show<AccountPage>(
            new
            {
                Frame = await frames.OfAsync(
                    context,
                    account.Name.Length == 0 ? Account.KeyOf(id, account.Person) : account.Name,
                    notice,
                    refusal?.Message
                ),
                Row = ListedAccount.Of(account, offices, now),
                Offices = offices,
                Regions = frames.Policy.Regions(caller, Right.KeepAccounts),
                MayChange = account.ClosedAt is null && id != caller.Account!.Id,
                Today = clock.DayOf(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Form = refusal is null ? null : await context.Request.ReadFormAsync(context.RequestAborted),
            },
            refusal is null ? StatusCodes.Status200OK : Problems.StatusOf(refusal)
        );
    }

    private async Task<IResult> ShowLinkAsync(HttpContext context, string link, string back) =>
        PageFrames.Show<SecretPage>(
            new
            {
                Frame = await frames.OfAsync(context, Words.T("Tautan siap")),
                Explanation = Words.T("Berikan tautan ini langsung kepada orangnya. Berlaku sekali, selama 7 hari."),
                Label = Words.T("Tautan"),
                Secret = link,
                Back = back,
            }
        );

    // Nobody changes what he himself may do, and an account of another region is as good as none.
    private async Task<Caller> RequireOtherAsync(HttpContext context, long id)
    {
        var caller = await frames.RequireAsync(context, Right.KeepAccounts);
        await FindAsync(context, caller, id);
        return id == caller.Account!.Id ? throw new OwnAccountException() : caller;
    }

    private async Task<AccountRow> FindAsync(HttpContext context, Caller caller, long id) =>
        await stores.Accounts.FindAsync(id, context.RequestAborted) is { } account
        && frames.Policy.May(caller, Right.KeepAccounts, Target.Of(account.Region))
            ? account
            : throw new AccountMissingException();

    private void RequireKept(Caller caller, string region)
    {
        if (!frames.Policy.May(caller, Right.KeepAccounts, Target.Of(region)))
            throw new AccountFormException($"Anda bukan administrator daerah '{region}'");
    }

    // Under the address that the operator names, else under the one by which this page was reached.
    private static string Link(HttpContext context, string secret) =>
        PublicAddress.Invitation(
            PublicAddress.Of(
                Environment.GetEnvironmentVariable(PublicAddress.Variable),
                $"{context.Request.Scheme}://{context.Request.Host}"
            ),
            secret
        );

    private static string PathOf(long id, string? pesan) =>
        string.Create(CultureInfo.InvariantCulture, $"/pengelola/akun/{id}") + (pesan is null ? "" : $"?pesan={pesan}");
}
