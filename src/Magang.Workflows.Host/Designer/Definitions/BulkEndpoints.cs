using Magang.Workflows.Host.Api;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Publishing and retracting of many at once: each by itself, so that one that is refused holds up no other.</summary>
internal sealed class BulkEndpoints(DesignDoor door, DrawingActs one, Shelf shelf)
{
    /// <summary>Adds them to Elsa's API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/bulk-actions/publish/workflow-definitions/by-definition-ids", PublishAsync);
        api.MapPost("/bulk-actions/retract/workflow-definitions/by-definition-ids", RetractAsync);
    }

    private async Task<IResult> PublishAsync(HttpContext context, CancellationToken cancel)
    {
        var caller = await door.DrawerAsync(context);
        var answer = new BulkPublished([], [], [], [], [], []);
        foreach (var id in await ElsaBody.IdsAsync(context.Request, "definitionIds", cancel))
        {
            try
            {
                var drawn = await one.PublishAsync(context, caller, id, cancel);
                (drawn.WasPublished ? answer.AlreadyPublished : answer.Published).Add(id);
                answer.UpdatedConsumers.AddRange(drawn.Followers.Select(follower => follower.DefinitionId));
            }
            catch (NotFoundException)
            {
                answer.NotFound.Add(id);
            }
            catch (MagangException refusal)
            {
                answer.Failed.Add(id);
                answer.Refused.Add(refusal.Message);
            }
        }
        return ElsaJson.Result(answer);
    }

    private async Task<IResult> RetractAsync(HttpContext context, CancellationToken cancel)
    {
        var caller = await door.DrawerAsync(context);
        var (retracted, already, missing) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var id in await ElsaBody.IdsAsync(context.Request, "definitionIds", cancel))
        {
            if (await shelf.FindAsync(id, VersionChoice.Latest, cancel) is null)
                missing.Add(id);
            else if (await shelf.FindAsync(id, VersionChoice.Published, cancel) is not { } row)
                already.Add(id);
            else
            {
                await one.RetractAsync(context, caller, row, cancel);
                retracted.Add(id);
            }
        }
        return ElsaJson.Result(
            new
            {
                retracted,
                alreadyRetracted = already,
                notPublished = already,
                notFound = missing,
                skipped = Array.Empty<string>(),
            }
        );
    }
}

/// <summary>What came of publishing many.</summary>
/// <param name="Published">Definitions that have a new version.</param>
/// <param name="AlreadyPublished">Those whose newest was published before.</param>
/// <param name="NotFound">Those that nobody knows.</param>
/// <param name="UpdatedConsumers">Others that have a new version because they follow one of these.</param>
/// <param name="Failed">Those that were refused.</param>
/// <param name="Refused">Why, a text each.</param>
internal sealed record BulkPublished(
    List<string> Published,
    List<string> AlreadyPublished,
    List<string> NotFound,
    List<string> UpdatedConsumers,
    List<string> Failed,
    List<string> Refused
);
