using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Postgres.Definitions;

namespace Magang.Workflows.Host.Designer.Descriptors;

/// <summary>The documents that Studio speaks of: drafts before versions.</summary>
/// <param name="runtime">The engine.</param>
internal sealed class DrawnDocuments(EngineRuntime runtime)
{
    /// <summary>A version by its id; undefined where there is none.</summary>
    public async Task<JsonElement> VersionAsync(string? id, CancellationToken cancel)
    {
        if (ElsaIds.Version(id) is not { } key)
            return default;
        if (await DraftAsync(key.DefinitionId, key.Version, cancel) is { } drawn)
            return drawn;
        try
        {
            return (await runtime.Definitions.GetAsync(key, cancel)).Source;
        }
        catch (DefinitionMissingException)
        {
            return default;
        }
    }

    /// <summary>The newest of a definition; undefined where there is none.</summary>
    public async Task<JsonElement> NewestAsync(string? definitionId, CancellationToken cancel)
    {
        if (definitionId is null)
            return default;
        if (await DraftAsync(definitionId, version: null, cancel) is { } drawn)
            return drawn;
        var newest = (await runtime.Definitions.ListAsync(cancel))
            .Where(version => version.Key.DefinitionId == definitionId)
            .MaxBy(version => version.Key.Version);
        return newest is null ? default : (await runtime.Definitions.GetAsync(newest.Key, cancel)).Source;
    }

    private async Task<JsonElement?> DraftAsync(string definitionId, int? version, CancellationToken cancel) =>
        await runtime.Drafts.FindAsync(definitionId, cancel) is var (draft, source)
        && (version ?? draft.Key.Version) == draft.Key.Version
            ? DocumentText.Read(source, isStored: true)
            : null;
}
