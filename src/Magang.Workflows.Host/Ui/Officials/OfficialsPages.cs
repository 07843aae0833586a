using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Officials;
using Magang.Workflows.Host.Organisation;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Postgres.Accounts;
using Magang.Workflows.Postgres.Organisation;

namespace Magang.Workflows.Host.Ui.Officials;

/// <summary>Who holds which office in a region, and the import of many at once. Whoever may do it may invite people.</summary>
internal sealed class OfficialsPages(PageFrames frames, Policy policy, AccountKeeping keeping, EngineRuntime runtime)
{
    private static string Title => Words.T("Pejabat");
    private const string Purpose = "pejabat";

    private readonly OfficialsIntake _intake = new(runtime.Accounts, keeping, () => runtime.Regulations.Reference);
    private readonly WaitingFiles _files = new(runtime.Source, runtime.Time);

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/pengelola/pejabat", ListAsync);
        pages
            .MapPost("/pengelola/pejabat/periksa", CheckAsync)
            .WithMetadata(Upload.Small)
            .RequireRateLimiting(RateLimits.Upload);
        pages.MapPost("/pengelola/pejabat/pasang", ImportAsync);
    }

    private async Task<IResult> ListAsync(HttpContext context, string? daerah)
    {
        var (_, region) = await RequireAsync(context, daerah);
        return await ShowAsync(context, region, refusal: null);
    }

    private async Task<IResult> CheckAsync(HttpContext context, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        var (caller, region) = await RequireAsync(context, form["daerah"]);
        try
        {
            var content = await Upload.ReadAsync(form, "berkas", cancel);
            var report = await _intake.CheckAsync(region, content, Keeps(caller), cancel);
            if (report.CanBeWritten)
                await _files.KeepAsync(caller.Account!.Id, Purpose, region, content, report.Mark, cancel);
            return await ShowCheckedAsync(context, region, report);
        }
        catch (UploadRefusedException refusal)
        {
            return await ShowAsync(context, region, refusal);
        }
    }

    private async Task<IResult> ImportAsync(HttpContext context, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        var caller = await frames.RequireAsync(context, Right.KeepAccounts);
        var (region, content) =
            await _files.FindAsync(caller.Account!.Id, Purpose, Marks.Read(form["berkas"]), cancel)
            ?? throw new CheckedFileGoneException();
        policy.Require(caller, Right.KeepAccounts, Target.Of(region));
        try
        {
            var report = await _intake.ImportAsync(region, content, Keeps(caller), caller.Key, cancel);
            await _files.DropAsync(caller.Account.Id, Purpose, CancellationToken.None);
            return PageFrames.Show<InvitedOfficialsPage>(
                new
                {
                    Frame = await frames.OfAsync(context, Words.T("Pejabat diundang dan ditugaskan")),
                    Region = region,
                    Address = PublicAddress.Of(
                        Environment.GetEnvironmentVariable(PublicAddress.Variable),
                        $"{context.Request.Scheme}://{context.Request.Host}"
                    ),
                    Report = report,
                }
            );
        }
        catch (OfficialsRefusedException refusal)
        {
            return await ShowCheckedAsync(context, region, refusal.Report);
        }
    }

    private async Task<IResult> ShowAsync(HttpContext context, string region, MagangException? refusal)
    {
        var caller = await frames.RequireAsync(context);
        var today = runtime.Regulations.Reference.RegionOf(region).Clock.DayOf(runtime.Time.GetUtcNow());
        var accounts = (await runtime.Accounts.Accounts.ListAsync(cancel: context.RequestAborted))
            .Where(account => account.ClosedAt is null)
            .ToDictionary(account => account.Id);
        var offices = await runtime.Accounts.Assignments.OfAsync(accounts.Keys, context.RequestAborted);
        return PageFrames.Show<OfficialsPage>(
            new
            {
                Frame = await frames.OfAsync(context, Title, fault: refusal?.Message),
                Region = region,
                Regions = policy.Regions(caller, Right.KeepAccounts),
                Offices = (IReadOnlyList<(Assignment, AccountRow)>)
                    [
                        .. offices
                            .Where(office => office.Region == region && office.HoldsOn(today))
                            .OrderBy(office => Array.IndexOf([.. Roles.All], office.Role))
                            .ThenBy(office => office.Opd, StringComparer.Ordinal)
                            .Select(office => (office, accounts[office.Account])),
                    ],
            },
            refusal is null ? StatusCodes.Status200OK : Problems.StatusOf(refusal)
        );
    }

    private async Task<IResult> ShowCheckedAsync(HttpContext context, string region, OfficialsReport report) =>
        PageFrames.Show<CheckedOfficialsPage>(
            new
            {
                Frame = await frames.OfAsync(
                    context,
                    Words.T("Hasil pemeriksaan daftar pejabat"),
                    fault: report.Faults.IsEmpty
                        ? null
                        : Words.T(
                            "Berkas ini belum dapat dipakai: perbaiki semua kesalahan di bawah, lalu periksa lagi."
                        )
                ),
                Region = region,
                Report = report,
            },
            report.Faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );

    private async Task<(Caller Caller, string Region)> RequireAsync(HttpContext context, string? region)
    {
        var caller = await frames.RequireAsync(context);
        var (chosen, _) = policy.In(caller, Right.KeepAccounts, string.IsNullOrEmpty(region) ? null : region);
        return (caller, chosen.Code);
    }

    // Nobody changes what he himself may do.
    private Func<AccountRow, bool> Keeps(Caller caller) =>
        account =>
            account.Id != caller.Account!.Id && policy.May(caller, Right.KeepAccounts, Target.Of(account.Region));
}
