using Magang.Workflows.Engine;
using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Instances;

/// <summary>Instances of all definitions as their designers watch them.</summary>
public sealed class RunStore(NpgsqlDataSource source)
{
    private static readonly string Newest = PageOf(Ordered(ascending: false));
    private static readonly string Oldest = PageOf(Ordered(ascending: true));
    private static readonly string Stuck = PageOf(Sql.Read("Instances/stuck_runs"));
    private static readonly string One = PageOf(Sql.Read("Instances/one_run"));
    private static readonly string Revisions = Sql.Read("Instances/revisions");

    /// <summary>A page of instances, and how many fit among those that are looked at.</summary>
    public async Task<(IReadOnlyList<RunHead> Page, int Count)> FindAsync(
        RunQuery query,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(For(query));
        var parameters = command.Parameters;
        parameters.AddWithValue("regions", query.Regions.ToArray());
        var definitions = query.Definitions.Count > 0 ? query.Definitions : query.Within;
        var parts = Math.Max(1, query.Regions.Count * definitions.Count);
        parameters.AddWithValue("definitions", definitions.ToArray());
        var look = query.IsNarrow ? RunQuery.NarrowLook : RunQuery.Look;
        parameters.AddWithValue("look", Math.Max(RunQuery.LeastLook, look / parts));
        parameters.Add(
            new NpgsqlParameter("instance", NpgsqlDbType.Bigint)
            {
                Value = query.Instance?.Value ?? (object)DBNull.Value,
            }
        );
        parameters.AddText("own", query.Own);
        parameters.Add(
            new NpgsqlParameter("version", NpgsqlDbType.Integer) { Value = query.Version ?? (object)DBNull.Value }
        );
        parameters.AddWithValue("statuses", query.Statuses.Select(status => (short)status).ToArray());
        parameters.AddWithValue("sub_statuses", query.SubStatuses.Select(status => (short)status).ToArray());
        parameters.AddText("correlation", query.Correlation);
        parameters.AddText("text", query.Text);
        parameters.Add(
            new NpgsqlParameter("has_incidents", NpgsqlDbType.Boolean)
            {
                Value = query.HasIncidents ?? (object)DBNull.Value,
            }
        );
        parameters.AddWithValue("columns", query.Bounds.Select(bound => (short)bound.Column).ToArray());
        parameters.AddWithValue("comparisons", query.Bounds.Select(bound => bound.Comparison).ToArray());
        parameters.AddWithValue("instants", query.Bounds.Select(bound => bound.At.ToUniversalTime()).ToArray());
        parameters.AddWithValue("by", (short)query.Order);
        parameters.AddWithValue("ascending", query.Ascending);
        parameters.AddWithValue("skip", Math.Max(0, query.Skip));
        parameters.AddWithValue("take", Math.Clamp(query.Take, 1, 500));
        var rows = new List<RunHead>();
        var count = 0;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            count = (int)reader.Long("fitting");
            if (reader.LongOrNull("instance_id") is not null)
                rows.Add(Row(reader));
        }

        return (rows, count);
    }

    /// <summary>How many journal entries instances have; those that do not exist are left out.</summary>
    public async Task<IReadOnlyDictionary<InstanceId, int>> RevisionsAsync(
        IEnumerable<InstanceId> instances,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(Revisions);
        command.Parameters.AddWithValue("instances", instances.Select(id => id.Value).ToArray());
        var found = new Dictionary<InstanceId, int>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            found[new InstanceId(reader.Long("instance_id"))] = reader.Int("revision");
        return found;
    }

    // Each way has an index of its own, and a plan that serves all of them serves none.
    private static string For(RunQuery query) =>
        query switch
        {
            { Instance: not null } => One,
            { HasIncidents: true } => Stuck,
            { Ascending: true, Order: RunOrder.Started } => Oldest,
            _ => Newest,
        };

    /// <summary>The statement that looks at the oldest instances, or at the newest.</summary>
    internal static string Ordered(bool ascending)
    {
        var newest = Sql.Read("Instances/ordered_runs");
        return ascending ? newest.Replace(" DESC", " ASC", StringComparison.Ordinal) : newest;
    }

    private static string PageOf(string looked) =>
        Sql.Read("Instances/page_of_runs").Replace("looked_at", looked, StringComparison.Ordinal);

    private static RunHead Row(NpgsqlDataReader reader) =>
        new(
            new InstanceId(reader.Long("instance_id")),
            new DefinitionKey(reader.Text("definition_id"), reader.Int("definition_version")),
            (Status)reader.Short("status"),
            (SubStatus)reader.Short("sub_status"),
            reader.TextOrNull("correlation_id"),
            (int)reader.Long("incidents"),
            reader.At("started_at"),
            reader.At("last_at")
        );
}
