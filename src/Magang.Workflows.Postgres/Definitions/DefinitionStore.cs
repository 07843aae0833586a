using System.Collections.Concurrent;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
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
            if (await VersionAsync(Same, read, [], cancel) is { } same)
                return (same, false);
            // Nothing comes back where another process took the number or published the same: look again.
            NpgsqlParameter[] more =
            [
                new("name", read.Name),
                new("source", utf8.ToArray()),
                new("now", time.GetUtcNow().ToUniversalTime()),
            ];
            if (await VersionAsync(Publish, read, more, cancel) is { } made)
                return (made, true);
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

    /// <summary>Takes a version out of what new instances may be pinned to. Running ones go on.</summary>
    /// <exception cref="DefinitionMissingException">There is no such version.</exception>
    public async Task RetireAsync(DefinitionKey key, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Retire);
        command.Parameters.AddWithValue("definition", key.DefinitionId);
        command.Parameters.AddWithValue("version", key.Version);
        if (await command.ExecuteNonQueryAsync(cancel) == 0)
            throw new DefinitionMissingException(key.DefinitionId, key.Version);
    }

    private async Task<DefinitionKey?> VersionAsync(
        string sql,
        Definition read,
        NpgsqlParameter[] more,
        CancellationToken cancel
    )
    {
        await using var command = source.CreateCommand(sql);
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
