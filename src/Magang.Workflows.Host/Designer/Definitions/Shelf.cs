using System.Collections.Concurrent;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Postgres.Definitions;
using Magang.Workflows.Postgres.Definitions.Drafts;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>All versions and drafts of all definitions, as Studio asks for them.</summary>
internal sealed class Shelf(DefinitionStore definitions, DraftStore drafts)
{
    // Versions never change, so what was read of one stays.
    private readonly ConcurrentDictionary<DefinitionKey, DocumentHead> _heads = new();

    /// <summary>Everything, by id, newest first.</summary>
    public async Task<IReadOnlyList<ShelfRow>> ListAsync(CancellationToken cancel)
    {
        var drawn = (await drafts.ListAsync(cancel)).ToDictionary(
            draft => draft.Key.DefinitionId,
            StringComparer.Ordinal
        );
        var versions = await definitions.ListAsync(cancel);
        await ReadHeadsAsync(versions, cancel);
        var rows = new List<ShelfRow>(drawn.Count + versions.Count);
        rows.AddRange(drawn.Values.Select(ShelfRow.Of));
        foreach (var of in versions.GroupBy(version => version.Key.DefinitionId, StringComparer.Ordinal))
        {
            var newest = of.Max(version => version.Key.Version);
            var started = of.Where(version => !version.IsRetired)
                .Select(version => version.Key.Version)
                .Max(x => (int?)x);
            rows.AddRange(
                of.Select(version =>
                    ShelfRow.Of(
                        version,
                        _heads[version.Key],
                        isLatest: version.Key.Version == newest && !drawn.ContainsKey(of.Key),
                        isPublished: version.Key.Version == started
                    )
                )
            );
        }
        return
        [
            .. rows.OrderBy(row => row.Key.DefinitionId, StringComparer.Ordinal)
                .ThenByDescending(row => row.Key.Version),
        ];
    }

    /// <summary>The newest that is asked for of a definition; null where there is none.</summary>
    public async Task<ShelfRow?> FindAsync(string definitionId, VersionChoice choice, CancellationToken cancel) =>
        (await ListAsync(cancel)).FirstOrDefault(row => row.Key.DefinitionId == definitionId && choice.Takes(row));

    /// <summary>The newest that is asked for of a definition.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<ShelfRow> GetAsync(string definitionId, VersionChoice choice, CancellationToken cancel) =>
        await FindAsync(definitionId, choice, cancel) ?? throw new NotFoundException($"Definisi '{definitionId}'");

    /// <summary>What an id of a version names.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<ShelfRow> GetAsync(string versionId, CancellationToken cancel) =>
        (ElsaIds.Version(versionId) is { } key ? (await ListAsync(cancel)).FirstOrDefault(row => row.Key == key) : null)
        ?? throw new NotFoundException($"Versi definisi '{versionId}'");

    /// <summary>The document as it was saved, imported or published.</summary>
    /// <exception cref="NotFoundException">It is gone since it was listed.</exception>
    public async Task<byte[]> SourceAsync(ShelfRow row, CancellationToken cancel)
    {
        byte[]? source;
        if (row.Draft is null)
            source = (await definitions.SourcesAsync([row.Key], cancel)).GetValueOrDefault(row.Key);
        else
            source = (await drafts.FindAsync(row.Key.DefinitionId, cancel))?.Source;
        return source ?? throw new NotFoundException($"Versi definisi '{ElsaIds.Of(row.Key)}'");
    }

    /// <summary>The document, to be looked into.</summary>
    /// <exception cref="NotFoundException">It is gone since it was listed.</exception>
    public async Task<JsonElement> DocumentAsync(ShelfRow row, CancellationToken cancel) =>
        DocumentText.Read(await SourceAsync(row, cancel), isStored: true);

    private async Task ReadHeadsAsync(IReadOnlyList<PublishedDefinition> versions, CancellationToken cancel)
    {
        var unread = versions.Select(version => version.Key).Where(key => !_heads.ContainsKey(key)).ToArray();
        foreach (var (key, source) in await definitions.SourcesAsync(unread, cancel))
            _heads[key] = DocumentHead.Of(DocumentText.Read(source, isStored: true), key.DefinitionId);
    }
}
