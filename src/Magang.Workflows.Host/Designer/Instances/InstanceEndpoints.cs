using System.Text.Json;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Engine;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>Instances as Studio lists and views them.</summary>
/// <param name="runtime">The engine.</param>
/// <param name="door">Lets in.</param>
/// <param name="watching">What instances did, and who looks.</param>
internal sealed class InstanceEndpoints(EngineRuntime runtime, Door door, Watching watching)
{
    private const int DefaultEvents = 100;

    /// <summary>Adds them to Elsa's API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        var instances = api.MapGroup("/workflow-instances");
        instances.MapGet("", ListByQueryAsync);
        instances.MapPost("", ListByBodyAsync);
        instances.MapGet("/{id:long}", DetailAsync);
        instances.MapGet("/{id:long}/execution-state", StandingAsync);
        instances.MapGet("/{id:long}/variables", VariablesAsync);
        instances.MapGet("/{id:long}/journal", WholeJournalAsync);
        instances.MapPost("/{id:long}/journal", FilteredJournalAsync);
    }

    private Task<IResult> ListByQueryAsync(HttpContext context, CancellationToken cancel) =>
        ListAsync(context, body: default, cancel);

    private async Task<IResult> ListByBodyAsync(HttpContext context, CancellationToken cancel) =>
        await ListAsync(context, await ElsaBody.ReadAsync<JsonElement>(context.Request, cancel), cancel);

    private async Task<IResult> ListAsync(HttpContext context, JsonElement body, CancellationToken cancel)
    {
        var caller = await door.HolderAsync(context, Right.WatchRuns);
        var query = await watching.ReachAsync(caller, door.Policy, cancel);
        var wanted = InstanceFilter.Read(body, context.Request.Query, query);
        var (page, count) = await watching.Store.FindAsync(wanted, cancel);
        return ElsaJson.Result(new ElsaPage<InstanceSummary>([.. page.Select(InstanceSummary.Of)], count));
    }

    private async Task<IResult> DetailAsync(long id, HttpContext context, CancellationToken cancel)
    {
        var entry = await EnterAsync(context, id, cancel);
        var run = await watching.Reader.OfAsync(entry.Row, cancel);
        var incidents = await runtime.Instances.IncidentsAsync(entry.Row.Id, cancel);
        return ElsaJson.Result(InstanceDetail.Of(run, incidents, await watching.SightAsync(entry, door, cancel)));
    }

    private async Task<IResult> StandingAsync(long id, HttpContext context, CancellationToken cancel)
    {
        var row = (await EnterAsync(context, id, cancel)).Row;
        return ElsaJson.Result(
            new
            {
                row.Status,
                row.SubStatus,
                // Studio's client looks for the sub status under this name.
                WorkflowSubStatus = row.SubStatus,
                UpdatedAt = row.LastAt,
            }
        );
    }

    private async Task<IResult> VariablesAsync(long id, HttpContext context, CancellationToken cancel)
    {
        var entry = await EnterAsync(context, id, cancel);
        var definition = await runtime.Definitions.GetAsync(entry.Row.Definition, cancel);
        var sight = await watching.SightAsync(entry, door, cancel);
        var variables = entry.Row.State.WorkflowVariables;
        return ElsaJson.Result(
            ElsaItems<object>.Of([
                .. definition.Variables.Select(declared => new
                {
                    declared.Id,
                    declared.Name,
                    Value = sight.Of(variables.TryGetValue(declared.Name, out var now) ? now : declared.Initial),
                }),
            ])
        );
    }

    private Task<IResult> WholeJournalAsync(
        long id,
        int? skip,
        int? take,
        int? page,
        int? pageSize,
        HttpContext context,
        CancellationToken cancel
    ) => JournalAsync(id, filter: null, (skip, take, page, pageSize), context, cancel);

    private async Task<IResult> FilteredJournalAsync(
        long id,
        int? skip,
        int? take,
        int? page,
        int? pageSize,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var request = await ElsaBody.ReadAsync<JournalRequest>(context.Request, cancel);
        return await JournalAsync(id, request?.Filter, (skip, take, page, pageSize), context, cancel);
    }

    private async Task<IResult> JournalAsync(
        long id,
        JournalFilter? filter,
        (int? Skip, int? Take, int? Page, int? Size) part,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var entry = await EnterAsync(context, id, cancel);
        var run = await watching.Reader.OfAsync(entry.Row, cancel);
        var take = part.Take ?? part.Size ?? DefaultEvents;
        var skip = part.Skip ?? (int)Math.Clamp((long)(part.Page ?? 0) * take, 0, int.MaxValue);
        return ElsaJson.Result(JournalView.Page(run, filter, skip, take));
    }

    private Task<Entry> EnterAsync(HttpContext context, long id, CancellationToken cancel) =>
        door.CaseAsync(context, Right.WatchRuns, id, cancel, watching.Looks);
}
