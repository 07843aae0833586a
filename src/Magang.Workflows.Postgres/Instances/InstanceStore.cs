using Magang.Workflows.Engine;
using Npgsql;

namespace Magang.Workflows.Postgres.Instances;

/// <summary>A case as its row stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Routing">Whose case it is.</param>
/// <param name="Definition">The version it is pinned to.</param>
/// <param name="Status">Whether anything can still happen.</param>
/// <param name="SubStatus">How it stands.</param>
/// <param name="CaseStatus">State of the programme's status machine, or null.</param>
/// <param name="CorrelationId">The correlation id, or null.</param>
/// <param name="Parent">The batch it belongs to, or null.</param>
/// <param name="Revision">Journal entries.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="LastAt">The last burst. UTC.</param>
/// <param name="State">The whole state; decoded.</param>
public sealed record InstanceRow(
    InstanceId Id,
    Routing Routing,
    DefinitionKey Definition,
    Status Status,
    SubStatus SubStatus,
    string? CaseStatus,
    string? CorrelationId,
    InstanceId? Parent,
    int Revision,
    DateTimeOffset StartedAt,
    DateTimeOffset LastAt,
    InstanceState State
);

/// <summary>One journal entry.</summary>
/// <param name="Sequence">Counts from 1 without a gap.</param>
/// <param name="At">UTC.</param>
/// <param name="Kind">The stimulus' kind, see <see cref="StimulusCodec.KindOf"/>.</param>
/// <param name="ActorId">Who caused it.</param>
/// <param name="OperationId">The caller's key, or null.</param>
/// <param name="Semantics">The engine's behaviour it was made under.</param>
/// <param name="ReferenceHash">What rules looked things up in, lower-case hex; null where nothing.</param>
/// <param name="Entry">UTF-8 JSON exactly as hashed: stimulus, steps, verdicts, effects.</param>
/// <param name="Hash">Its link in the chain, 32 bytes.</param>
public sealed record TimelineEntry(
    int Sequence,
    DateTimeOffset At,
    string Kind,
    string ActorId,
    string? OperationId,
    int Semantics,
    string? ReferenceHash,
    byte[] Entry,
    byte[] Hash
);

/// <summary>An incident of a case.</summary>
/// <param name="IncidentId">Its number within the case.</param>
/// <param name="ActivityId">Which activity failed.</param>
/// <param name="Code">The error's code.</param>
/// <param name="Message">The whole sentence.</param>
/// <param name="RaisedAt">UTC.</param>
/// <param name="ResolvedAt">UTC; null while it stands.</param>
public sealed record IncidentRow(
    int IncidentId,
    string ActivityId,
    string Code,
    string Message,
    DateTimeOffset RaisedAt,
    DateTimeOffset? ResolvedAt
);

/// <summary>Cases and their journals, for reading. Only the committer writes them.</summary>
public sealed class InstanceStore(NpgsqlDataSource source)
{
    private static readonly string One = Sql.Read("Instances/instance");
    private static readonly string Children = Sql.Read("Instances/children");
    private static readonly string Latest = Sql.Read("Instances/latest_instances");
    private static readonly string Timeline = Sql.Read("Instances/timeline");
    private static readonly string Incidents = Sql.Read("Instances/incidents");

    /// <summary>One case; null where there is none.</summary>
    public async Task<InstanceRow?> FindAsync(InstanceId instance, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(One);
        command.Parameters.AddWithValue("instance", instance.Value);
        return (await ReadAsync(command, Row, cancel)).SingleOrDefault();
    }

    /// <summary>The cases that a batch started, by id, a page after one of them.</summary>
    public async Task<IReadOnlyList<InstanceRow>> ChildrenAsync(
        InstanceId parent,
        InstanceId after = default,
        int limit = 500,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(Children);
        command.Parameters.AddWithValue("parent", parent.Value);
        command.Parameters.AddWithValue("after", after.Value);
        command.Parameters.AddWithValue("limit", limit);
        return await ReadAsync(command, Row, cancel);
    }

    /// <summary>All cases, newest first, a page before one of them.</summary>
    public async Task<IReadOnlyList<InstanceRow>> LatestAsync(
        InstanceId? before = null,
        int limit = 50,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(Latest);
        command.Parameters.AddWithValue("before", before?.Value ?? long.MaxValue);
        command.Parameters.AddWithValue("limit", limit);
        return await ReadAsync(command, Row, cancel);
    }

    /// <summary>What happened in a case, in order, a page after an entry.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> TimelineAsync(
        InstanceId instance,
        int after = 0,
        int limit = 1000,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(Timeline);
        command.Parameters.AddWithValue("instance", instance.Value);
        command.Parameters.AddWithValue("after", after);
        command.Parameters.AddWithValue("limit", limit);
        return await ReadAsync(command, Entry, cancel);
    }

    /// <summary>All incidents of a case, oldest first; those that stand have no end.</summary>
    public async Task<IReadOnlyList<IncidentRow>> IncidentsAsync(
        InstanceId instance,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(Incidents);
        command.Parameters.AddWithValue("instance", instance.Value);
        return await ReadAsync(command, Incident, cancel);
    }

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(
        NpgsqlCommand command,
        Func<NpgsqlDataReader, T> row,
        CancellationToken cancel
    )
    {
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            rows.Add(row(reader));
        return rows;
    }

    private static InstanceRow Row(NpgsqlDataReader reader) =>
        new(
            new InstanceId(reader.Long("instance_id")),
            new Routing(
                reader.Text("region"),
                reader.TextOrNull("opd"),
                reader.TextOrNull("person"),
                reader.TextOrNull("host")
            ),
            new DefinitionKey(reader.Text("definition_id"), reader.Int("definition_version")),
            (Status)reader.Short("status"),
            (SubStatus)reader.Short("sub_status"),
            reader.TextOrNull("case_status"),
            reader.TextOrNull("correlation_id"),
            reader.LongOrNull("parent_id") is { } parent ? new InstanceId(parent) : null,
            reader.Int("revision"),
            reader.At("started_at"),
            reader.At("last_at"),
            InstanceState.Decode(reader.Bytes("state"))
        );

    private static TimelineEntry Entry(NpgsqlDataReader reader) =>
        new(
            reader.Int("seq"),
            reader.At("at"),
            reader.Text("kind"),
            reader.Text("actor_id"),
            reader.TextOrNull("operation_id"),
            reader.Int("semantics"),
            reader.BytesOrNull("reference_hash") is { } hash ? Convert.ToHexStringLower(hash) : null,
            reader.Bytes("entry"),
            reader.Bytes("hash")
        );

    private static IncidentRow Incident(NpgsqlDataReader reader) =>
        new(
            reader.Int("incident_id"),
            reader.Text("activity_id"),
            reader.Text("code"),
            reader.Text("message"),
            reader.At("raised_at"),
            reader.AtOrNull("resolved_at")
        );
}
