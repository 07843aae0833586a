using System.Globalization;
using System.Text;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Organisation;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Postgres.Organisation;

namespace Magang.Workflows.Host.Ui.Organisation;

/// <summary>The units of a region: seen, imported from a file that is checked first, and edited one by one.</summary>
internal sealed class OrganisationPages(PageFrames frames, Policy policy, EngineRuntime runtime)
{
    private static string Title => Words.T("Organisasi");
    private const string Purpose = "organisasi";
    private const int VersionsShown = 20;

    private readonly OrganisationKeeping _keeping = new(
        runtime.Organisation,
        () => runtime.Regulations.Reference,
        runtime.Time
    );
    private readonly WaitingFiles _files = new(runtime.Source, runtime.Time);

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/pengelola/organisasi", ListAsync);
        pages.MapGet("/pengelola/organisasi/unduh", DownloadAsync);
        pages
            .MapPost("/pengelola/organisasi/periksa", CheckAsync)
            .WithMetadata(Upload.Small)
            .RequireRateLimiting(RateLimits.Upload);
        pages.MapPost("/pengelola/organisasi/pasang", ImportAsync);
        pages.MapPost("/pengelola/organisasi/tambah", AddAsync);
        pages.MapGet("/pengelola/organisasi/unit/{kode}", AskAsync);
        pages.MapPost("/pengelola/organisasi/unit/{kode}", ChangeAsync);
    }

    private async Task<IResult> ListAsync(HttpContext context, string? daerah, string? pesan)
    {
        var (_, region) = await RequireAsync(context, daerah);
        return await ShowListAsync(context, region, PageNotices.Of(pesan), refusal: null, typed: null);
    }

    private async Task<IResult> DownloadAsync(HttpContext context, string? daerah)
    {
        var (_, region) = await RequireAsync(context, daerah);
        var (_, units) = await _keeping.UnitsAsync(region, context.RequestAborted);
        return Results.File(
            Encoding.UTF8.GetBytes(OrganisationSheet.Write(units)),
            "text/csv; charset=utf-8",
            $"organisasi-{region}.csv"
        );
    }

    private async Task<IResult> CheckAsync(HttpContext context, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        var (caller, region) = await RequireAsync(context, form["daerah"]);
        try
        {
            var content = await Upload.ReadAsync(form, "berkas", cancel);
            var report = await _keeping.CheckAsync(region, content, cancel);
            if (report.CanBeWritten)
                await _files.KeepAsync(caller.Account!.Id, Purpose, region, content, report.Mark, cancel);
            return await ShowCheckedAsync(context, region, report);
        }
        catch (UploadRefusedException refusal)
        {
            return await ShowListAsync(context, region, notice: null, refusal, typed: null);
        }
    }

    private async Task<IResult> ImportAsync(HttpContext context, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        var caller = await frames.RequireAsync(context, Right.KeepOrganisation);
        var (region, content) =
            await _files.FindAsync(caller.Account!.Id, Purpose, Marks.Read(form["berkas"]), cancel)
            ?? throw new CheckedFileGoneException();
        policy.Require(caller, Right.KeepOrganisation, Target.Of(region));
        try
        {
            var report = await _keeping.ImportAsync(region, content, caller.Key, cancel);
            await _files.DropAsync(caller.Account.Id, Purpose, cancel);
            await runtime.RenewOrganisationAsync(cancel);
            return Results.LocalRedirect(PathOf(region, report.Version is null ? "sama" : "pohon"));
        }
        catch (Exception changed) when (changed is OrganisationRefusedException or UnitsInUseException)
        {
            return await ShowCheckedAsync(context, region, await _keeping.CheckAsync(region, content, cancel));
        }
    }

    private async Task<IResult> AddAsync(HttpContext context, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        var (caller, region) = await RequireAsync(context, form["daerah"]);
        var typed = TypedUnit.Of(form);
        try
        {
            await _keeping.AddAsync(region, VersionOf(form), typed.Read(), caller.Key, cancel);
            await runtime.RenewOrganisationAsync(cancel);
            return Results.LocalRedirect(PathOf(region, "unit"));
        }
        catch (MagangException refusal) when (refusal is UnitRefusedException or OrganisationMovedException)
        {
            return await ShowListAsync(context, region, notice: null, refusal, typed);
        }
    }

    private async Task<IResult> AskAsync(HttpContext context, string kode, string? daerah)
    {
        var (_, region) = await RequireAsync(context, daerah);
        var (version, units) = await _keeping.UnitsAsync(region, context.RequestAborted);
        var unit =
            (version > 0 ? units.FirstOrDefault(known => known.Code == kode) : null)
            ?? throw new UnitMissingException($"Unit '{kode}'");
        return await ShowUnitAsync(context, region, version, TypedUnit.Of(unit), refusal: null);
    }

    private async Task<IResult> ChangeAsync(HttpContext context, string kode)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (caller, region) = await RequireAsync(context, form["daerah"]);
        var typed = TypedUnit.Of(form, kode);
        try
        {
            var changed = await _keeping.ChangeAsync(
                region,
                VersionOf(form),
                typed.Read(),
                caller.Key,
                context.RequestAborted
            );
            await runtime.RenewOrganisationAsync(context.RequestAborted);
            return Results.LocalRedirect(PathOf(region, changed ? "unit" : "sama"));
        }
        catch (MagangException refusal)
            when (refusal is UnitRefusedException or UnitsInUseException or OrganisationMovedException)
        {
            return await ShowUnitAsync(context, region, VersionOf(form), typed, refusal);
        }
    }

    private async Task<IResult> ShowListAsync(
        HttpContext context,
        string region,
        string? notice,
        MagangException? refusal,
        TypedUnit? typed
    )
    {
        var caller = await frames.RequireAsync(context);
        var (version, units) = await _keeping.UnitsAsync(region, context.RequestAborted);
        var clock = runtime.Regulations.Reference.RegionOf(region).Clock;
        var today = clock.DayOf(runtime.Time.GetUtcNow());
        return PageFrames.Show<OrganisationPage>(
            new
            {
                Frame = await frames.OfAsync(context, Title, notice, refusal?.Message),
                Region = region,
                Regions = policy.Regions(caller, Right.KeepOrganisation),
                Clock = clock,
                Today = today,
                Version = version,
                Units = units,
                Versions = await runtime.Organisation.VersionsAsync(region, VersionsShown, context.RequestAborted),
                Typed = typed ?? TypedUnit.New(today),
            },
            refusal is null ? StatusCodes.Status200OK : Problems.StatusOf(refusal)
        );
    }

    private async Task<IResult> ShowCheckedAsync(HttpContext context, string region, OrganisationReport report) =>
        PageFrames.Show<CheckedUnitsPage>(
            new
            {
                Frame = await frames.OfAsync(
                    context,
                    Words.T("Hasil pemeriksaan berkas"),
                    fault: report.Faults.IsEmpty
                        ? null
                        : Words.T(
                            "Berkas ini belum dapat dipasang: perbaiki semua kesalahan di bawah, lalu periksa lagi."
                        )
                ),
                Region = region,
                Report = report,
            },
            report.Faults.IsEmpty && report.InUse.Count == 0
                ? StatusCodes.Status200OK
                : StatusCodes.Status422UnprocessableEntity
        );

    private async Task<IResult> ShowUnitAsync(
        HttpContext context,
        string region,
        int version,
        TypedUnit typed,
        MagangException? refusal
    ) =>
        PageFrames.Show<UnitPage>(
            new
            {
                Frame = await frames.OfAsync(context, Words.T("Unit {0}", typed.Code), fault: refusal?.Message),
                Region = region,
                Version = version,
                Typed = typed,
            },
            refusal is null ? StatusCodes.Status200OK : Problems.StatusOf(refusal)
        );

    private async Task<(Caller Caller, string Region)> RequireAsync(HttpContext context, string? region)
    {
        var caller = await frames.RequireAsync(context);
        var (chosen, _) = policy.In(caller, Right.KeepOrganisation, string.IsNullOrEmpty(region) ? null : region);
        return (caller, chosen.Code);
    }

    private static int VersionOf(IFormCollection form) =>
        int.TryParse(form["versi"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static string PathOf(string region, string notice) =>
        $"/pengelola/organisasi?daerah={Uri.EscapeDataString(region)}&pesan={notice}";
}
