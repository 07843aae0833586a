using System.Security.Cryptography;
using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Postgres.Definitions;
using Magang.Workflows.Postgres.Definitions.Drafts;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Saves and publishes what administrators draw, so that nobody overwrites another.</summary>
/// <remarks>
/// Each attempt reads how far the definition is and changes that very state or nothing; where somebody was quicker it is
/// looked at again, and then it is clear whether he is another.
/// </remarks>
internal sealed class Drawing(EngineRuntime runtime, Shelf shelf)
{
    /// <summary>
    /// How long after another save of the same person a save may come that does not know of it: Studio saves at each change
    /// and does not wait for the answer before the next.
    /// </summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    private const int Attempts = 5;
    private const int IdBytes = 8;

    private DefinitionStore Definitions => runtime.Definitions;

    private DraftStore Drafts => runtime.Drafts;

    /// <summary>The installation's own clock.</summary>
    public OfficeClock Clock => runtime.Regulations.Reference.RegionOf(null).Clock;

    /// <summary>A new id for a definition, as Elsa makes them: 16 hexadecimal digits.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));

    /// <summary>Saves what came from Studio, and publishes it where that was asked.</summary>
    /// <param name="model">The definition as Studio sent it.</param>
    /// <param name="publish">Whether it is published at once.</param>
    /// <param name="by">Who draws.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What stands now.</returns>
    /// <exception cref="DraftStaleException">Somebody changed it after it was loaded; nothing is saved.</exception>
    /// <exception cref="DefinitionRefusedException">It was to be published and has faults; nothing is saved.</exception>
    public async Task<DrawnOutcome> SaveAsync(PostedModel model, bool publish, string by, CancellationToken cancel)
    {
        var id = model.DefinitionId ?? NewId();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await TrySaveAsync(id, model, publish, by, cancel) is { } saved)
                return saved;
        }
        throw new DefinitionBusyException(id);
    }

    /// <summary>Publishes what is newest of a definition.</summary>
    /// <exception cref="NotFoundException">There is no such definition.</exception>
    /// <exception cref="DraftBehindException">Another version was published under the draft.</exception>
    /// <exception cref="DefinitionRefusedException">It has faults.</exception>
    public async Task<DrawnOutcome> PublishAsync(string definitionId, string by, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var state = await Definitions.StateAsync(definitionId, cancel);
            var row = await shelf.GetAsync(definitionId, VersionChoice.Latest, cancel);
            if (row.IsPublished)
                return new DrawnOutcome(row, await shelf.DocumentAsync(row, cancel), IsSaved: false)
                {
                    WasPublished = true,
                };
            if (row.Draft is { IsShipped: false } draft && draft.BasedOn != state.Newest)
                throw new DraftBehindException(row.Key, draft.BasedOn);
            var source = await shelf.SourceAsync(row, cancel);
            if (await PublishAsync(definitionId, source, by, state, cancel) is { } published)
                return published;
        }
        throw new DefinitionBusyException(definitionId);
    }

    /// <summary>Publishes a version again as it is, so that it uses the newest of what it uses.</summary>
    /// <returns>Null where nothing was published: it is being drawn, or used the newest already.</returns>
    public async Task<DrawnOutcome?> RenewAsync(DefinitionKey key, string by, CancellationToken cancel)
    {
        var state = await Definitions.StateAsync(key.DefinitionId, cancel);
        if (state.Revision > 0 || state.Published != key.Version)
            return null;
        var row = await shelf.GetAsync(ElsaIds.Of(key), cancel);
        return await PublishAsync(key.DefinitionId, await shelf.SourceAsync(row, cancel), by, state, cancel);
    }

    /// <summary>Makes what an older version says the draft.</summary>
    /// <exception cref="NotFoundException">There is no such version.</exception>
    /// <exception cref="DraftOfAnotherException">Somebody else is drawing.</exception>
    public async Task<DrawnOutcome> RevertAsync(string definitionId, int version, string by, CancellationToken cancel)
    {
        var row = await shelf.GetAsync(definitionId, new VersionChoice(null, version), cancel);
        var source = await shelf.SourceAsync(row, cancel);
        return await ReplaceAsync(definitionId, source, by, cancel);
    }

    /// <summary>Makes a document the draft of a definition, whatever that was before.</summary>
    /// <exception cref="DraftOfAnotherException">Somebody else is drawing.</exception>
    public async Task<DrawnOutcome> ReplaceAsync(
        string definitionId,
        ReadOnlyMemory<byte> source,
        string by,
        CancellationToken cancel
    )
    {
        var document = DocumentText.Read(source);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var state = await Definitions.StateAsync(definitionId, cancel);
            var draft = (await Drafts.FindAsync(definitionId, cancel))?.Draft;
            if (draft is { IsShipped: false } && draft.Saved.By != by)
                throw new DraftOfAnotherException(definitionId, draft.Saved, Clock);
            if (await KeepAsync(definitionId, document, source, by, state, cancel) is { } kept)
                return kept;
        }
        throw new DefinitionBusyException(definitionId);
    }

    private async Task<DrawnOutcome?> TrySaveAsync(
        string id,
        PostedModel model,
        bool publish,
        string by,
        CancellationToken cancel
    )
    {
        var state = await Definitions.StateAsync(id, cancel);
        var row = state.IsNothing ? null : await shelf.FindAsync(id, VersionChoice.Latest, cancel);
        if (row is null != state.IsNothing || (row is not null && row.Revision != state.Revision))
            return null;
        var bytes = row is null ? PostedModel.Skeleton(id) : await shelf.SourceAsync(row, cancel);
        var own = DocumentText.Read(bytes, isStored: true);
        var shown = row is null ? Json.EmptyObject : DefinitionView.Of(row, own);
        var changed = SourceMerge.Changed(own, shown, model.Json);
        if (row is not null && changed is not null)
            await CheckAsync(row, model, by, cancel);

        if (publish)
        {
            if (changed is null && row?.IsPublished == true)
                return new DrawnOutcome(row, own, IsSaved: false) { WasPublished = true };
            return await PublishAsync(id, changed ?? bytes, by, state, cancel);
        }
        if (changed is null && row is not null)
            return new DrawnOutcome(row, own, IsSaved: false);
        var source = changed ?? bytes;
        return await KeepAsync(id, DocumentText.Read(source), source, by, state, cancel);
    }

    private async Task<DrawnOutcome?> PublishAsync(
        string id,
        ReadOnlyMemory<byte> source,
        string by,
        DrawingState state,
        CancellationToken cancel
    )
    {
        var published = await Definitions.PublishAsync(
            new Drawn(id, await MeantAsync(id, source, state, cancel), by, state),
            cancel
        );
        if (published is null)
            return null;
        await runtime.RenewEventsAsync(cancel);
        var row = await shelf.GetAsync(ElsaIds.Of(published.Key), cancel);
        return new DrawnOutcome(row, await shelf.DocumentAsync(row, cancel), published.IsNew)
        {
            IsPublished = published.IsNew,
            WasPublished = !published.IsNew,
            Followers = published.Followers,
        };
    }

    // What is the same drawing as the version that is published is that version's own document: so none is made of it.
    private async Task<ReadOnlyMemory<byte>> MeantAsync(
        string id,
        ReadOnlyMemory<byte> source,
        DrawingState state,
        CancellationToken cancel
    )
    {
        if (state.Published == 0 || state.Published != state.Newest)
            return source;
        var newest = new DefinitionKey(id, state.Newest);
        var own = (await Definitions.SourcesAsync([newest], cancel))[newest];
        return SameDrawing.Is(DocumentText.Read(own, isStored: true), DocumentText.Read(source)) ? own : source;
    }

    private async Task<DrawnOutcome?> KeepAsync(
        string id,
        JsonElement document,
        ReadOnlyMemory<byte> source,
        string by,
        DrawingState state,
        CancellationToken cancel
    )
    {
        var head = DocumentHead.Of(document, id);
        var save = new DraftSave(id, state.Newest, state.Revision, source, by)
        {
            Name = head.Name,
            Description = head.Description,
            ToolVersion = head.ToolVersion,
        };
        if (await Drafts.SaveAsync(save, cancel) is not { } revision)
            return null;
        var saved = await Drafts.FindAsync(id, cancel);
        // Where it changed again already, whoever did it saw this save.
        return saved is { Draft: var draft, Source: var kept } && draft.Revision >= revision
            ? new DrawnOutcome(ShelfRow.Of(draft), DocumentText.Read(kept, isStored: true), IsSaved: true)
            : null;
    }

    // Whoever saves must have seen what is newest, or at least all that anybody else did to it.
    private async Task CheckAsync(ShelfRow row, PostedModel model, string by, CancellationToken cancel)
    {
        if (model.IsOf(row.Key, row.Revision))
            return;
        if (row.Draft is { } draft)
        {
            // What was loaded: a revision of this draft, or the version that it was begun from.
            var seen =
                model.IsOf(row.Key) ? model.Revision
                : model.IsOf(row.Key with { Version = draft.BasedOn }, 0) ? 0
                : null;
            var since = seen is { } revision
                ? await Drafts.SavesAfterAsync(row.Key.DefinitionId, revision, cancel)
                : [];
            if (
                since.Count > 0
                && since.All(save => save.By == by)
                && runtime.Time.GetUtcNow() - since[0].At <= Overlap
            )
                return;
            throw new DraftStaleException(
                row.Key,
                since.LastOrDefault(save => save.By != by) ?? draft.Saved,
                wasPublished: false,
                Clock
            );
        }
        throw new DraftStaleException(
            row.Key,
            new Hand(row.CreatedAt, row.PublishedBy ?? "paket server"),
            wasPublished: true,
            Clock
        );
    }
}

/// <summary>A definition after something was drawn.</summary>
/// <param name="Row">What is newest.</param>
/// <param name="Document">Its document.</param>
/// <param name="IsSaved">False where there was nothing to save.</param>
internal sealed record DrawnOutcome(ShelfRow Row, JsonElement Document, bool IsSaved)
{
    /// <summary>Whether a version was made.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Whether it was published before, so that there was nothing to do.</summary>
    public bool WasPublished { get; init; }

    /// <summary>The versions of others that were made with it, because they follow it.</summary>
    public IReadOnlyList<DefinitionKey> Followers { get; init; } = [];
}
