using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Engine;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>What administrators do to definitions: save, publish, retract, go back to, delete.</summary>
internal sealed class DrawingEndpoints(EngineRuntime runtime, Door door, Callers callers, Shelf shelf)
{
    private readonly Drawing _drawing = new(runtime, shelf);

    /// <summary>Adds them to Elsa's API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        var definitions = api.MapGroup("/workflow-definitions");
        definitions.MapPost("/", SaveAsync);
        definitions.MapPost("/{definitionId}/publish", PublishAsync);
        definitions.MapPost("/{definitionId}/retract", RetractAsync);
        definitions.MapPost("/{definitionId}/revert/{version:int}", RevertAsync);
    }

    private async Task<IResult> SaveAsync(HttpContext context, CancellationToken cancel)
    {
        var caller = await DrawerAsync(context);
        var body = DocumentText.Read(await Bodies.ReadAsync(context.Request, cancel));
        var model = PostedModel.Read(Json.Member(body, "model"));
        var publish = Json.Member(body, "publish").ValueKind == JsonValueKind.True;
        var drawn = await _drawing.SaveAsync(model, publish, caller.Key, cancel);
        await TellAsync(context, caller, drawn, SecurityEvents.DefinitionSaved, cancel);
        return await AnswerAsync(drawn, cancel);
    }

    private async Task<IResult> PublishAsync(string definitionId, HttpContext context, CancellationToken cancel)
    {
        var caller = await DrawerAsync(context);
        var drawn = await _drawing.PublishAsync(definitionId, caller.Key, cancel);
        await TellAsync(context, caller, drawn, SecurityEvents.DefinitionSaved, cancel);
        return await AnswerAsync(drawn, cancel);
    }

    private async Task<IResult> RetractAsync(string definitionId, HttpContext context, CancellationToken cancel)
    {
        var caller = await DrawerAsync(context);
        var row =
            await shelf.FindAsync(definitionId, VersionChoice.Published, cancel)
            ?? throw (
                await shelf.FindAsync(definitionId, VersionChoice.Latest, cancel) is null
                    ? new Api.NotFoundException($"Definisi '{definitionId}'")
                    : (MagangException)new NotPublishedException(definitionId)
            );
        await runtime.Definitions.RetireAllAsync(definitionId, caller.Key, cancel);
        await callers.WriteAsync(context, caller, SecurityEvents.DefinitionRetracted, DetailOf(row), cancel);
        return ElsaJson.Result(
            DefinitionView.Of(
                await shelf.GetAsync(ElsaIds.Of(row.Key), cancel),
                await shelf.DocumentAsync(row, cancel),
                DefinitionLink.Of(definitionId, mayDraw: true)
            )
        );
    }

    private async Task<IResult> RevertAsync(
        string definitionId,
        int version,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var caller = await DrawerAsync(context);
        var drawn = await _drawing.RevertAsync(definitionId, version, caller.Key, cancel);
        await TellAsync(context, caller, drawn, SecurityEvents.DefinitionSaved, cancel);
        return ElsaJson.Result(DefinitionSummary.Of(drawn.Row, links: null), StatusCodes.Status201Created);
    }

    private async Task<IResult> AnswerAsync(DrawnOutcome drawn, CancellationToken cancel)
    {
        var source = await shelf.SourceAsync(drawn.Row, cancel);
        var findings = drawn.Row.Draft is null ? [] : await runtime.Definitions.CheckAsync(source, cancel);
        return ElsaJson.Result(
            new
            {
                workflowDefinition = DefinitionView.Of(
                    drawn.Row,
                    drawn.Document,
                    DefinitionLink.Of(drawn.Row.Key.DefinitionId, mayDraw: true)
                ),
                alreadyPublished = drawn.WasPublished,
                consumingWorkflowCount = drawn.Followers.Count,
                validationErrors = findings.Select(finding => finding.Sentence),
            }
        );
    }

    private async Task TellAsync(
        HttpContext context,
        Caller caller,
        DrawnOutcome drawn,
        string saved,
        CancellationToken cancel
    )
    {
        if (!drawn.IsSaved)
            return;
        await callers.WriteAsync(
            context,
            caller,
            drawn.IsPublished ? SecurityEvents.DefinitionPublished : saved,
            DetailOf(drawn.Row),
            cancel
        );
    }

    private static string DetailOf(ShelfRow row) =>
        row.Draft is { } draft
            ? $"{ElsaIds.Of(row.Key)} simpanan {draft.Revision} sha256 {row.ContentHash}"
            : $"{ElsaIds.Of(row.Key)} sha256 {row.ContentHash}";

    private async Task<Caller> DrawerAsync(HttpContext context)
    {
        var caller = await door.HolderAsync(context, Right.Design);
        door.Policy.RequireHere(caller, Right.Design);
        return caller;
    }
}
