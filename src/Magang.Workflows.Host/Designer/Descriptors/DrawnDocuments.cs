using System.Text.Json;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Postgres.Definitions;

namespace Magang.Workflows.Host.Designer.Descriptors;

/// <summary>The documents that Studio speaks of.</summary>
/// <param name="runtime">The engine.</param>
internal sealed class DrawnDocuments(EngineRuntime runtime)
{
    /// <summary>A version by its id; undefined where there is none.</summary>
    public async Task<JsonElement> VersionAsync(string? id, CancellationToken cancel)
    {
        if (ElsaIds.Version(id) is not { } key)
            return default;
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
        var newest = (await runtime.Definitions.ListAsync(cancel))
            .Where(version => version.Key.DefinitionId == definitionId)
            .MaxBy(version => version.Key.Version);
        return newest is null ? default : (await runtime.Definitions.GetAsync(newest.Key, cancel)).Source;
    }
}
