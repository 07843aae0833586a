using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Engine;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>What administrators do to definitions, each act written into the security log with version and hash.</summary>
internal sealed class DrawingActs(EngineRuntime runtime, Callers callers, Shelf shelf)
{
    /// <summary>How drawings are kept.</summary>
    public Drawing Drawing { get; } = new(runtime, shelf);

    /// <summary>Saves what came from Studio, and publishes it where that was asked.</summary>
    public async Task<DrawnOutcome> SaveAsync(
        HttpContext context,
        Caller caller,
        PostedModel model,
        bool publish,
        CancellationToken cancel
    ) => await ToldAsync(context, caller, await Drawing.SaveAsync(model, publish, caller.Key, cancel), cancel);

    /// <summary>Publishes what is newest of a definition.</summary>
    public async Task<DrawnOutcome> PublishAsync(
        HttpContext context,
        Caller caller,
        string definitionId,
        CancellationToken cancel
    ) => await ToldAsync(context, caller, await Drawing.PublishAsync(definitionId, caller.Key, cancel), cancel);

    /// <summary>Makes what an older version says the draft.</summary>
    public async Task<DrawnOutcome> RevertAsync(
        HttpContext context,
        Caller caller,
        string definitionId,
        int version,
        CancellationToken cancel
    ) => await ToldAsync(context, caller, await Drawing.RevertAsync(definitionId, version, caller.Key, cancel), cancel);

    /// <summary>Takes a definition out of what new instances start in.</summary>
    /// <returns>Its version as it stands now.</returns>
    public async Task<ShelfRow> RetractAsync(HttpContext context, Caller caller, ShelfRow row, CancellationToken cancel)
    {
        await runtime.Definitions.RetireAllAsync(row.Key.DefinitionId, caller.Key, cancel);
        await callers.WriteAsync(context, caller, SecurityEvents.DefinitionRetracted, row.Detail, cancel);
        return await shelf.GetAsync(ElsaIds.Of(row.Key), cancel);
    }

    private async Task<DrawnOutcome> ToldAsync(
        HttpContext context,
        Caller caller,
        DrawnOutcome drawn,
        CancellationToken cancel
    )
    {
        if (drawn.IsSaved)
            await callers.WriteAsync(
                context,
                caller,
                drawn.IsPublished ? SecurityEvents.DefinitionPublished : SecurityEvents.DefinitionSaved,
                drawn.Row.Detail,
                cancel
            );
        return drawn;
    }
}
