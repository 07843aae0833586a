using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Imports;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Host.Ui.Tasks;
using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.Host.Ui.Batches;

/// <summary>Starts a batch from a list of participants: the list is checked first, then the same list starts it.</summary>
internal sealed class NewBatchPages(PageFrames frames, EngineRuntime runtime, Policy policy)
{
    private const string Path = "/gelombang/baru";

    // Two thousand rows are far below it; the API takes no more either.
    private const long MostBytes = 5 * 1024 * 1024;

    private readonly StartableWorkflows _workflows = new(runtime);
    private readonly BatchIntake _intake = new(
        runtime.Regulations.Schema,
        runtime.Regulations.Personal,
        runtime.People
    );

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, AskAsync);
        pages
            .MapPost(Path, TakeAsync)
            .WithMetadata(new FormLimit(MostBytes))
            .RequireRateLimiting(AccountSetup.UploadLimit);
    }

    private async Task<IResult> AskAsync(HttpContext context, CancellationToken cancel)
    {
        var caller = await frames.RequireAsync(context, Right.StartBatch);
        var regions = policy.Regions(caller, Right.StartBatch);
        var first = await _workflows.OfAsync(regions, cancel) is [{ Id: var id }, ..] ? id : "";
        return await ShowAsync(context, regions, new NewBatch(first, regions[0], "", TaskForm.NewOperation()));
    }

    private async Task<IResult> TakeAsync(HttpContext context, CancellationToken cancel)
    {
        var caller = await frames.RequireAsync(context, Right.StartBatch);
        var regions = policy.Regions(caller, Right.StartBatch);
        var sent = await context.Request.ReadFormAsync(cancel);
        var typed = new NewBatch(
            sent["alur"].ToString(),
            sent["daerah"].ToString(),
            sent["tahun"].ToString().Trim(),
            sent["operasi"].FirstOrDefault() is { Length: > 0 and <= 60 } key
            && key.StartsWith("laman/", StringComparison.Ordinal)
                ? key
                : TaskForm.NewOperation()
        );
        if (typed.Region.Length == 0)
            return await ShowAsync(context, regions, typed, "Pilih daerah dari daftar.", status: 422);
        // Whoever may not start one there is refused, whatever the list says.
        var office = policy.Require(caller, Right.StartBatch, Target.Of(typed.Region));
        var workflow = (await _workflows.OfAsync(regions, cancel)).FirstOrDefault(one => one.Id == typed.Workflow);
        if (workflow is null)
            return await ShowAsync(context, regions, typed, "Pilih alur dari daftar.", status: 422);
        int? year = int.TryParse(typed.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            ? given
            : null;
        if (typed.Year.Length > 0 && year is null or < 2000 or > 2100)
            return await ShowAsync(
                context,
                regions,
                typed,
                "Tahun ditulis dengan empat angka, misalnya 2027, atau dikosongkan.",
                status: 422
            );
        try
        {
            return await StartAsync(context, regions, typed, workflow, year, caller.As(office));
        }
        catch (IntakeRefusedException refused)
        {
            var report = new FaultReport([.. refused.Faults.Select(RowOf)], refused.Faults.Length);
            return await ShowAsync(context, regions, typed, faults: report, status: 422);
        }
    }

    private async Task<IResult> StartAsync(
        HttpContext context,
        IReadOnlyList<string> regions,
        NewBatch typed,
        StartableWorkflow workflow,
        int? year,
        Actor by
    )
    {
        var cancel = context.RequestAborted;
        var sent = await context.Request.ReadFormAsync(cancel);
        ImmutableArray<Participant> participants = [];
        var mark = "";
        if (workflow.TakesList)
        {
            if (sent.Files.GetFile("berkas") is not { Length: > 0 } file)
                return await ShowAsync(
                    context,
                    regions,
                    typed,
                    "Pilih dahulu berkas CSV daftar peserta dari perangkat Anda.",
                    status: 422
                );
            using var list = new MemoryStream();
            await file.CopyToAsync(list, cancel);
            mark = Convert.ToHexStringLower(SHA256.HashData(list.ToArray()));
            list.Position = 0;
            participants = ParticipantCsv.Read(list);
            _intake.Check(participants);
        }

        var confirmed = sent["tanda-berkas"].ToString();
        if (workflow.TakesList && confirmed != mark)
        {
            var changed =
                confirmed.Length > 0
                    ? "Ini bukan berkas yang tadi diperiksa. Berkas ini sudah diperiksa juga; pilih sekali lagi untuk memulai."
                    : null;
            return await ShowAsync(context, regions, typed with { Mark = mark, Rows = participants.Length }, changed);
        }

        if (participants.IsEmpty)
            year ??= runtime.Regulations.Reference.RegionOf(typed.Region).Clock.DayOf(runtime.Time.GetUtcNow()).Year;
        var beginning = new Beginning(workflow.Id, new Routing(typed.Region)) { Key = typed.Operation };
        var submission = await _intake.PrepareAsync(beginning, participants, year, by, cancel);
        var answer = await runtime.Committer.SubmitAsync(submission, cancel);
        return Results.LocalRedirect(
            string.Create(CultureInfo.InvariantCulture, $"/gelombang/{answer.Instance.Value}?pesan=mulai")
        );
    }

    // "baris 3, kolom nip" is a place of its own in a table.
    private static RowFault RowOf(Fault fault)
    {
        var parts = fault.Place.Split(", ", 2);
        return
            parts[0].StartsWith("baris ", StringComparison.Ordinal)
            && int.TryParse(parts[0].AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? new RowFault(
                row,
                parts.Length > 1 ? parts[1].Replace("kolom ", "", StringComparison.Ordinal) : "",
                fault.Problem
            )
            : new RowFault(0, fault.Place, fault.Problem);
    }

    private async Task<IResult> ShowAsync(
        HttpContext context,
        IReadOnlyList<string> regions,
        NewBatch typed,
        string? fault = null,
        FaultReport? faults = null,
        int status = StatusCodes.Status200OK
    ) =>
        PageFrames.Show<NewBatchPage>(
            new
            {
                Frame = await frames.OfAsync(context, "Mulai gelombang baru", notice: null, fault),
                Typed = typed,
                Regions = regions,
                Workflows = await _workflows.OfAsync(regions, context.RequestAborted),
                Faults = faults,
            },
            status
        );
}

/// <summary>What was typed for a batch that is to be started.</summary>
/// <param name="Workflow">Id of its workflow.</param>
/// <param name="Region">Code of its region.</param>
/// <param name="Year">Year of the programme, as typed; empty for that of the earliest first day.</param>
/// <param name="Operation">The key of the start: sent twice, it happens once.</param>
public sealed record NewBatch(string Workflow, string Region, string Year, string Operation)
{
    /// <summary>SHA-256 of the list that was checked without a fault; empty before.</summary>
    public string Mark { get; init; } = "";

    /// <summary>How many participants that has.</summary>
    public int Rows { get; init; }
}

/// <summary>What is wrong with a list.</summary>
/// <param name="Faults">The faults.</param>
/// <param name="Count">How many there are.</param>
public sealed record FaultReport(IReadOnlyList<RowFault> Faults, int Count);
