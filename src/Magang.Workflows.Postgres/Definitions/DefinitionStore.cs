using System.Collections.Concurrent;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Starts;
using Npgsql;

namespace Magang.Workflows.Postgres.Definitions;

/// <summary>The published versions of all definitions. What was read once stays in memory: versions never change.</summary>
public sealed class DefinitionStore(NpgsqlDataSource source, TimeProvider time)
{
    private static readonly string Load = Sql.Read("Definitions/load_definition");
    private static readonly string Publish = Sql.Read("Definitions/publish_definition");
    private static readonly string Same = Sql.Read("Definitions/same_definition");
    private static readonly string List = Sql.Read("Definitions/list_definitions");
    private static readonly string Retire = Sql.Read("Definitions/retire_definition");

    private readonly ConcurrentDictionary<DefinitionKey, Definition> _known = new();

    /// <summary>Publishes a document as the next version, unless it is published already, byte for byte.</summary>
    /// <remarks>Elsa 3 JSON. The document's own version number is kept in it and means nothing here.</remarks>
    /// <returns>The version that has this content, and whether it was made now.</returns>
    /// <exception cref="DefinitionRefusedException">The document has faults; nothing is published.</exception>
    public async Task<(DefinitionKey Key, bool IsNew)> PublishAsync(
        ReadOnlyMemory<byte> utf8,
        CancellationToken cancel = default
    )
    {
        var read = DefinitionReader.Read(utf8);
        while (true)
        {
            await using var connection = await source.OpenConnectionAsync(cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            var arming = new Arming(connection);
            await arming.LockAsync(read.Key.DefinitionId, cancel);
            var same = await VersionAsync(connection, Same, read, [], cancel);
            var now = time.GetUtcNow().ToUniversalTime();
            NpgsqlParameter[] more = [new("name", read.Name), new("source", utf8.ToArray()), new("now", now)];
            // Nothing comes back where another process took the number or published the same: look again.
            if ((same ?? await VersionAsync(connection, Publish, read, more, cancel)) is not { } key)
                continue;
            // Also where it was published before: by a version of the product that armed nothing.
            if (await arming.NewestAsync(key.DefinitionId, cancel) == key.Version)
                await arming.ArmAsync(key.DefinitionId, read.AsVersion(key.Version), now, cancel);
            await transaction.CommitAsync(cancel);
            return (key, same is null);
        }
    }

    /// <summary>One version.</summary>
    /// <exception cref="DefinitionMissingException">There is none.</exception>
    public async ValueTask<Definition> GetAsync(DefinitionKey key, CancellationToken cancel = default)
    {
        if (_known.TryGetValue(key, out var known))
            return known;
        await using var command = source.CreateCommand(Load);
        command.Parameters.AddWithValue("definition", key.DefinitionId);
        command.Parameters.AddWithValue("version", key.Version);
        var stored =
            (byte[]?)await command.ExecuteScalarAsync(cancel)
            ?? throw new DefinitionMissingException(key.DefinitionId, key.Version);
        return _known.GetOrAdd(key, DefinitionReader.Read(stored).AsVersion(key.Version));
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

    private static async Task<DefinitionKey?> VersionAsync(
        NpgsqlConnection connection,
        string sql,
        Definition read,
        NpgsqlParameter[] more,
        CancellationToken cancel
    )
    {
#pragma warning disable CA2100 // The text is an embedded file of this assembly.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.Parameters.AddWithValue("definition", read.Key.DefinitionId);
        command.Parameters.AddWithValue("hash", read.ContentHash);
        command.Parameters.AddRange(more);
        return await command.ExecuteScalarAsync(cancel) is int version
            ? new DefinitionKey(read.Key.DefinitionId, version)
            : null;
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
