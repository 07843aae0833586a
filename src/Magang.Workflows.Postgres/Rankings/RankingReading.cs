using System.Collections.Immutable;
using Magang.Workflows.Engine;
using Npgsql;

namespace Magang.Workflows.Postgres.Rankings;

/// <summary>Reads what was published of ranking lists.</summary>
public sealed class RankingReading(NpgsqlDataSource source)
{
    private static readonly string Ranking = Sql.Read("Rankings/read_ranking");
    private static readonly string Places = Sql.Read("Rankings/read_ranking_places");
    private static readonly string Lists = Sql.Read("Rankings/read_ranking_lists");

    /// <summary>Names of the lists of a batch that were published.</summary>
    public async Task<ImmutableArray<string>> ListsAsync(InstanceId batch, CancellationToken cancel = default)
    {
        var lists = ImmutableArray.CreateBuilder<string>();
        await using var command = source.CreateCommand(Lists);
        command.Parameters.AddWithValue("parent", batch.Value);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            lists.Add(reader.Text("list"));
        return lists.ToImmutable();
    }

    /// <summary>The publication of a list, as one snapshot shows it; null where it has none.</summary>
    public async Task<RankingPublication?> PublishedAsync(
        InstanceId batch,
        string list,
        CancellationToken cancel = default
    )
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead,
            cancel
        );
        await using var head = new NpgsqlCommand(Ranking, connection, transaction);
        head.Parameters.AddWithValue("parent", batch.Value);
        head.Parameters.AddWithValue("list", list);
        int bookmark;
        int attempt;
        RankingPublication publication;
        await using (var reader = await head.ExecuteReaderAsync(cancel))
        {
            if (!await reader.ReadAsync(cancel))
                return null;
            (bookmark, attempt) = (reader.Int("bookmark_id"), reader.Int("attempt"));
            publication = new RankingPublication(list, reader.Text("hash"), reader.At("published_at"), []);
        }
        var places = ImmutableArray.CreateBuilder<PublishedPlace>();
        await using var command = new NpgsqlCommand(Places, connection, transaction);
        command.Parameters.AddWithValue("parent", batch.Value);
        command.Parameters.AddWithValue("bookmark", bookmark);
        command.Parameters.AddWithValue("attempt", attempt);
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            while (await reader.ReadAsync(cancel))
                places.Add(
                    new PublishedPlace(
                        reader.Text("grp"),
                        reader.Int("place"),
                        reader.Text("number"),
                        [.. reader.GetFieldValue<decimal[]>(reader.GetOrdinal("scores"))],
                        reader.Flag("is_within")
                    )
                );
        }
        return publication with { Places = places.ToImmutable() };
    }
}

/// <summary>A ranked list as everybody may see it.</summary>
/// <param name="List">Which list.</param>
/// <param name="Hash">SHA-256 of its sheet, see <see cref="Gates.Rankings.RankingSheet"/>.</param>
/// <param name="PublishedAt">When; UTC.</param>
/// <param name="Places">In the order in which they are published.</param>
public sealed record RankingPublication(
    string List,
    string Hash,
    DateTimeOffset PublishedAt,
    ImmutableArray<PublishedPlace> Places
);

/// <summary>One line of a publication: no name, no NIK.</summary>
/// <param name="Group">The group.</param>
/// <param name="Place">The place within it.</param>
/// <param name="Number">The number that the case is known by.</param>
/// <param name="Scores">The most important first.</param>
/// <param name="IsWithin">Whether it is within the seats, times the multiple.</param>
public sealed record PublishedPlace(
    string Group,
    int Place,
    string Number,
    ImmutableArray<decimal> Scores,
    bool IsWithin
);
