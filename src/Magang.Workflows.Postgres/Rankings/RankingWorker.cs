using Magang.Workflows.Engine;
using Magang.Workflows.Gates.Rankings;
using Magang.Workflows.Postgres.Jobs;
using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Rankings;

/// <summary>Does the jobs of <c>Magang.Rank</c>: reads a list, ranks it, keeps the places for the burst that publishes them.</summary>
/// <param name="source">The database.</param>
public sealed class RankingWorker(NpgsqlDataSource source)
{
    private static readonly string Entries = Sql.Read("Rankings/read_ranking_entries");
    private static readonly string Hold = Sql.Read("Rankings/hold_ranking_job");
    private static readonly string DeletePlaces = Sql.Read("Rankings/delete_ranking_places");
    private static readonly string InsertPlaces = Sql.Read("Rankings/insert_ranking_places");

    /// <summary>Makes one attempt.</summary>
    public async Task<JobAttempt> DoAsync(Job job, CancellationToken cancel)
    {
        var order = RankingOrder.Read(job.Body);
        var answer = RankingWork.Do(order, await EntriesAsync(job.Instance, order.List, cancel));
        if (answer.IsRanked)
            await KeepAsync(job, order, answer, cancel);
        return JobAttempt.Done(answer.ToJobResult(job.Attempt));
    }

    private async Task<List<RankingEntry>> EntriesAsync(InstanceId parent, string list, CancellationToken cancel)
    {
        var entries = new List<RankingEntry>();
        await using var command = source.CreateCommand(Entries);
        command.Parameters.AddWithValue("parent", parent.Value);
        command.Parameters.AddWithValue("list", list);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            entries.Add(
                new RankingEntry(
                    reader.Long("instance_id"),
                    reader.Text("grp"),
                    reader.Text("number"),
                    [.. reader.GetFieldValue<decimal[]>(reader.GetOrdinal("scores"))]
                )
            );
        return entries;
    }

    private async Task KeepAsync(Job job, RankingOrder order, RankingAnswer answer, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var hold = Command(Hold);
        // Nobody waits any more: what follows is answered, and let go as any late answer.
        if (await hold.ExecuteScalarAsync(cancel) is null)
            return;
        await using var delete = Command(DeletePlaces);
        delete.Parameters.AddWithValue("attempt", job.Attempt);
        await delete.ExecuteNonQueryAsync(cancel);
        await using var insert = Command(InsertPlaces);
        insert.Parameters.AddWithValue("attempt", job.Attempt);
        insert.Parameters.AddWithValue("list", order.List);
        var ranked = answer.Ranked;
        Add("instances", NpgsqlDbType.Bigint, ranked.Select(one => one.Entry.Instance).ToArray());
        Add("groups", NpgsqlDbType.Text, ranked.Select(one => one.Entry.Group).ToArray());
        Add("numbers", NpgsqlDbType.Text, ranked.Select(one => one.Entry.Number).ToArray());
        Add(
            "scores",
            NpgsqlDbType.Text,
            ranked.Select(one => Committing.RankingRows.ArrayText(one.Entry.Scores)).ToArray()
        );
        Add("places", NpgsqlDbType.Integer, ranked.Select(one => one.Place).ToArray());
        Add("within", NpgsqlDbType.Boolean, ranked.Select(one => one.IsWithin).ToArray());
        Add(
            "messages",
            NpgsqlDbType.Bytea,
            ranked.Select(one => StimulusCodec.Encode(RankingWork.News(order, one))).ToArray()
        );
        await insert.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);

        NpgsqlCommand Command(string statement)
        {
#pragma warning disable CA2100 // The text is an embedded file of this assembly.
            var command = new NpgsqlCommand(statement, connection, transaction);
#pragma warning restore CA2100
            command.Parameters.AddWithValue("parent", job.Instance.Value);
            command.Parameters.AddWithValue("bookmark", job.BookmarkId);
            return command;
        }

        void Add(string name, NpgsqlDbType type, object values) =>
            insert.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | type) { Value = values });
    }
}
