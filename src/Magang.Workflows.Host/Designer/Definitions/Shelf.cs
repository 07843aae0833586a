using System.Collections.Concurrent;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Postgres.Definitions;
using Magang.Workflows.Postgres.Definitions.Drafts;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>All versions and drafts of all definitions: a draft stands before the versions, under the number that it will have.</summary>
internal sealed class Shelf(DefinitionStore definitions, DraftStore drafts)
{
    // Versions never change, so what was read of one stays.
    private readonly ConcurrentDictionary<DefinitionKey, DocumentHead> _heads = new();

    /// <summary>Everything, by id, newest first.</summary>
    public async Task<IReadOnlyList<ShelfRow>> ListAsync(CancellationToken cancel)
    {
        var drawn = await drafts.ListAsync(cancel);
        return await RowsAsync(drawn, await definitions.ListAsync(cancel), cancel);
    }

    /// <summary>The draft of one definition where there is one, then its versions, newest first; nothing where nobody knows it.</summary>
    public async Task<IReadOnlyList<ShelfRow>> ListAsync(string definitionId, CancellationToken cancel)
    {
        var drawn = await drafts.FindAsync(definitionId, cancel) is var (draft, _) ? (Draft[])[draft] : [];
        return await RowsAsync(drawn, await definitions.VersionsAsync(definitionId, cancel), cancel);
    }

    /// <summary>The newest that is asked for of a definition; null where there is none.</summary>
    public async Task<ShelfRow?> FindAsync(string definitionId, VersionChoice choice, CancellationToken cancel) =>
        (await ListAsync(definitionId, cancel)).FirstOrDefault(choice.Takes);

    /// <summary>A version, or the draft that has its number; null where there is none.</summary>
    public async Task<ShelfRow?> FindAsync(DefinitionKey key, CancellationToken cancel) =>
        await FindAsync(key.DefinitionId, new VersionChoice(null, key.Version), cancel);

    /// <summary>The newest that is asked for of a definition.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<ShelfRow> GetAsync(string definitionId, VersionChoice choice, CancellationToken cancel) =>
        await FindAsync(definitionId, choice, cancel) ?? throw new NotFoundException($"Definisi '{definitionId}'");

    /// <summary>What an id of a version names.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<ShelfRow> GetAsync(string versionId, CancellationToken cancel) =>
        (ElsaIds.Version(versionId) is { } key ? await FindAsync(key, cancel) : null)
        ?? throw new NotFoundException($"Versi definisi '{versionId}'");

    /// <summary>The definition itself: a draft as it would be published now.</summary>
    /// <exception cref="NotFoundException">It is gone since it was listed.</exception>
    /// <exception cref="DefinitionRefusedException">The draft is not finished: nothing of it can run.</exception>
    public async Task<Definition> DefinitionAsync(ShelfRow row, CancellationToken cancel) =>
        row.Draft is null
            ? await definitions.GetAsync(row.Key, cancel)
            : (await definitions.ReadAsync(await SourceAsync(row, cancel), cancel)).AsVersion(row.Key.Version);

    /// <summary>The definition of a version, or of the draft that has its number.</summary>
    /// <exception cref="DefinitionMissingException">There is none.</exception>
    /// <exception cref="DefinitionRefusedException">The draft is not finished: nothing of it can run.</exception>
    public async Task<Definition> DefinitionAsync(DefinitionKey key, CancellationToken cancel) =>
        await FindAsync(key, cancel) is { } row
            ? await DefinitionAsync(row, cancel)
            : throw new DefinitionMissingException(key.DefinitionId, key.Version);

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

    private async Task<IReadOnlyList<ShelfRow>> RowsAsync(
        IReadOnlyList<Draft> drawn,
        IReadOnlyList<PublishedDefinition> versions,
        CancellationToken cancel
    )
    {
        await ReadHeadsAsync(versions, cancel);
        var ofDrafts = drawn.Select(draft => draft.Key.DefinitionId).ToHashSet(StringComparer.Ordinal);
        var rows = new List<ShelfRow>(drawn.Count + versions.Count);
        rows.AddRange(drawn.Select(ShelfRow.Of));
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
                        isLatest: version.Key.Version == newest && !ofDrafts.Contains(of.Key),
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

    private async Task ReadHeadsAsync(IReadOnlyList<PublishedDefinition> versions, CancellationToken cancel)
    {
        var unread = versions.Select(version => version.Key).Where(key => !_heads.ContainsKey(key)).ToArray();
        foreach (var (key, source) in await definitions.SourcesAsync(unread, cancel))
            _heads[key] = DocumentHead.Of(DocumentText.Read(source, isStored: true), key.DefinitionId);
    }
}
