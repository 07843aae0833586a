using Magang.Workflows.Engine;
using Npgsql;

namespace Magang.Workflows.Postgres.Cases;

/// <summary>Reads cases, batches and their journals. Only the committer changes them.</summary>
public sealed class CaseStore(NpgsqlDataSource source)
{
    private static readonly string One = Sql.Read("Cases/one_case");
    private static readonly string OfBatch = Sql.Read("Cases/cases_of_batch");
    private static readonly string Journal = Sql.Read("Cases/read_journal");
    private static readonly string Incidents = Sql.Read("Cases/open_incidents");

    /// <summary>One case or batch; null where there is none.</summary>
    public async Task<CaseRow?> FindAsync(InstanceId instance, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(One);
        command.Parameters.AddWithValue("instance", instance.Value);
        return (await RowsAsync(command, cancel)).SingleOrDefault();
    }

    /// <summary>The cases of a batch, in the order they were started.</summary>
    public async Task<IReadOnlyList<CaseRow>> OfBatchAsync(
        InstanceId batch,
        int limit,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(OfBatch);
        command.Parameters.AddWithValue("batch", batch.Value);
        command.Parameters.AddWithValue("limit", limit);
        return await RowsAsync(command, cancel);
    }

    /// <summary>Entries of a case's journal.</summary>
    /// <param name="instance">The case.</param>
    /// <param name="after">Only those after this one; 0 for the first.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<IReadOnlyList<JournalRow>> JournalAsync(
        InstanceId instance,
        int after,
        int limit,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(Journal);
        command.Parameters.AddWithValue("instance", instance.Value);
        command.Parameters.AddWithValue("after", after);
        command.Parameters.AddWithValue("limit", limit);
        var found = new List<JournalRow>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(
                new JournalRow(
                    reader.Int("seq"),
                    reader.At("at"),
                    reader.Text("kind"),
                    reader.Text("actor_id"),
                    reader.Bytes("entry")
                )
            );
        }

        return found;
    }

    /// <summary>What stopped a case and was not dealt with, oldest first.</summary>
    public async Task<IReadOnlyList<IncidentRow>> IncidentsAsync(InstanceId instance, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Incidents);
        command.Parameters.AddWithValue("instance", instance.Value);
        var found = new List<IncidentRow>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(
                new IncidentRow(
                    reader.Int("incident_id"),
                    reader.Text("activity_id"),
                    reader.Text("code"),
                    reader.Text("message"),
                    reader.At("raised_at")
                )
            );
        }

        return found;
    }

    private static async Task<IReadOnlyList<CaseRow>> RowsAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var found = new List<CaseRow>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(
                new CaseRow
                {
                    Instance = new InstanceId(reader.Long("instance_id")),
                    Routing = new Routing(
                        reader.Text("region"),
                        reader.TextOrNull("opd"),
                        reader.TextOrNull("person"),
                        reader.TextOrNull("host")
                    ),
                    Definition = new DefinitionKey(reader.Text("definition_id"), reader.Int("definition_version")),
                    Status = (Status)reader.Short("status"),
                    SubStatus = (SubStatus)reader.Short("sub_status"),
                    CaseStatus = reader.TextOrNull("case_status"),
                    Parent = reader.LongOrNull("parent_id") is { } parent ? new InstanceId(parent) : null,
                    Revision = reader.Int("revision"),
                    StartedAt = reader.At("started_at"),
                    LastAt = reader.At("last_at"),
                }
            );
        }

        return found;
    }
}
