using System.Collections.Concurrent;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Definitions.Drafts;
using Magang.Workflows.Postgres.Starts;
using Magang.Workflows.Proofs;
using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Definitions;

/// <summary>The published versions of all definitions. What was read once stays in memory: versions never change.</summary>
/// <param name="source">The database.</param>
/// <param name="time">Tells when something is published.</param>
/// <param name="proof">What new versions are proved against; null for nothing.</param>
public sealed class DefinitionStore(NpgsqlDataSource source, TimeProvider time, PublishProof? proof = null)
{
    private static readonly string List = Sql.Read("Definitions/list_definitions");
    private static readonly string Versions = Sql.Read("Definitions/versions_of_definition");
    private static readonly string Retire = Sql.Read("Definitions/retire_definition");
    private static readonly string RetireAll = Sql.Read("Definitions/retire_all");
    private static readonly string Sources = Sql.Read("Definitions/sources");

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
        var publication = Publication(connection);
        var published = await publication.PublishAsync(utf8, cancel);
        await transaction.CommitAsync(cancel);
        Remember(publication.Made);
        return published;
    }

    /// <summary>Keeps what was published and committed just now.</summary>
    internal void Remember(IReadOnlyDictionary<DefinitionKey, Definition> made)
    {
        foreach (var (key, definition) in made)
            _known.TryAdd(key, definition);
    }

    /// <summary>Publishes what somebody drew as the next version, and takes its draft away: both or neither.</summary>
    /// <returns>Null where it is not in the state any more that he saw; nothing is published then.</returns>
    /// <exception cref="DefinitionRefusedException">The document has faults; nothing is published.</exception>
    /// <exception cref="UserBreaksException">One that follows it would have faults; nothing is published.</exception>
    public async Task<DrawnPublished?> PublishAsync(Drawn drawn, CancellationToken cancel = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var publication = Publication(connection, drawn.By);
        await publication.LockAsync(cancel);
        if (await DrawingState.ReadAsync(connection, drawn.DefinitionId, cancel) != drawn.From)
            return null;
        if (
            drawn.From.Revision > 0
            && await DraftStore.DeleteAsync(connection, drawn.DefinitionId, drawn.From.Revision, cancel) is null
        )
            return null;
        var (key, isNew) = await publication.PublishAsync(drawn.Source, cancel);
        await transaction.CommitAsync(cancel);
        Remember(publication.Made);
        return new DrawnPublished(key, isNew, [.. publication.Made.Keys.Where(made => made != key)]);
    }

    /// <summary>What publishing a document would find now; nothing is published.</summary>
    /// <returns>The problems for which it would be refused, then what deserves a look; empty where all is well.</returns>
    public async Task<IReadOnlyList<Finding>> CheckAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancel = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        try
        {
            return (await Publication(connection).ReadAsync(utf8, cancel)).Warnings;
        }
        catch (DefinitionRefusedException refused)
        {
            return refused.Findings;
        }
    }

    /// <summary>How far a definition is; nothing at all where nobody knows it.</summary>
    public async Task<DrawingState> StateAsync(string definitionId, CancellationToken cancel = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        return await DrawingState.ReadAsync(connection, definitionId, cancel);
    }

    /// <summary>The documents of versions, as they were published; those that there are.</summary>
    public async Task<IReadOnlyDictionary<DefinitionKey, byte[]>> SourcesAsync(
        IReadOnlyCollection<DefinitionKey> keys,
        CancellationToken cancel = default
    )
    {
        var found = new Dictionary<DefinitionKey, byte[]>();
        if (keys.Count == 0)
            return found;
        await using var command = source.CreateCommand(Sources);
        command.Parameters.AddWithValue("definitions", keys.Select(key => key.DefinitionId).ToArray());
        command.Parameters.AddWithValue("versions", keys.Select(key => key.Version).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            found[new DefinitionKey(reader.Text("definition_id"), reader.Int("version"))] = reader.Bytes("source");
        return found;
    }

    /// <summary>What publishes in a transaction of the caller's.</summary>
    /// <param name="connection">Open and in a transaction.</param>
    /// <param name="by">Key of the administrator who drew it; null for what no administrator did.</param>
    internal Publication Publication(NpgsqlConnection connection, string? by = null) =>
        new(connection, GetAsync, proof ?? PublishProof.None, time.GetUtcNow().ToUniversalTime(), by);

    /// <summary>Reads a document as it would be published now, with what it uses. Nothing is proved or written.</summary>
    /// <exception cref="DefinitionRefusedException">The document has faults.</exception>
    public async Task<Definition> ReadAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancel = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        return await Publication(connection).ReadAsync(utf8, cancel);
    }

    /// <summary>What would speak against publishing a definition now. Nothing is written.</summary>
    /// <remarks>Takes seconds the first time for a large one; the same document among the same programmes is proved once.</remarks>
    public async Task<ProofReport> ReportAsync(Definition read, CancellationToken cancel = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        return await Publication(connection).ReportAsync(read, cancel);
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
        if (users.Count == 0 && (await VersionsAsync(definitionId, cancel)).Count == 0)
            throw new DefinitionMissingException(definitionId, version: null);
        return users;
    }

    /// <summary>All versions, by id, newest first.</summary>
    public async Task<IReadOnlyList<PublishedDefinition>> ListAsync(CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(List);
        return await command.RowsAsync(Row, cancel);
    }

    /// <summary>All versions of one definition, newest first; none where nobody published it.</summary>
    public async Task<IReadOnlyList<PublishedDefinition>> VersionsAsync(
        string definitionId,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(Versions);
        command.Parameters.AddWithValue("definition", definitionId);
        return await command.RowsAsync(Row, cancel);
    }

    /// <summary>Takes a version out of what new instances may be pinned to, and out of what triggers start. Running ones go on.</summary>
    /// <remarks>Where an older version is published still, new instances are pinned to it again, and its triggers are armed.</remarks>
    /// <param name="key">The version.</param>
    /// <param name="by">Who decided it; null where nobody did.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="DefinitionMissingException">There is no such version.</exception>
    public async Task RetireAsync(DefinitionKey key, string? by = null, CancellationToken cancel = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var arming = new Arming(connection);
        await arming.LockAsync(key.DefinitionId, cancel);
        await using (var command = new NpgsqlCommand(Retire, connection))
        {
            command.Parameters.AddWithValue("definition", key.DefinitionId);
            command.Parameters.AddWithValue("version", key.Version);
            command.Parameters.Add(By(by));
            if (await command.ExecuteNonQueryAsync(cancel) == 0)
                throw new DefinitionMissingException(key.DefinitionId, key.Version);
        }
        var newest = await arming.NewestAsync(key.DefinitionId, cancel) is { } version
            ? await GetAsync(key with { Version = version }, cancel)
            : null;
        await arming.ArmAsync(key.DefinitionId, newest, time.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Takes all versions of a definition out of what new instances may be pinned to, and disarms its triggers.</summary>
    /// <returns>The versions that were published until now; empty where none was.</returns>
    public async Task<IReadOnlyList<int>> RetireAllAsync(
        string definitionId,
        string by,
        CancellationToken cancel = default
    )
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var arming = new Arming(connection);
        await arming.LockAsync(definitionId, cancel);
        var retired = new List<int>();
        await using (var command = new NpgsqlCommand(RetireAll, connection))
        {
            command.Parameters.AddWithValue("definition", definitionId);
            command.Parameters.Add(By(by));
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
                retired.Add(reader.Int("version"));
        }
        await arming.ArmAsync(definitionId, newest: null, time.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
        return retired;
    }

    private static PublishedDefinition Row(NpgsqlDataReader reader) =>
        new(
            new DefinitionKey(reader.Text("definition_id"), reader.Int("version")),
            reader.Text("name"),
            reader.Text("content_hash"),
            reader.At("published_at"),
            reader.Flag("retired"),
            reader.TextOrNull("published_by"),
            reader.TextOrNull("retired_by")
        );

    private static NpgsqlParameter By(string? by) =>
        new("by", NpgsqlDbType.Text) { Value = (object?)by ?? DBNull.Value };
}
