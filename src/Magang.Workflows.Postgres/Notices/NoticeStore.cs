using Npgsql;

namespace Magang.Workflows.Postgres.Notices;

/// <summary>The notices in people's inboxes, and which messages were taken already.</summary>
public sealed class NoticeStore(NpgsqlDataSource source, TimeProvider time)
{
    private static readonly string Take = Sql.Read("Notices/take_message");
    private static readonly string Insert = Sql.Read("Notices/insert_notice");
    private static readonly string List = Sql.Read("Notices/list_notices");

    /// <summary>Puts a notice into an inbox, unless this consumer took its message before.</summary>
    /// <returns>True where it was put now.</returns>
    public async Task<bool> PutAsync(string consumer, NewNotice notice, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow().ToUniversalTime();
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var take = new NpgsqlCommand(Take, connection, transaction))
        {
            take.Parameters.AddWithValue("consumer", consumer);
            take.Parameters.AddWithValue("message", notice.MessageId);
            take.Parameters.AddWithValue("now", now);
            if (await take.ExecuteScalarAsync(cancel) is null)
                return false;
        }

        await using (var insert = new NpgsqlCommand(Insert, connection, transaction))
        {
            insert.Parameters.AddWithValue("message", notice.MessageId);
            insert.Parameters.AddWithValue("region", notice.Region);
            insert.Parameters.AddWithValue("role", notice.Role);
            insert.Parameters.AddText("opd", notice.Opd);
            insert.Parameters.AddText("person", notice.Person);
            insert.Parameters.AddWithValue("type", notice.Type);
            insert.Parameters.AddWithValue("text", notice.Text);
            insert.Parameters.AddWithValue("instance", notice.Instance);
            insert.Parameters.AddWithValue("now", now);
            await insert.ExecuteNonQueryAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>The newest notices of a role holder.</summary>
    /// <param name="role">His role.</param>
    /// <param name="opd">The OPD that he holds it in, or null.</param>
    /// <param name="account">His account; for a participant his person's key.</param>
    /// <param name="before">Only those before this one; <see cref="long.MaxValue"/> for the newest.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<IReadOnlyList<Notice>> ListAsync(
        string role,
        string? opd,
        string account,
        long before,
        int limit,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(List);
        command.Parameters.AddWithValue("role", role);
        command.Parameters.AddText("opd", opd);
        command.Parameters.AddWithValue("account", account);
        command.Parameters.AddWithValue("before", before);
        command.Parameters.AddWithValue("limit", limit);
        var found = new List<Notice>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(
                new Notice(
                    reader.Long("notice_id"),
                    reader.Text("message_id"),
                    reader.Text("type"),
                    reader.Text("text"),
                    reader.Long("instance_id"),
                    reader.At("created_at"),
                    reader.AtOrNull("read_at")
                )
            );
        }

        return found;
    }
}
