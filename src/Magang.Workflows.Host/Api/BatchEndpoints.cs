using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Instances;

namespace Magang.Workflows.Host.Api;

/// <summary>Batches: start one from a list, see one.</summary>
internal sealed class BatchEndpoints(EngineRuntime runtime, Door door)
{
    private const int MostCases = ParticipantReading.MostRows;

    // The input of a workflow that opens a case for each participant.
    private const string ListInput = "peserta";
    private readonly CaseReading _cases = new(runtime, door.Policy);
    private readonly BatchIntake _intake = new(
        runtime.Regulations.Schema,
        runtime.Regulations.Personal,
        runtime.People
    );

    /// <summary>Adds them to the API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        var batches = api.MapGroup("/gelombang").WithTags("Gelombang");
        batches
            .MapPost("/", StartAsync)
            .WithName("MulaiGelombang")
            .WithSummary(
                "Memulai gelombang dari daftar peserta (text/csv, application/json, atau satu berkas multipart). "
                    + "Alur yang tidak meminta daftar dimulai tanpa isi. Idempotency-Key menemukan gelombang yang sama selama 30 hari."
            )
            .Accepts<JsonElement>("application/json", "text/csv", "multipart/form-data")
            .Produces<ActAnswer>(StatusCodes.Status201Created)
            .Produces<ActAnswer>()
            .ProducesProblem(422)
            .DisableAntiforgery()
            .RequireRateLimiting(AccountSetup.UploadLimit);
        batches
            .MapGet("/{id:long}", DetailAsync)
            .WithName("RincianGelombang")
            .WithSummary("Satu gelombang dengan semua berkas pesertanya.")
            .Produces<BatchDetail>();
    }

    private async Task<IResult> StartAsync(
        HttpContext context,
        string? definisi,
        string? daerah,
        int? tahun,
        CancellationToken cancel
    )
    {
        var caller = await door.HolderAsync(context, Right.StartBatch);
        var (region, actor) = door.Policy.In(caller, Right.StartBatch, daerah);
        var participants =
            context.Request.ContentType is null && await TakesNoListAsync(definisi, cancel)
                ? []
                : await ParticipantUpload.ReadAsync(context.Request, cancel);
        if (participants.IsEmpty)
            tahun ??= region.Clock.DayOf(runtime.Time.GetUtcNow()).Year;
        var beginning = new Beginning(definisi ?? BatchIntake.Definition, new Routing(region.Code))
        {
            Key = OperationKey.Optional(context, fromBody: null),
        };
        var submission = await _intake.PrepareAsync(beginning, participants, tahun, actor, cancel);
        var answer = await runtime.Committer.SubmitAsync(submission, cancel);
        context.Response.Headers.Location = $"/api/v1/gelombang/{answer.Instance}";
        context.Response.StatusCode = answer.IsRepeat ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        return Answers.Of(context, answer);
    }

    /// <summary>Whether a workflow is about no participants, as a presentation or a committee is.</summary>
    private async Task<bool> TakesNoListAsync(string? definition, CancellationToken cancel)
    {
        var published = await runtime.Definitions.ListAsync(cancel);
        var newest = published
            .Where(one => !one.IsRetired && one.Key.DefinitionId == definition)
            .MaxBy(one => one.Key.Version);
        return newest is not null
            && !(await runtime.Definitions.GetAsync(newest.Key, cancel)).Inputs.Contains(
                ListInput,
                StringComparer.Ordinal
            );
    }

    private async Task<IResult> DetailAsync(long id, HttpContext context, CancellationToken cancel)
    {
        var (caller, _, batch) = await door.CaseAsync(context, Right.SeeBatch, id, cancel);
        var cases = await runtime.Instances.ChildrenAsync(batch.Id, limit: MostCases, cancel: cancel);
        var names = await _cases.NamesAsync(caller, cases.Select(row => row.Routing), cancel);
        return Results.Ok(
            new BatchDetail(
                CaseSummary.Of(batch, null),
                [
                    .. cases.Select(row =>
                        CaseSummary.Of(row, names.TryGetValue(row.Routing.Person ?? "", out var name) ? name : null)
                    ),
                ]
            )
        );
    }
}

/// <summary>A batch and its cases.</summary>
/// <param name="Batch">The batch itself.</param>
/// <param name="Cases">Its participants' cases, in the order they were started.</param>
public sealed record BatchDetail(CaseSummary Batch, ImmutableArray<CaseSummary> Cases);

/// <summary>How a case stands.</summary>
/// <param name="Instance">Its id.</param>
/// <param name="Definition">The workflow's id.</param>
/// <param name="Version">The version that it is pinned to.</param>
/// <param name="Region">The region.</param>
/// <param name="Opd">The participant's OPD, or null.</param>
/// <param name="Person">The participant's key, or null.</param>
/// <param name="Host">The host, or null.</param>
/// <param name="Batch">The batch that it belongs to, or null.</param>
/// <param name="Nip">The participant's NIP, for those who may see it; else null.</param>
/// <param name="Name">His name, for those who may see it; else null.</param>
/// <param name="Status"><c>Running</c> or <c>Finished</c>.</param>
/// <param name="SubStatus"><c>Suspended</c>, <c>Faulted</c>, <c>Finished</c> or <c>Cancelled</c>.</param>
/// <param name="CaseStatus">Where it is in its programme, or null.</param>
/// <param name="Sequence">Entries in its journal.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="LastAt">The last entry; UTC.</param>
public sealed record CaseSummary(
    long Instance,
    string Definition,
    int Version,
    string Region,
    string? Opd,
    string? Person,
    string? Host,
    long? Batch,
    string? Nip,
    string? Name,
    string Status,
    string SubStatus,
    string? CaseStatus,
    int Sequence,
    DateTimeOffset StartedAt,
    DateTimeOffset LastAt
)
{
    internal static CaseSummary Of(InstanceRow row, (string Nip, string Name)? person) =>
        new(
            row.Id.Value,
            row.Definition.DefinitionId,
            row.Definition.Version,
            row.Routing.Region,
            row.Routing.Opd,
            row.Routing.Person,
            row.Routing.Host,
            row.Parent?.Value,
            person?.Nip,
            person?.Name,
            row.Status.ToString(),
            row.SubStatus.ToString(),
            row.CaseStatus,
            row.Revision,
            row.StartedAt,
            row.LastAt
        );
}
