using Magang.Workflows.Engine;
using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Notices;

/// <summary>What a receiver is told about a case.</summary>
/// <param name="MessageId">The message that says so; with the receiver it makes the notice unique.</param>
/// <param name="Region">The region's code.</param>
/// <param name="Role">The role that is told.</param>
/// <param name="Opd">The OPD it is held in, or null.</param>
/// <param name="Person">The participant who is told, or null for officials.</param>
/// <param name="Type">The message's contract.</param>
/// <param name="Text">The sentence; ids, no personal values.</param>
/// <param name="Instance">The case.</param>
/// <param name="CreatedAt">UTC.</param>
public sealed record Notice(
    string MessageId,
    string Region,
    string Role,
    string? Opd,
    string? Person,
    string Type,
    string Text,
    InstanceId Instance,
    DateTimeOffset CreatedAt
)
{
    /// <summary>Its id; 0 before it is stored.</summary>
    public long Id { get; init; }

    /// <summary>When it was first seen; null while nobody has. UTC.</summary>
    public DateTimeOffset? ReadAt { get; init; }
}

/// <summary>Whose notices.</summary>
/// <param name="Role">The role that is held.</param>
/// <param name="Opd">The OPD it is held in; null where it has none.</param>
/// <param name="Person">The account's own person key, for notices to one participant; null for officials.</param>
/// <param name="Region">The region it is held in.</param>
public sealed record NoticeQuery(string Role, string? Opd, string? Person, string Region);

/// <summary>Notices, and what consumers have already taken.</summary>
public sealed class NoticeStore(NpgsqlDataSource source)
{
    private static readonly string Receive = Sql.Read("Notices/receive_notice");
    private static readonly string Take = Sql.Read("Notices/receive_message");
    private static readonly string Page = Sql.Read("Notices/notices");
    private static readonly string OfInstance = Sql.Read("Notices/notices_of_instance");
    private static readonly string Seen = Sql.Read("Notices/read_notice");

    /// <summary>Keeps the notices of a message, and that the consumer has it, in one transaction. Repeats change nothing.</summary>
    /// <returns>False where the consumer had the message before.</returns>
    public async Task<bool> ReceiveAsync(
        string consumer,
        string messageId,
        IReadOnlyList<Notice> notices,
        DateTimeOffset now,
        CancellationToken cancel = default
    )
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var take = new NpgsqlCommand(Take, connection))
        {
            take.Parameters.AddWithValue("consumer", consumer);
            take.Parameters.AddWithValue("message", messageId);
            take.Parameters.AddWithValue("now", now.ToUniversalTime());
            if (await take.ExecuteNonQueryAsync(cancel) == 0)
                return false;
        }
        foreach (var notice in notices)
        {
            await using var keep = new NpgsqlCommand(Receive, connection);
            keep.Parameters.AddWithValue("message", notice.MessageId);
            keep.Parameters.AddWithValue("region", notice.Region);
            keep.Parameters.AddWithValue("role", notice.Role);
            keep.Parameters.Add(Text("opd", notice.Opd));
            keep.Parameters.Add(Text("person", notice.Person));
            keep.Parameters.AddWithValue("type", notice.Type);
            keep.Parameters.AddWithValue("text", notice.Text);
            keep.Parameters.AddWithValue("instance", notice.Instance.Value);
            keep.Parameters.AddWithValue("created_at", notice.CreatedAt.ToUniversalTime());
            await keep.ExecuteNonQueryAsync(cancel);
        }
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>What a role holder was told, newest first, a page before one of them.</summary>
    public async Task<IReadOnlyList<Notice>> ForAsync(
        NoticeQuery query,
        long before = long.MaxValue,
        int limit = 50,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(Page);
        command.Parameters.AddWithValue("role", query.Role);
        command.Parameters.Add(Text("opd", query.Opd));
        command.Parameters.Add(Text("person", query.Person));
        command.Parameters.AddWithValue("region", query.Region);
        command.Parameters.AddWithValue("before", before);
        command.Parameters.AddWithValue("limit", limit);
        return await ReadAsync(command, cancel);
    }

    /// <summary>Who was told what about a case, in order.</summary>
    public async Task<IReadOnlyList<Notice>> OfInstanceAsync(InstanceId instance, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(OfInstance);
        command.Parameters.AddWithValue("instance", instance.Value);
        return await ReadAsync(command, cancel);
    }

    /// <summary>Says that a notice was seen. The first time stays.</summary>
    public async Task SeenAsync(long noticeId, DateTimeOffset now, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Seen);
        command.Parameters.AddWithValue("notice", noticeId);
        command.Parameters.AddWithValue("now", now.ToUniversalTime());
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static NpgsqlParameter Text(string name, string? value) =>
        new(name, NpgsqlDbType.Text) { Value = (object?)value ?? DBNull.Value };

    private static async Task<IReadOnlyList<Notice>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var notices = new List<Notice>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            notices.Add(
                new Notice(
                    reader.Text("message_id"),
                    reader.Text("region"),
                    reader.Text("role"),
                    reader.TextOrNull("opd"),
                    reader.TextOrNull("person"),
                    reader.Text("type"),
                    reader.Text("text"),
                    new InstanceId(reader.Long("instance_id")),
                    reader.At("created_at")
                )
                {
                    Id = reader.Long("notice_id"),
                    ReadAt = reader.AtOrNull("read_at"),
                }
            );
        }
        return notices;
    }
}
