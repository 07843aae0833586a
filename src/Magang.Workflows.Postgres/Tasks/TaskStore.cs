using System.Text.Json;
using Magang.Workflows.Engine;
using Npgsql;

namespace Magang.Workflows.Postgres.Tasks;

/// <summary>Reads human tasks. Only the committer changes them.</summary>
public sealed class TaskStore(NpgsqlDataSource source)
{
    private static readonly string Inbox = Sql.Read("Tasks/inbox");
    private static readonly string One = Sql.Read("Tasks/one_task");
    private static readonly string OfInstance = Sql.Read("Tasks/tasks_of_instance");

    /// <summary>The open tasks that a person may do, due first.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="skip">So many are passed over.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<IReadOnlyList<TaskRow>> InboxAsync(
        Actor actor,
        int skip,
        int limit,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(Inbox);
        command.Parameters.AddWithValue("role", actor.Role);
        command.Parameters.AddText("opd", actor.Opd);
        command.Parameters.AddWithValue("account", actor.Id);
        command.Parameters.AddWithValue("skip", skip);
        command.Parameters.AddWithValue("limit", limit);
        return await ReadAsync(command, cancel);
    }

    /// <summary>One task, open or closed; null where there is none.</summary>
    public async Task<TaskRow?> FindAsync(InstanceId instance, int task, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(One);
        command.Parameters.AddWithValue("instance", instance.Value);
        command.Parameters.AddWithValue("task", task);
        return (await ReadAsync(command, cancel)).SingleOrDefault();
    }

    /// <summary>Every task of a case, in the order they were opened.</summary>
    public async Task<IReadOnlyList<TaskRow>> OfAsync(InstanceId instance, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(OfInstance);
        command.Parameters.AddWithValue("instance", instance.Value);
        return await ReadAsync(command, cancel);
    }

    private static async Task<IReadOnlyList<TaskRow>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var found = new List<TaskRow>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(
                new TaskRow
                {
                    Instance = new InstanceId(reader.Long("instance_id")),
                    Id = reader.Int("task_id"),
                    Region = reader.Text("region"),
                    Spec = Spec(reader),
                    Revision = reader.Int("revision"),
                    ClaimedBy = reader.TextOrNull("claimed_by"),
                    Decision = reader.TextOrNull("decision"),
                    DecidedBy = reader.TextOrNull("decided_by"),
                    OpenedAt = reader.At("opened_at"),
                    ClosedAt = reader.AtOrNull("closed_at"),
                }
            );
        }

        return found;
    }

    private static TaskSpec Spec(NpgsqlDataReader reader) =>
        new()
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
            Prefill = reader.BytesOrNull("prefill") is { } prefill ? JsonElement.Parse(prefill) : default,
        };
}
