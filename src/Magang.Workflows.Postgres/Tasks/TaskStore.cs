using System.Text.Json;
using Magang.Workflows.Engine;
using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Tasks;

/// <summary>A task as its row stands.</summary>
/// <param name="Instance">The case.</param>
/// <param name="TaskId">Its number within the case.</param>
/// <param name="Region">The region's code.</param>
/// <param name="Spec">What is asked, of whom, until when.</param>
/// <param name="Revision">How often it changed hands.</param>
/// <param name="ClaimedBy">The account that has it, or null.</param>
/// <param name="Decision">How it ended; null while it is open, or where its branch was cancelled.</param>
/// <param name="DecidedBy">The account that decided, or null.</param>
/// <param name="OpenedAt">UTC.</param>
/// <param name="ClosedAt">UTC; null while it is open.</param>
public sealed record TaskRow(
    InstanceId Instance,
    int TaskId,
    string Region,
    TaskSpec Spec,
    int Revision,
    string? ClaimedBy,
    string? Decision,
    string? DecidedBy,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt
);

/// <summary>Whose inbox, and from where on.</summary>
/// <param name="Role">The role that is held.</param>
/// <param name="Opd">The OPD it is held in; null where it has none.</param>
/// <param name="Person">The account's own person key, for tasks of one participant; null for officials.</param>
/// <param name="Limit">Rows of a page, 1 to 500.</param>
/// <param name="After">The last row of the page before; null for the first page.</param>
/// <param name="Region">The region it is held in; null for all, where the role is not of one region.</param>
public sealed record InboxQuery(
    string Role,
    string? Opd,
    string? Person,
    int Limit = 50,
    TaskRow? After = null,
    string? Region = null
);

/// <summary>Tasks, as people see them. Only the committer writes them.</summary>
public sealed class TaskStore(NpgsqlDataSource source)
{
    private static readonly string Inbox = Sql.Read("Tasks/inbox");
    private static readonly string One = Sql.Read("Tasks/task");
    private static readonly string Deadlines = Sql.Read("Tasks/open_deadlines");
    private static readonly string OfInstance = Sql.Read("Tasks/tasks_of_instance");

    /// <summary>What waits for a holder of a role, first due first; without those that are merely possible.</summary>
    public async Task<IReadOnlyList<TaskRow>> InboxAsync(InboxQuery query, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Inbox);
        command.Parameters.AddWithValue("role", query.Role);
        command.Parameters.Add(Text("opd", query.Opd));
        command.Parameters.Add(Text("person", query.Person));
        command.Parameters.Add(Text("region", query.Region));
        command.Parameters.AddWithValue("after_due", AfterDue(query.After));
        command.Parameters.AddWithValue("after_instance", query.After?.Instance.Value ?? 0L);
        command.Parameters.AddWithValue("after_task", query.After?.TaskId ?? 0);
        command.Parameters.AddWithValue("limit", Math.Clamp(query.Limit, 1, 500));
        return await ReadAsync(command, cancel);
    }

    /// <summary>One task, open or over; null where there is none.</summary>
    public async Task<TaskRow?> FindAsync(InstanceId instance, int taskId, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(One);
        command.Parameters.AddWithValue("instance", instance.Value);
        command.Parameters.AddWithValue("task", taskId);
        return (await ReadAsync(command, cancel)).SingleOrDefault();
    }

    /// <summary>All tasks of a case, in the order they were opened.</summary>
    public async Task<IReadOnlyList<TaskRow>> OfInstanceAsync(InstanceId instance, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(OfInstance);
        command.Parameters.AddWithValue("instance", instance.Value);
        return await ReadAsync(command, cancel);
    }

    /// <summary>Open tasks that are counted in working days, in the order of case and number.</summary>
    /// <param name="after">The last one of the page before; null for the first page.</param>
    /// <param name="limit">Rows of a page.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<OpenDeadline>> DeadlinesAsync(
        OpenDeadline? after,
        int limit,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(Deadlines);
        command.Parameters.AddWithValue("after_instance", after?.Instance.Value ?? 0L);
        command.Parameters.AddWithValue("after_task", after?.TaskId ?? 0);
        command.Parameters.AddWithValue("limit", limit);
        var rows = new List<OpenDeadline>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            rows.Add(
                new OpenDeadline(
                    new InstanceId(reader.Long("instance_id")),
                    reader.Int("task_id"),
                    reader.Text("region"),
                    reader.AtOrNull("due_at"),
                    reader.At("opened_at"),
                    reader.Int("due_working_days")
                )
            );
        return rows;
    }

    private static DateTime AfterDue(TaskRow? after) =>
        after is null ? DateTime.MinValue : after.Spec.DueAt?.UtcDateTime ?? DateTime.MaxValue;

    private static NpgsqlParameter Text(string name, string? value) =>
        new(name, NpgsqlDbType.Text) { Value = (object?)value ?? DBNull.Value };

    private static async Task<IReadOnlyList<TaskRow>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        return await command.RowsAsync(Row, cancel);
    }

    private static TaskRow Row(NpgsqlDataReader reader) =>
        new(
            new InstanceId(reader.Long("instance_id")),
            reader.Int("task_id"),
            reader.Text("region"),
            new TaskSpec
            {
                ActivityId = reader.Text("activity_id"),
                Title = reader.Text("title"),
                Role = reader.Text("role"),
                Opd = reader.TextOrNull("opd"),
                Person = reader.TextOrNull("person"),
                Form = reader.TextOrNull("form"),
                Fields = reader.Texts("fields"),
                Decisions = reader.Texts("decisions"),
                DueAt = reader.AtOrNull("due_at"),
                Barred = reader.Texts("barred"),
                EvidenceRequired = reader.Flag("evidence_required"),
                Optional = reader.Flag("optional"),
                Prefill = Prefill(reader.BytesOrNull("prefill")),
            },
            reader.Int("revision"),
            reader.TextOrNull("claimed_by"),
            reader.TextOrNull("decision"),
            reader.TextOrNull("decided_by"),
            reader.At("opened_at"),
            reader.AtOrNull("closed_at")
        );

    private static JsonElement Prefill(byte[]? stored)
    {
        if (stored is null)
            return default;
        using var document = JsonDocument.Parse(stored, Json.Kept);
        return document.RootElement.Clone();
    }
}
