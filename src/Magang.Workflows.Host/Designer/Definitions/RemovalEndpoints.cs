using Magang.Workflows.Host.Accounts;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Deleting of definitions and drafts, as Studio asks for it.</summary>
internal sealed class RemovalEndpoints(DesignDoor door, Removal removal)
{
    /// <summary>Adds them to Elsa's API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapDelete("/workflow-definitions/{definitionId}", DeleteAsync);
        api.MapDelete("/workflow-definition-versions/{id}", DeleteVersionAsync);
        var many = api.MapGroup("/bulk-actions/delete/workflow-definitions");
        many.MapPost("/by-definition-id", DefinitionsAsync);
        many.MapPost("/by-id", VersionsAsync);
    }

    private Task<IResult> DeleteAsync(string definitionId, HttpContext context, CancellationToken cancel) =>
        OneAsync(context, caller => removal.DeleteAsync(context, caller, definitionId, cancel));

    private Task<IResult> DeleteVersionAsync(string id, HttpContext context, CancellationToken cancel) =>
        OneAsync(context, caller => removal.DeleteVersionAsync(context, caller, id, cancel));

    private Task<IResult> DefinitionsAsync(HttpContext context, CancellationToken cancel) =>
        ManyAsync(context, "definitionIds", removal.DeleteAsync, cancel);

    private Task<IResult> VersionsAsync(HttpContext context, CancellationToken cancel) =>
        ManyAsync(context, "ids", removal.DeleteVersionAsync, cancel);

    private async Task<IResult> OneAsync(HttpContext context, Func<Caller, Task> delete)
    {
        var caller = await door.DrawerAsync(context);
        try
        {
            await delete(caller);
            return Results.NoContent();
        }
        catch (VersionsKeptException kept)
        {
            // Studio takes 404 alone for "not deleted"; at 400 its page breaks down.
            return ElsaRefusals.Answer(StatusCodes.Status404NotFound, kept);
        }
    }

    private async Task<IResult> ManyAsync(
        HttpContext context,
        string member,
        Func<HttpContext, Caller, string, CancellationToken, Task> delete,
        CancellationToken cancel
    )
    {
        var caller = await door.DrawerAsync(context);
        var (deleted, refused) = (0, new List<string>());
        foreach (var id in await ElsaBody.IdsAsync(context.Request, member, cancel))
        {
            try
            {
                await delete(context, caller, id, cancel);
                deleted++;
            }
            catch (MagangException refusal)
            {
                refused.Add(refusal.Message);
            }
        }
        return ElsaJson.Result(new { deleted, refused });
    }
}
