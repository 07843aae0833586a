using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Instances;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>Ends instances from Studio, one or many; deletes none.</summary>
/// <param name="runtime">The engine.</param>
/// <param name="door">Lets in.</param>
/// <param name="watching">Who looks.</param>
internal sealed class CancelEndpoints(EngineRuntime runtime, Door door, Watching watching)
{
    private const int MostAtOnce = 500;

    // Studio asks for no reason.
    private const string Reason = "Dibatalkan dari perancang alur.";

    /// <summary>Adds them to Elsa's API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/cancel/workflow-instances/{id:long}", CancelOneAsync);
        api.MapPost("/bulk-actions/cancel/workflow-instances", CancelManyAsync);
        api.MapDelete("/workflow-instances/{id:long}", DeleteAsync);
        api.MapPost("/bulk-actions/delete/workflow-instances", (Delegate)DeleteManyAsync);
        api.MapPost("/bulk-actions/delete/workflow-instances/by-id", (Delegate)DeleteManyAsync);
    }

    private async Task<IResult> CancelOneAsync(long id, HttpContext context, CancellationToken cancel)
    {
        var body = await ElsaBody.ReadAsync<CancelBody>(context.Request, cancel);
        var entry = await door.CaseAsync(context, Right.WatchRuns, id, cancel, watching.Looks);
        var actor = await ActorAsync(entry.Caller, entry.Row, cancel);
        var reason = body?.Reason ?? Reason;
        if (string.IsNullOrWhiteSpace(reason))
            throw new IntakeRefusedException("reason", "pembatalan harus beralasan");
        if (PlainText.HoldsNip(reason))
            throw new IntakeRefusedException("reason", PlainText.NoNip);
        await CancelAsync(entry.Row.Id, actor, reason, cancel);
        return Results.Ok();
    }

    private async Task<IResult> CancelManyAsync(HttpContext context, CancellationToken cancel)
    {
        var caller = await door.HolderAsync(context, Right.WatchRuns);
        var body = await ElsaBody.ReadAsync<ManyInstances>(context.Request, cancel);
        var wanted = ElsaIds.Version(body?.DefinitionVersionId) is { } version
            ? await RunningAsync(version, caller, cancel)
            : IdsOf(body);
        // All rights first: nothing is ended where one of them may not be.
        var allowed = new List<(InstanceId Instance, Actor Actor)>();
        foreach (var id in wanted)
        {
            var entry = await door.CaseAsync(context, Right.WatchRuns, id.Value, cancel, watching.Looks);
            var actor = await ActorAsync(entry.Caller, entry.Row, cancel);
            if (entry.Row.Status == Status.Running)
                allowed.Add((id, actor));
        }

        var refused = new List<(InstanceId, string)>();
        foreach (var (instance, actor) in allowed)
        {
            try
            {
                await CancelAsync(instance, actor, Reason, cancel);
            }
            catch (MagangException refusal)
            {
                refused.Add((instance, refusal.Message));
            }
        }

        return refused.Count == 0
            ? ElsaJson.Result(new { Cancelled = allowed.Count })
            : throw new NotAllCancelledException(allowed.Count - refused.Count, refused);
    }

    private async Task<IResult> DeleteAsync(long id, HttpContext context, CancellationToken cancel)
    {
        await door.CaseAsync(context, Right.WatchRuns, id, cancel, watching.Looks);
        throw new InstanceKeptException();
    }

    private async Task<IResult> DeleteManyAsync(HttpContext context)
    {
        await door.HolderAsync(context, Right.WatchRuns);
        throw new InstanceKeptException();
    }

    /// <summary>Ids of a request for many.</summary>
    /// <exception cref="IntakeRefusedException">There is none, there are too many, or one is no number.</exception>
    internal static IReadOnlyList<InstanceId> IdsOf(ManyInstances? body)
    {
        var ids = (body?.Ids ?? []).Distinct(StringComparer.Ordinal).Select(ElsaIds.Instance).ToArray();
        if (ids.Length is 0 or > MostAtOnce)
            throw new IntakeRefusedException("ids", $"diharapkan 1 sampai {MostAtOnce} nomor berkas");
        return ids.Any(id => id is null)
            ? throw new IntakeRefusedException("ids", "berisi yang bukan nomor berkas")
            : [.. ids.OfType<InstanceId>()];
    }

    // Of one version of a definition, as the list of definitions asks.
    private async Task<IReadOnlyList<InstanceId>> RunningAsync(
        DefinitionKey version,
        Caller caller,
        CancellationToken cancel
    )
    {
        var running = await watching.ReachAsync(caller, door.Policy, cancel) with
        {
            Definitions = [version.DefinitionId],
            Version = version.Version,
            Statuses = [Status.Running],
            Take = MostAtOnce,
        };
        var (page, count) = await watching.Store.FindAsync(running, cancel);
        return count is 0 or > MostAtOnce
            ? throw new NotOneSweepException(version, count, MostAtOnce)
            : [.. page.Select(row => row.Id)];
    }

    // Who draws may end what he tried; what is of a programme or of a participant is a case, whoever drew its workflow.
    private async Task<Actor> ActorAsync(Caller caller, InstanceRow row, CancellationToken cancel)
    {
        // He was let in to watch, so he may know that it exists.
        var target = Target.Of(row.Routing);
        if (door.Policy.Office(caller, Right.CancelCase, target) is { } office)
            return caller.As(office);
        var definition = await runtime.Definitions.GetAsync(row.Definition, cancel);
        var isCase =
            definition.Programme is not null || definition.Regulation is not null || row.Routing.Person is not null;
        return caller.As(
            isCase
                ? door.Policy.Require(caller, Right.CancelCase, target)
                : door.Policy.Office(caller, Right.Design, target)
                    ?? door.Policy.Require(caller, Right.CancelCase, target)
        );
    }

    private Task<CommitAnswer> CancelAsync(InstanceId instance, Actor actor, string reason, CancellationToken cancel) =>
        runtime.Committer.SubmitAsync(Submission.To(instance, new CancelRequested(reason) { By = actor }), cancel);
}

/// <summary>What may come with a cancellation; Studio sends nothing.</summary>
/// <param name="Reason">Why; kept in the journal, so no NIP in it.</param>
internal sealed record CancelBody(string? Reason);

/// <summary>Many instances at once.</summary>
/// <param name="Ids">Their numbers, as text.</param>
/// <param name="DefinitionVersionId">Instead of them: all that run in this version.</param>
internal sealed record ManyInstances(IReadOnlyList<string>? Ids, string? DefinitionVersionId = null);
