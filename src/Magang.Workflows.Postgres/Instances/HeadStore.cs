using Magang.Workflows.Engine;
using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Instances;

/// <summary>How cases stand, for lists: without their states.</summary>
public sealed class HeadStore(NpgsqlDataSource source)
{
    private static readonly string Some = Sql.Read("Instances/heads");
    private static readonly string Finding = Sql.Read("Instances/find_heads");
    private static readonly string Standing = Sql.Read("Instances/standing");

    /// <summary>Cases by their ids; those that do not exist are left out.</summary>
    public async Task<IReadOnlyDictionary<InstanceId, InstanceHead>> OfAsync(
        IEnumerable<InstanceId> instances,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(Some);
        command.Parameters.AddWithValue("instances", instances.Select(id => id.Value).Distinct().ToArray());
        return (await command.RowsAsync(Row, cancel)).ToDictionary(head => head.Id);
    }

    /// <summary>Cases that fit, newest first.</summary>
    public async Task<IReadOnlyList<InstanceHead>> FindAsync(HeadQuery query, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Finding);
        command.Parameters.AddWithValue("before", query.Before?.Value ?? long.MaxValue);
        command.Parameters.AddWithValue("regions", query.Seen.Select(seen => seen.Region).ToArray());
        command.Parameters.AddWithValue("opds", query.Seen.Select(seen => seen.Opd).ToArray());
        command.Parameters.AddWithValue("batches", query.Batches);
        command.Parameters.AddText("own", query.Own);
        command.Parameters.AddText("case_status", query.CaseStatus);
        command.Parameters.Add(
            new NpgsqlParameter("status", NpgsqlDbType.Smallint)
            {
                Value = query.Status is { } status ? (short)status : DBNull.Value,
            }
        );
        command.Parameters.AddText("opd", query.Opd);
        command.Parameters.Add(
            new NpgsqlParameter("parent", NpgsqlDbType.Bigint) { Value = (object?)query.Parent?.Value ?? DBNull.Value }
        );
        command.Parameters.AddText("digits", query.Digits);
        command.Parameters.AddWithValue("limit", Math.Clamp(query.Limit, 1, 501));
        return await command.RowsAsync(Row, cancel);
    }

    /// <summary>How many cases of a batch are where, by their programme's states.</summary>
    public async Task<IReadOnlyList<StandingCount>> StandingAsync(InstanceId batch, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Standing);
        command.Parameters.AddWithValue("parent", batch.Value);
        return await command.RowsAsync(
            reader => new StandingCount(
                reader.TextOrNull("case_status"),
                (SubStatus)reader.Short("sub_status"),
                reader.Long("cases")
            ),
            cancel
        );
    }

    private static InstanceHead Row(NpgsqlDataReader reader) =>
        new(
            new InstanceId(reader.Long("instance_id")),
            reader.Routing(),
            new DefinitionKey(reader.Text("definition_id"), reader.Int("definition_version")),
            (Status)reader.Short("status"),
            (SubStatus)reader.Short("sub_status"),
            reader.TextOrNull("case_status"),
            reader.LongOrNull("parent_id") is { } parent ? new InstanceId(parent) : null,
            reader.At("started_at"),
            reader.At("last_at")
        );
}
