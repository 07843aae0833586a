using System.Security.Cryptography;
using Magang.Workflows.Engine;
using Npgsql;

namespace Magang.Workflows.Postgres.Evidence;

/// <summary>The documents that people hand in, named by the SHA-256 of their bytes.</summary>
public sealed class EvidenceStore(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>Most bytes of one document: 20 MB.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>Bytes of a piece: small enough that a row never needs much memory.</summary>
    private const int PieceBytes = 512 * 1024;

    private static readonly string InsertContent = Sql.Read("Evidence/insert_content");
    private static readonly string InsertEvidence = Sql.Read("Evidence/insert_evidence");
    private static readonly string List = Sql.Read("Evidence/list_evidence");
    private static readonly string Read = Sql.Read("Evidence/read_content");

    /// <summary>Keeps a document for a case, in a transaction of its own.</summary>
    /// <param name="instance">The case.</param>
    /// <param name="person">Key of the person that it is about, or null.</param>
    /// <param name="mediaType">For example <c>application/pdf</c>.</param>
    /// <param name="content">Its bytes: 1 to <see cref="MostBytes"/>.</param>
    /// <param name="by">Account that hands it in.</param>
    /// <param name="cancel">Gives up; nothing is kept then.</param>
    /// <returns>The SHA-256 of the bytes, lower-case hex.</returns>
    public async Task<string> KeepAsync(
        InstanceId instance,
        string? person,
        string mediaType,
        ReadOnlyMemory<byte> content,
        string by,
        CancellationToken cancel = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfZero(content.Length, nameof(content));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(content.Length, MostBytes, nameof(content));
        var hash = SHA256.HashData(content.Span);
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        for (var piece = 0; piece * PieceBytes < content.Length; piece++)
        {
            await using var insert = new NpgsqlCommand(InsertContent, connection, transaction);
            insert.Parameters.AddWithValue("hash", hash);
            insert.Parameters.AddWithValue("piece", piece);
            var rest = content[(piece * PieceBytes)..];
            insert.Parameters.AddWithValue("bytes", rest[..Math.Min(PieceBytes, rest.Length)]);
            await insert.ExecuteNonQueryAsync(cancel);
        }

        await using (var insert = new NpgsqlCommand(InsertEvidence, connection, transaction))
        {
            insert.Parameters.AddWithValue("instance", instance.Value);
            insert.Parameters.AddWithValue("hash", hash);
            insert.Parameters.AddText("person", person);
            insert.Parameters.AddWithValue("media_type", mediaType);
            insert.Parameters.AddWithValue("size", (long)content.Length);
            insert.Parameters.AddWithValue("by", by);
            insert.Parameters.AddWithValue("now", time.GetUtcNow().ToUniversalTime());
            await insert.ExecuteNonQueryAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>The documents of a case, in the order they were handed in.</summary>
    public async Task<IReadOnlyList<EvidenceRow>> ListAsync(InstanceId instance, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(List);
        command.Parameters.AddWithValue("instance", instance.Value);
        var found = new List<EvidenceRow>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(
                new EvidenceRow(
                    Convert.ToHexStringLower(reader.Bytes("hash")),
                    reader.Text("media_type"),
                    reader.Long("size"),
                    reader.Text("uploaded_by"),
                    reader.At("uploaded_at")
                )
            );
        }

        return found;
    }

    /// <summary>The bytes of a document of a case; null where the case has no such document.</summary>
    /// <param name="instance">The case.</param>
    /// <param name="hash">SHA-256, hex.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<byte[]?> ReadAsync(InstanceId instance, string hash, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Read);
        command.Parameters.AddWithValue("instance", instance.Value);
        command.Parameters.AddWithValue("hash", Convert.FromHexString(hash));
        using var content = new MemoryStream();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            content.Write(reader.Bytes("bytes"));
        return content.Length == 0 ? null : content.ToArray();
    }
}

/// <summary>A document as lists show it.</summary>
/// <param name="Hash">SHA-256 of its bytes, lower-case hex.</param>
/// <param name="MediaType">For example <c>application/pdf</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="UploadedBy">Account that handed it in.</param>
/// <param name="UploadedAt">UTC.</param>
public sealed record EvidenceRow(
    string Hash,
    string MediaType,
    long Size,
    string UploadedBy,
    DateTimeOffset UploadedAt
);
