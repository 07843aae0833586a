using System.Text.Json;
using Magang.Workflows.Host.Engine;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>What administrators do to one definition: save, publish, retract, go back to an older version.</summary>
internal sealed class DrawingEndpoints(EngineRuntime runtime, DesignDoor door, DrawingActs acts, Shelf shelf)
{
    /// <summary>Adds them to Elsa's API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        var definitions = api.MapGroup("/workflow-definitions");
        definitions.MapPost("/", SaveAsync);
        definitions.MapPost("/{definitionId}/publish", PublishAsync);
        definitions.MapPost("/{definitionId}/retract", RetractAsync);
        definitions.MapPost("/{definitionId}/revert/{version:int}", RevertAsync);
        definitions.MapPost("/{definitionId}/update-references", UpdateReferencesAsync);
        definitions.MapGet("/{definitionId}/temuan", FindingsAsync);
    }

    private async Task<IResult> SaveAsync(HttpContext context, CancellationToken cancel)
    {
        var caller = await door.DrawerAsync(context);
        var body = await ElsaBody.ObjectAsync(context.Request, cancel);
        var model = PostedModel.Read(Json.Member(body, "model"));
        var publish = Json.Member(body, "publish").ValueKind == JsonValueKind.True;
        return await AnswerAsync(await acts.SaveAsync(context, caller, model, publish, cancel), cancel);
    }

    private async Task<IResult> PublishAsync(string definitionId, HttpContext context, CancellationToken cancel)
    {
        var caller = await door.DrawerAsync(context);
        return await AnswerAsync(await acts.PublishAsync(context, caller, definitionId, cancel), cancel);
    }

    private async Task<IResult> RetractAsync(string definitionId, HttpContext context, CancellationToken cancel)
    {
        var caller = await door.DrawerAsync(context);
        await shelf.GetAsync(definitionId, VersionChoice.Latest, cancel);
        var published =
            await shelf.FindAsync(definitionId, VersionChoice.Published, cancel)
            ?? throw new NotPublishedException(definitionId);
        var row = await acts.RetractAsync(context, caller, published, cancel);
        return ElsaJson.Result(
            DefinitionView.Of(
                row,
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
        var caller = await door.DrawerAsync(context);
        var drawn = await acts.RevertAsync(context, caller, definitionId, version, cancel);
        return ElsaJson.Result(DefinitionSummary.Of(drawn.Row, links: null), StatusCodes.Status201Created);
    }

    // Those that name no version of it use its newest from now on; each is published again as it is.
    private async Task<IResult> UpdateReferencesAsync(
        string definitionId,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var caller = await door.DrawerAsync(context);
        await shelf.GetAsync(definitionId, VersionChoice.Published, cancel);
        var affected = new List<string>();
        foreach (var user in await runtime.Definitions.UsersOfAsync(definitionId, cancel))
        {
            if (await acts.Drawing.RenewAsync(user, caller.Key, cancel) is { IsSaved: true } renewed)
                affected.Add(renewed.Row.Head.Name);
        }
        return ElsaJson.Result(new { affectedWorkflows = affected });
    }

    // What publishing would say, for the page around Studio: Studio itself shows nothing that is no refusal.
    private async Task<IResult> FindingsAsync(string definitionId, HttpContext context, CancellationToken cancel)
    {
        await door.LookerAsync(context);
        var choice = VersionChoice.Read(context.Request.Query["versionOptions"], VersionChoice.Latest);
        var row = await shelf.GetAsync(definitionId, choice, cancel);
        var findings = await runtime.Definitions.CheckAsync(await shelf.SourceAsync(row, cancel), cancel);
        return ElsaJson.Result(new { id = ElsaIds.Of(row.Key), findings });
    }

    private async Task<IResult> AnswerAsync(DrawnOutcome drawn, CancellationToken cancel)
    {
        var findings = drawn.Row.Draft is null
            ? []
            : await runtime.Definitions.CheckAsync(await shelf.SourceAsync(drawn.Row, cancel), cancel);
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
}
