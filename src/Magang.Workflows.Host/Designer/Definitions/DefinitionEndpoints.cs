using System.Text.Json;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Definitions as Studio reads them: lists, versions, names.</summary>
internal sealed class DefinitionEndpoints(EngineRuntime runtime, DesignDoor door, Shelf shelf)
{
    /// <summary>Adds them to Elsa's API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        var definitions = api.MapGroup("/workflow-definitions");
        definitions.MapGet("/", ListAsync);
        definitions.MapGet("/by-definition-id/{definitionId}", ByDefinitionIdAsync);
        definitions.MapGet("/{definitionId}", ByDefinitionIdAsync);
        definitions.MapGet("/by-id/{id}", ByIdAsync);
        definitions.MapGet("/many-by-id", ManyByIdAsync);
        definitions.MapGet("/{definitionId}/versions", VersionsAsync);
        definitions.MapGet("/query/count", CountAsync);
        definitions.MapGet("/validation/is-name-unique", IsNameUniqueAsync);
        definitions.MapGet("/{definitionId}/consumers", ConsumersAsync);
    }

    private async Task<IResult> ListAsync(HttpContext context, CancellationToken cancel)
    {
        var mayDraw = await door.LookerAsync(context);
        var (page, count) = DefinitionQuery.Of(context.Request.Query).Of(await shelf.ListAsync(cancel));
        return ElsaJson.Result(
            new
            {
                items = page.Select(row => DefinitionSummary.Of(row, DefinitionLink.Of(row.Key.DefinitionId, mayDraw))),
                totalCount = count,
                links = DefinitionLink.OfAll(mayDraw),
            }
        );
    }

    private async Task<IResult> ByDefinitionIdAsync(string definitionId, HttpContext context, CancellationToken cancel)
    {
        var mayDraw = await door.LookerAsync(context);
        var choice = VersionChoice.Read(context.Request.Query["versionOptions"], VersionChoice.Latest);
        return await ViewAsync(await shelf.GetAsync(definitionId, choice, cancel), mayDraw, cancel);
    }

    private async Task<IResult> ByIdAsync(string id, HttpContext context, CancellationToken cancel)
    {
        var mayDraw = await door.LookerAsync(context);
        return await ViewAsync(await shelf.GetAsync(id, cancel), mayDraw, cancel);
    }

    private async Task<IResult> ManyByIdAsync(HttpContext context, CancellationToken cancel)
    {
        var mayDraw = await door.LookerAsync(context);
        var asked = context.Request.Query["ids"].Select(ElsaIds.Version).ToHashSet();
        var views = new List<JsonElement>();
        foreach (var row in (await shelf.ListAsync(cancel)).Where(row => asked.Contains(row.Key)))
            views.Add(
                DefinitionView.Of(
                    row,
                    await shelf.DocumentAsync(row, cancel),
                    DefinitionLink.Of(row.Key.DefinitionId, mayDraw)
                )
            );
        return ElsaJson.Result(new { items = views, count = views.Count });
    }

    private async Task<IResult> VersionsAsync(string definitionId, HttpContext context, CancellationToken cancel)
    {
        await door.LookerAsync(context);
        var rows = await shelf.ListAsync(definitionId, cancel);
        return rows.Count == 0
            ? throw new NotFoundException($"Definisi '{definitionId}'")
            : ElsaJson.Result(rows.Select(row => DefinitionSummary.Of(row, links: null)));
    }

    private async Task<IResult> CountAsync(HttpContext context, CancellationToken cancel)
    {
        await door.LookerAsync(context);
        return ElsaJson.Result(new { count = (await shelf.ListAsync(cancel)).Count(row => row.IsLatest) });
    }

    private async Task<IResult> IsNameUniqueAsync(
        HttpContext context,
        string? name,
        string? definitionId,
        CancellationToken cancel
    )
    {
        await door.LookerAsync(context);
        var wanted = name?.Trim() ?? "";
        var isTaken = (await shelf.ListAsync(cancel)).Any(row =>
            row.IsLatest
            && row.Key.DefinitionId != definitionId
            && row.Head.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)
        );
        return ElsaJson.Result(new { isUnique = !isTaken });
    }

    private async Task<IResult> ConsumersAsync(string definitionId, HttpContext context, CancellationToken cancel)
    {
        await door.LookerAsync(context);
        var row = await shelf.GetAsync(definitionId, VersionChoice.Latest, cancel);
        var isPublishedOnce = row.Draft is null || row.Key.Version > 1;
        var users = isPublishedOnce ? await runtime.Definitions.UsersOfAsync(definitionId, cancel) : [];
        return ElsaJson.Result(new { consumingWorkflowDefinitionIds = users.Select(user => user.DefinitionId) });
    }

    private async Task<IResult> ViewAsync(ShelfRow row, bool mayDraw, CancellationToken cancel) =>
        ElsaJson.Result(
            DefinitionView.Of(
                row,
                await shelf.DocumentAsync(row, cancel),
                DefinitionLink.Of(row.Key.DefinitionId, mayDraw)
            )
        );
}
