using Npgsql;

namespace Magang.Workflows.Postgres.Pumps;

/// <summary>Counts an attempt of a row that was in flight at a crash, when its turn comes.</summary>
/// <param name="source">The database.</param>
/// <param name="statement">Adds one to the attempts of a row and leases it.</param>
/// <param name="lease">How long it is leased.</param>
internal sealed class SuspectCount(NpgsqlDataSource source, string statement, TimeSpan lease)
{
    /// <summary>Counts it.</summary>
    public async Task AddAsync(ClaimedRow row, CancellationToken cancel)
    {
        var command = new NpgsqlBatchCommand(statement);
        command.Parameters.AddWithValue("lease", lease);
        command.Parameters.AddWithValue("instance", row.Instance.Value);
        command.Parameters.AddWithValue("id", row.Id);
        await Steadily.ExecuteAsync(source, command, cancel);
    }
}
