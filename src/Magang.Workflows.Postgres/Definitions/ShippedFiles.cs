using System.Security.Cryptography;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Definitions.Drafts;
using Npgsql;

namespace Magang.Workflows.Postgres.Definitions;

/// <summary>Publishes the definitions that are shipped as files, and keeps what an administrator decided here.</summary>
/// <remarks>
/// Where the newest version was drawn, or retracted, by an administrator, or is being drawn, a shipped file becomes no
/// version: it waits as the definition's draft, where the designer shows, tries, proves, publishes and deletes it as any
/// other. Each content is offered once, so that a draft that was deleted does not come back at the next start.
/// </remarks>
public sealed class ShippedFiles(NpgsqlDataSource source, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>Who saved what was shipped.</summary>
    public const string By = "sistem";

    private static readonly string Kept = Sql.Read("Definitions/Drafts/kept_from_files");
    private static readonly string Offer = Sql.Read("Definitions/Drafts/offer_shipped");

    /// <summary>Publishes a file, or offers it, or leaves it: all or nothing.</summary>
    /// <exception cref="DefinitionRefusedException">The document has faults; nothing is published.</exception>
    /// <exception cref="UserBreaksException">One that follows it would have faults; nothing is published.</exception>
    public async Task<ShippedFile> PublishAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow().ToUniversalTime();
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var publication = definitions.Publication(connection);
        await publication.LockAsync(cancel);
        var id = DocumentFacts.Of(utf8).Key.DefinitionId;
        var (isDrawn, isOffered, isDecided) = await KeptAsync(connection, id, cancel);
        ShippedFile file;
        if (isDrawn || isDecided)
        {
            file = await OfferAsync(connection, publication, utf8, id, (isDrawn, isOffered, now), cancel);
        }
        else
        {
            var (key, isNew) = await publication.PublishAsync(utf8, cancel);
            file = new ShippedFile(key, isNew ? ShippedFate.Published : ShippedFate.Known);
        }
        await transaction.CommitAsync(cancel);
        definitions.Remember(publication.Made);
        return file;
    }

    private static async Task<ShippedFile> OfferAsync(
        NpgsqlConnection connection,
        Publication publication,
        ReadOnlyMemory<byte> utf8,
        string id,
        (bool IsDrawn, bool IsOffered, DateTimeOffset Now) kept,
        CancellationToken cancel
    )
    {
        if (await publication.SameAsync(utf8, cancel) is { } same)
            return new ShippedFile(same, ShippedFate.Known);
        var state = await DrawingState.ReadAsync(connection, id, cancel);
        var next = new DefinitionKey(id, state.Newest + 1);
        if (kept.IsDrawn)
            return new ShippedFile(next, ShippedFate.BehindDraft);
        if (!await OfferOnceAsync(connection, id, utf8, kept.Now, cancel))
            return new ShippedFile(next, kept.IsOffered ? ShippedFate.Offered : ShippedFate.Declined);
        // A file that waited from an earlier version of the product makes room for its successor.
        if (kept.IsOffered)
            await DraftStore.DeleteAsync(connection, id, state.Revision, cancel);
        var document = DocumentText.Read(utf8);
        await DraftStore.SaveAsync(
            connection,
            new DraftSave(id, state.Newest, 0, utf8, By)
            {
                Name = Text(document, "name") ?? id,
                Description = Text(document, "description"),
                ToolVersion = Text(document, "toolVersion"),
                IsShipped = true,
            },
            kept.Now,
            cancel
        );
        return new ShippedFile(next, ShippedFate.Offered);
    }

    private static string? Text(JsonElement document, string name) =>
        Json.Member(document, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static async Task<(bool IsDrawn, bool IsOffered, bool IsDecided)> KeptAsync(
        NpgsqlConnection connection,
        string id,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(Kept, connection);
        command.Parameters.AddWithValue("definition", id);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return (reader.Flag("is_drawn"), reader.Flag("is_offered"), reader.Flag("is_decided"));
    }

    private static async Task<bool> OfferOnceAsync(
        NpgsqlConnection connection,
        string id,
        ReadOnlyMemory<byte> utf8,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(Offer, connection);
        command.Parameters.AddWithValue("definition", id);
        command.Parameters.AddWithValue("hash", Convert.ToHexStringLower(SHA256.HashData(utf8.Span)));
        command.Parameters.AddWithValue("now", now);
        return await command.ExecuteScalarAsync(cancel) is string;
    }
}

/// <summary>A shipped file.</summary>
/// <param name="Key">The version that it is, or would be.</param>
/// <param name="Fate">What became of it.</param>
public sealed record ShippedFile(DefinitionKey Key, ShippedFate Fate);

/// <summary>What became of a shipped file.</summary>
public enum ShippedFate
{
    /// <summary>A version had its content before.</summary>
    Known,

    /// <summary>It is the newest version now.</summary>
    Published,

    /// <summary>It waits as a draft beside what an administrator decided.</summary>
    Offered,

    /// <summary>It does not even wait: an administrator's draft is there.</summary>
    BehindDraft,

    /// <summary>It was offered before, and its draft was deleted.</summary>
    Declined,
}
