using System.Collections.Concurrent;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Starts;
using Magang.Workflows.Proofs;
using Npgsql;

namespace Magang.Workflows.Postgres.Definitions;

/// <summary>The published versions of all definitions. What was read once stays in memory: versions never change.</summary>
/// <param name="source">The database.</param>
/// <param name="time">Tells when something is published.</param>
/// <param name="proof">What new versions are proved against; null for nothing.</param>
public sealed class DefinitionStore(NpgsqlDataSource source, TimeProvider time, PublishProof? proof = null)
{
    private static readonly string List = Sql.Read("Definitions/list_definitions");
    private static readonly string Retire = Sql.Read("Definitions/retire_definition");

    private readonly ConcurrentDictionary<DefinitionKey, Definition> _known = new();

    /// <summary>Publishes a document as the next version, unless it is published already, byte for byte and with the same uses.</summary>
    /// <remarks>
    /// Elsa 3 JSON. The document's own version number is kept in it and means nothing here. The workflows that it uses as
    /// activities are pinned now, each to the version that the document names by its <c>id</c> or number, or to the newest;
    /// a pin never changes. Where the document says <c>autoUpdateConsumingWorkflows</c>, the newest versions of all that use
    /// it are published again with the new version; running instances keep theirs.
    /// </remarks>
    /// <returns>The version that has this content, and whether it was made now.</returns>
    /// <exception cref="DefinitionRefusedException">The document has faults; nothing is published.</exception>
    /// <exception cref="UserBreaksException">One that follows it would have faults; nothing is published.</exception>
    public async Task<(DefinitionKey Key, bool IsNew)> PublishAsync(
        ReadOnlyMemory<byte> utf8,
        CancellationToken cancel = default
    )
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var publication = new Publication(
            connection,
            GetAsync,
            proof ?? PublishProof.None,
            time.GetUtcNow().ToUniversalTime()
        );
        var published = await publication.PublishAsync(utf8, cancel);
        await transaction.CommitAsync(cancel);
        foreach (var (key, made) in publication.Made)
            _known.TryAdd(key, made);
        return published;
    }

    /// <summary>One version.</summary>
    /// <exception cref="DefinitionMissingException">There is none.</exception>
    /// <exception cref="DefinitionRefusedException">It needs something that this program does not know.</exception>
    public async ValueTask<Definition> GetAsync(DefinitionKey key, CancellationToken cancel = default)
    {
        if (_known.TryGetValue(key, out var known))
            return known;
        byte[] document;
        IReadOnlyList<DefinitionKey> pins;
        await using (var connection = await source.OpenConnectionAsync(cancel))
            (document, pins) = await Uses.LoadAsync(connection, key, cancel);
        var used = new List<Definition>(pins.Count);
        foreach (var pin in pins)
            used.Add(await GetAsync(pin, cancel));
        var read = DefinitionReader.ReadStored(document, Uses.Among(used)).AsVersion(key.Version);
        return _known.GetOrAdd(key, read);
    }

    /// <summary>Who uses a definition in its newest version, directly or by way of others.</summary>
    /// <returns>Newest versions, by id; empty where nobody does.</returns>
    /// <exception cref="DefinitionMissingException">There is no such definition.</exception>
    public async Task<IReadOnlyList<DefinitionKey>> UsersOfAsync(
        string definitionId,
        CancellationToken cancel = default
    )
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        var users = await Uses.OfAsync(connection, definitionId, cancel);
        if (users.Count == 0 && !(await ListAsync(cancel)).Any(one => one.Key.DefinitionId == definitionId))
            throw new DefinitionMissingException(definitionId, version: null);
        return users;
    }

    /// <summary>All versions, by id, newest first.</summary>
    public async Task<IReadOnlyList<PublishedDefinition>> ListAsync(CancellationToken cancel = default)
    {
        var found = new List<PublishedDefinition>();
        await using var command = source.CreateCommand(List);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(
                new PublishedDefinition(
                    new DefinitionKey(reader.Text("definition_id"), reader.Int("version")),
                    reader.Text("name"),
                    reader.Text("content_hash"),
                    reader.At("published_at"),
                    reader.Flag("retired")
                )
            );
        }
        return found;
    }

    /// <summary>Takes a version out of what new instances may be pinned to, and out of what triggers start. Running ones go on.</summary>
    /// <remarks>Where an older version is published still, new instances are pinned to it again, and its triggers are armed.</remarks>
    /// <exception cref="DefinitionMissingException">There is no such version.</exception>
    public async Task RetireAsync(DefinitionKey key, CancellationToken cancel = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var arming = new Arming(connection);
        await arming.LockAsync(key.DefinitionId, cancel);
        await using (var command = new NpgsqlCommand(Retire, connection))
        {
            command.Parameters.AddWithValue("definition", key.DefinitionId);
            command.Parameters.AddWithValue("version", key.Version);
            if (await command.ExecuteNonQueryAsync(cancel) == 0)
                throw new DefinitionMissingException(key.DefinitionId, key.Version);
        }
        var newest = await arming.NewestAsync(key.DefinitionId, cancel) is { } version
            ? await GetAsync(key with { Version = version }, cancel)
            : null;
        await arming.ArmAsync(key.DefinitionId, newest, time.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
    }
}

/// <summary>A version as lists show it.</summary>
/// <param name="Key">Id and version.</param>
/// <param name="Name">The name shown to people.</param>
/// <param name="ContentHash">SHA-256 of the document, lower-case hex.</param>
/// <param name="PublishedAt">UTC.</param>
/// <param name="IsRetired">True where no new instance may start in it.</param>
public sealed record PublishedDefinition(
    DefinitionKey Key,
    string Name,
    string ContentHash,
    DateTimeOffset PublishedAt,
    bool IsRetired
);
