using System.Security.Cryptography;
using Magang.Workflows.Engine;
using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Definitions.Drafts;

/// <summary>The drafts of definitions. Each statement decides alone: it changes the very state that was read, or nothing.</summary>
public sealed class DraftStore(NpgsqlDataSource source, TimeProvider time)
{
    private static readonly string List = Sql.Read("Definitions/Drafts/list_drafts");
    private static readonly string Find = Sql.Read("Definitions/Drafts/find_draft");
    private static readonly string Insert = Sql.Read("Definitions/Drafts/insert_draft");
    private static readonly string Update = Sql.Read("Definitions/Drafts/update_draft");
    private static readonly string Delete = Sql.Read("Definitions/Drafts/delete_draft");
    private static readonly string SavesAfter = Sql.Read("Definitions/Drafts/saves_after");

    /// <summary>All drafts, by id.</summary>
    public async Task<IReadOnlyList<Draft>> ListAsync(CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(List);
        return await command.RowsAsync(Read, cancel);
    }

    /// <summary>One draft with its document; null where there is none.</summary>
    public async Task<(Draft Draft, byte[] Source)?> FindAsync(string definitionId, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Find);
        command.Parameters.AddWithValue("definition", definitionId);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? (Read(reader), reader.Bytes("source")) : null;
    }

    /// <summary>Saves a draft over the state that was read.</summary>
    /// <returns>Its revision now; null where another saved or published meanwhile, so nothing was saved.</returns>
    public async Task<int?> SaveAsync(DraftSave save, CancellationToken cancel = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        return await SaveAsync(connection, save, time.GetUtcNow().ToUniversalTime(), cancel);
    }

    /// <summary>Saves a draft in a transaction of the caller's.</summary>
    /// <returns>Its revision now; null where another saved or published meanwhile, so nothing was saved.</returns>
    internal static async Task<int?> SaveAsync(
        NpgsqlConnection connection,
        DraftSave save,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var isNew = save.Revision == 0;
#pragma warning disable CA2100 // The texts are embedded files of this assembly.
        await using var command = new NpgsqlCommand(isNew ? Insert : Update, connection);
#pragma warning restore CA2100
        command.Parameters.AddWithValue("definition", save.DefinitionId);
        command.Parameters.AddWithValue("newest", save.Newest);
        command.Parameters.AddWithValue("name", save.Name);
        command.Parameters.Add(OrNull("description", save.Description));
        command.Parameters.Add(OrNull("tool", save.ToolVersion));
        command.Parameters.AddWithValue("source", save.Source.ToArray());
        command.Parameters.AddWithValue("hash", Convert.ToHexStringLower(SHA256.HashData(save.Source.Span)));
        command.Parameters.AddWithValue("now", now);
        command.Parameters.AddWithValue("by", save.By);
        if (isNew)
            command.Parameters.AddWithValue("shipped", save.IsShipped);
        else
            command.Parameters.AddWithValue("revision", save.Revision);
        return (int?)await command.ExecuteScalarAsync(cancel);
    }

    /// <summary>Takes a draft away.</summary>
    /// <returns>False where it is not in that state any more.</returns>
    public async Task<bool> DeleteAsync(string definitionId, int revision, CancellationToken cancel = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        return await DeleteAsync(connection, definitionId, revision, cancel) is not null;
    }

    /// <summary>Who saved a draft after a state of it, oldest first.</summary>
    public async Task<IReadOnlyList<Hand>> SavesAfterAsync(
        string definitionId,
        int revision,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(SavesAfter);
        command.Parameters.AddWithValue("definition", definitionId);
        command.Parameters.AddWithValue("revision", revision);
        return await command.RowsAsync(reader => new Hand(reader.At("saved_at"), reader.Text("saved_by")), cancel);
    }

    /// <summary>Takes a draft away in a transaction of the caller's.</summary>
    /// <returns>The version that it was based on; null where it is not in that state any more.</returns>
    internal static async Task<int?> DeleteAsync(
        NpgsqlConnection connection,
        string definitionId,
        int revision,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(Delete, connection);
        command.Parameters.AddWithValue("definition", definitionId);
        command.Parameters.AddWithValue("revision", revision);
        return (int?)await command.ExecuteScalarAsync(cancel);
    }

    private static NpgsqlParameter OrNull(string name, string? text) =>
        new(name, NpgsqlDbType.Text) { Value = (object?)text ?? DBNull.Value };

    private static Draft Read(NpgsqlDataReader reader) =>
        new(
            new DefinitionKey(reader.Text("definition_id"), reader.Int("version")),
            reader.Int("based_on"),
            reader.Text("name"),
            reader.TextOrNull("description"),
            reader.TextOrNull("tool_version"),
            reader.Text("content_hash"),
            reader.Int("revision"),
            reader.Flag("is_shipped"),
            new Hand(reader.At("created_at"), reader.Text("created_by")),
            new Hand(reader.At("saved_at"), reader.Text("saved_by"))
        );
}
