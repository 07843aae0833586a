using System.Text;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Instances;

namespace Magang.Workflows.Host.Api;

/// <summary>Cases: how one stands, what happened in it, what its gates decided, and what may be said to it.</summary>
internal sealed class CaseEndpoints(EngineRuntime runtime, Door door)
{
    private const int PageRows = 1000;
    private readonly CaseReading _cases = new(runtime, door.Policy);
    private readonly CasePicture _pictures = new(runtime);

    /// <summary>Adds them to the API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/kasus").WithTags("Kasus");
        cases
            .MapGet("/{id:long}", DetailAsync)
            .WithName("RincianKasus")
            .WithSummary("Keadaan satu berkas: tugas, insiden, gerbang yang dilalui, isi berkas.")
            .Produces<CaseDetail>();
        cases
            .MapGet("/{id:long}/linimasa", TimelineAsync)
            .WithName("Linimasa")
            .WithSummary("Semua yang terjadi pada satu berkas, berurutan.")
            .Produces<IReadOnlyList<TimelineItem>>();
        cases
            .MapGet("/{id:long}/gambar", PictureAsync)
            .WithName("GambarKasus")
            .WithSummary("Gambar alur satu berkas: yang selesai, yang menunggu, yang gagal. Tanpa data pribadi.")
            .Produces(200, contentType: CasePicture.MediaType)
            .ProducesProblem(404)
            .ProducesProblem(422);
        cases
            .MapGet("/{id:long}/putusan", VerdictsAsync)
            .WithName("Putusan")
            .WithSummary("Putusan setiap gerbang, dengan pasal setiap temuannya.")
            .Produces<IReadOnlyList<VerdictView>>();
        cases
            .MapGet("/{id:long}/insiden", IncidentsAsync)
            .WithName("Insiden")
            .WithSummary("Semua insiden satu berkas.")
            .Produces<IReadOnlyList<IncidentRow>>();
        cases
            .MapPost("/{id:long}/peristiwa", EventAsync)
            .WithName("KirimPeristiwa")
            .WithSummary("Menyampaikan peristiwa yang ditunggu berkas.")
            .Produces<ActAnswer>()
            .ProducesProblem(409)
            .ProducesProblem(422);
        cases
            .MapPost("/{id:long}/insiden/{incident:int}/ulangi", RetryAsync)
            .WithName("UlangiInsiden")
            .WithSummary("Menjalankan lagi kegiatan yang gagal.")
            .Produces<ActAnswer>();
        cases
            .MapPost("/{id:long}/batalkan", CancelAsync)
            .WithName("BatalkanKasus")
            .WithSummary("Mengakhiri berkas seketika, dengan alasan.")
            .Produces<ActAnswer>()
            .ProducesProblem(422);
    }

    private async Task<IResult> DetailAsync(long id, HttpContext context, CancellationToken cancel)
    {
        var (caller, _, row) = await door.CaseAsync(context, Right.SeeCase, id, cancel);
        var names = await _cases.NamesAsync(caller, [row.Routing], cancel);
        var view = await _cases.ViewAsync(caller, row.Routing, cancel);
        var tasks = await runtime.Tasks.OfInstanceAsync(row.Id, cancel);
        var incidents = await runtime.Instances.IncidentsAsync(row.Id, cancel);
        return Results.Ok(
            new CaseDetail(
                CaseSummary.Of(row, names.TryGetValue(row.Routing.Person ?? "", out var name) ? name : null),
                [.. row.State.PassedGates],
                [.. row.State.Bookmarks.Select(mark => new WaitView(mark.Id, mark.Kind.ToString(), mark.Name))],
                [.. tasks.Select(TaskView.Of)],
                [.. incidents.Where(incident => incident.ResolvedAt is null)],
                view.Of(row.State.Dossier)
            )
        );
    }

    private async Task<IResult> TimelineAsync(long id, int? sesudah, HttpContext context, CancellationToken cancel)
    {
        var (reading, entries) = await JournalAsync(id, sesudah, context, cancel);
        return Results.Ok(entries.Select(reading.Item).ToArray());
    }

    private async Task<IResult> PictureAsync(
        long id,
        string? bagian,
        int? tingkat,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var (_, _, row) = await door.CaseAsync(context, Right.SeeCase, id, cancel);
        return Results.Text(
            await _pictures.DrawAsync(row, bagian, tingkat, cancel),
            CasePicture.MediaType,
            Encoding.UTF8
        );
    }

    private async Task<IResult> VerdictsAsync(long id, int? sesudah, HttpContext context, CancellationToken cancel)
    {
        var (reading, entries) = await JournalAsync(id, sesudah, context, cancel);
        return Results.Ok(entries.SelectMany(reading.Verdicts).ToArray());
    }

    private async Task<(TimelineReading Reading, IReadOnlyList<TimelineEntry> Entries)> JournalAsync(
        long id,
        int? after,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var (caller, _, row) = await door.CaseAsync(context, Right.SeeCase, id, cancel);
        var view = await _cases.ViewAsync(caller, row.Routing, cancel);
        return (
            TimelineReading.Of(view, await runtime.Tasks.OfInstanceAsync(row.Id, cancel)),
            await runtime.Instances.TimelineAsync(row.Id, after ?? 0, PageRows, cancel)
        );
    }

    private async Task<IResult> IncidentsAsync(long id, HttpContext context, CancellationToken cancel)
    {
        var (_, _, row) = await door.CaseAsync(context, Right.SeeCase, id, cancel);
        return Results.Ok(await runtime.Instances.IncidentsAsync(row.Id, cancel));
    }

    private async Task<IResult> EventAsync(long id, EventAction action, HttpContext context, CancellationToken cancel)
    {
        var (_, actor, row) = await door.CaseAsync(context, Right.SteerCase, id, cancel);
        if (string.IsNullOrWhiteSpace(action.Name))
            throw new IntakeRefusedException("name", "kosong");
        if (runtime.InnerEvents.Contains(action.Name))
            throw new AccessRefusedException(
                $"menyampaikan peristiwa '{action.Name}' dari luar",
                "alur kerja sendiri, setelah gerbangnya dilalui"
            );
        var payload = EventIntake.Take(runtime.Regulations, action.Payload ?? default, row.Routing.Person);
        var arrived = new EventArrived(action.Name, payload.Facts)
        {
            By = actor,
            OperationId = OperationKey.Required(context, action.OperationId),
        };
        var submission = Submission.To(row.Id, arrived) with { Personal = payload.Personal };
        return Answers.Of(context, await runtime.Committer.SubmitAsync(submission, cancel));
    }

    private async Task<IResult> RetryAsync(
        long id,
        int incident,
        KeyedAction action,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var (_, actor, row) = await door.CaseAsync(context, Right.RetryIncident, id, cancel);
        var retry = new RetryRequested(incident)
        {
            By = actor,
            OperationId = OperationKey.Required(context, action.OperationId),
        };
        return Answers.Of(context, await runtime.Committer.SubmitAsync(Submission.To(row.Id, retry), cancel));
    }

    private async Task<IResult> CancelAsync(long id, CancelAction action, HttpContext context, CancellationToken cancel)
    {
        var (_, actor, row) = await door.CaseAsync(context, Right.CancelCase, id, cancel);
        if (string.IsNullOrWhiteSpace(action.Reason))
            throw new IntakeRefusedException("reason", "pembatalan harus beralasan");
        if (PlainText.HoldsNip(action.Reason))
            throw new IntakeRefusedException("reason", PlainText.NoNip);
        var request = new CancelRequested(action.Reason)
        {
            By = actor,
            OperationId = OperationKey.Required(context, action.OperationId),
        };
        return Answers.Of(context, await runtime.Committer.SubmitAsync(Submission.To(row.Id, request), cancel));
    }
}

/// <summary>A case with all that stands around it.</summary>
/// <param name="Case">How it stands.</param>
/// <param name="PassedGates">In the order they were first passed.</param>
/// <param name="WaitsFor">What it waits for now.</param>
/// <param name="Tasks">Every task, open and closed, in the order they were opened.</param>
/// <param name="Incidents">What stopped it and was not dealt with.</param>
/// <param name="Dossier">Its facts, as far as the reader may see them.</param>
public sealed record CaseDetail(
    CaseSummary Case,
    IReadOnlyList<string> PassedGates,
    IReadOnlyList<WaitView> WaitsFor,
    IReadOnlyList<TaskView> Tasks,
    IReadOnlyList<IncidentRow> Incidents,
    JsonElement Dossier
);

/// <summary>Something that a case waits for.</summary>
/// <param name="Id">The bookmark's number.</param>
/// <param name="Kind"><c>Event</c>, <c>Timer</c>, <c>Task</c>, <c>Job</c>, <c>Child</c> or <c>Errand</c>.</param>
/// <param name="Name">The event's or the errand's name; for the rest the activity's id.</param>
public sealed record WaitView(int Id, string Kind, string Name);

/// <summary>Something said to a case.</summary>
/// <param name="Name">The event's name.</param>
/// <param name="Payload">Facts by their names, and plain values; null for nothing.</param>
/// <param name="OperationId">The caller's key for this act.</param>
public sealed record EventAction(string? Name, JsonElement? Payload, string? OperationId);

/// <summary>An act that needs nothing but its key.</summary>
/// <param name="OperationId">The caller's key for this act.</param>
public sealed record KeyedAction(string? OperationId);

/// <summary>The end of a case.</summary>
/// <param name="Reason">Why; kept in the journal, so no NIP in it.</param>
/// <param name="OperationId">The caller's key for this act.</param>
public sealed record CancelAction(string? Reason, string? OperationId);
