using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Pumps;

/// <summary>Counts attempts of rows that were in flight at a crash, when each one's turn comes.</summary>
/// <param name="source">The database.</param>
/// <param name="statement">Adds to the attempts of rows and keeps them leased.</param>
/// <param name="lease">How long they stay leased from then on.</param>
internal sealed class SuspectCount(NpgsqlDataSource source, string statement, TimeSpan lease)
{
    /// <summary>Adds to the attempts of these.</summary>
    public async Task AddAsync(IReadOnlyCollection<ClaimedRow> rows, int by, CancellationToken cancel)
    {
        var command = new NpgsqlBatchCommand(statement);
        command.Parameters.AddWithValue("by", by);
        command.Parameters.AddWithValue("lease", lease);
        command.Parameters.Add(Bigints("instance", rows.Select(row => row.Instance.Value)));
        command.Parameters.Add(Bigints("id", rows.Select(row => row.Id)));
        await Steadily.ExecuteAsync(source, command, cancel);
    }

    private static NpgsqlParameter Bigints(string name, IEnumerable<long> values) =>
        new(name, NpgsqlDbType.Array | NpgsqlDbType.Bigint) { Value = values.ToArray() };
}
