using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Takes drafts away. What was published once stays.</summary>
internal sealed class Removal(EngineRuntime runtime, Callers callers, Shelf shelf)
{
    /// <summary>Deletes a definition that was never published.</summary>
    /// <exception cref="NotFoundException">There is no such definition.</exception>
    /// <exception cref="VersionsKeptException">It has versions.</exception>
    public async Task DeleteAsync(HttpContext context, Caller caller, string definitionId, CancellationToken cancel)
    {
        var row = await shelf.GetAsync(definitionId, VersionChoice.Latest, cancel);
        if (row.Draft is null || row.Key.Version > 1)
            throw new VersionsKeptException($"Definisi '{definitionId}'");
        await DeleteDraftAsync(context, caller, row, cancel);
    }

    /// <summary>Deletes a draft, whether or not its definition has versions.</summary>
    /// <exception cref="NotFoundException">There is no such version.</exception>
    /// <exception cref="VersionsKeptException">It is a version.</exception>
    public async Task DeleteVersionAsync(HttpContext context, Caller caller, string id, CancellationToken cancel)
    {
        var row = await shelf.GetAsync(id, cancel);
        if (row.Draft is null)
            throw new VersionsKeptException($"Versi {row.Key.Version} dari '{row.Key.DefinitionId}'");
        await DeleteDraftAsync(context, caller, row, cancel);
    }

    private async Task DeleteDraftAsync(HttpContext context, Caller caller, ShelfRow row, CancellationToken cancel)
    {
        if (!await runtime.Drafts.DeleteAsync(row.Key.DefinitionId, row.Revision, cancel))
            throw new DefinitionBusyException(row.Key.DefinitionId);
        await callers.WriteAsync(context, caller, SecurityEvents.DefinitionDeleted, row.Detail, cancel);
    }
}
