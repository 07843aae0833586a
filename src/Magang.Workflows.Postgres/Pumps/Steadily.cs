using Npgsql;

namespace Magang.Workflows.Postgres.Pumps;

/// <summary>Runs a pump's statement with the committer's plan settings, in a short transaction of its own.</summary>
/// <remarks>
/// A plan over sixteen partitions takes milliseconds to make and a fraction of one to run, and a poll comes several times
/// a second: so one plan is kept. And it must be the one for large tables, though it was made while they were empty.
/// </remarks>
internal static class Steadily
{
    private static readonly string Settings = Sql.Read("Committing/settings");

    /// <summary>The statement's rows.</summary>
    public static async Task<List<T>> ReadAsync<T>(
        NpgsqlDataSource source,
        NpgsqlBatchCommand statement,
        Func<NpgsqlDataReader, T> row,
        CancellationToken cancel
    )
    {
        var rows = new List<T>();
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var batch = new NpgsqlBatch(connection, transaction))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Settings));
            batch.BatchCommands.Add(statement);
            await using var reader = await batch.ExecuteReaderAsync(cancel);
            await reader.NextResultAsync(cancel);
            while (await reader.ReadAsync(cancel))
                rows.Add(row(reader));
        }
        await transaction.CommitAsync(cancel);
        return rows;
    }

    /// <summary>Runs a statement that returns nothing.</summary>
    public static Task ExecuteAsync(NpgsqlDataSource source, NpgsqlBatchCommand statement, CancellationToken cancel) =>
        ReadAsync(source, statement, _ => 0, cancel);
}
