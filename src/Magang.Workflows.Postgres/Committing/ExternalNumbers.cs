using Magang.Workflows.Engine;
using Magang.Workflows.Gates;
using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>Notes numbers from elsewhere in their registers, each once for ever, and says who has one that is there.</summary>
internal sealed class ExternalNumbers(NpgsqlConnection connection, DateTimeOffset now)
{
    private static readonly string Note = Sql.Read("Committing/note_external_numbers");
    private static readonly string Holders = Sql.Read("Committing/holders_of_external_numbers");

    /// <summary>Answers the question that each instance has open. The instances come in order of id.</summary>
    public async Task AnswerAsync(InstanceWork[] noting, CancellationToken cancel)
    {
        var asked = noting.Select(work => new Asked(work, (NumberRequested)work.Question()!)).ToArray();
        var noted = await NoteAsync(asked, cancel);
        // The first of those that ask for the same number has the row.
        var refused = asked.Where(one => !noted.Remove(one.Place)).ToArray();
        var holders = refused.Length == 0 ? [] : await HoldersAsync(refused, cancel);
        foreach (var one in asked)
        {
            one.Work.Asked();
            one.Work.Answer(
                new ExternalNumberAnswered(one.Number.BookmarkId, one.Number.Register, one.Number.External!)
                {
                    HeldBy = refused.Contains(one) ? holders[one.Place] : null,
                }
            );
        }
    }

    private async Task<HashSet<(string Register, string Key)>> NoteAsync(Asked[] asked, CancellationToken cancel)
    {
        var noted = new HashSet<(string, string)>();
        await using var command = Command(Note, asked);
        Add(command, "numbers", NpgsqlDbType.Text, asked.Select(one => one.Number.External!).ToArray());
        Add(command, "instances", NpgsqlDbType.Bigint, asked.Select(one => one.Work.Id).ToArray());
        command.Parameters.Add(new NpgsqlParameter("given_at", NpgsqlDbType.TimestampTz) { Value = now });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            noted.Add((reader.Text("register"), reader.Text("number_key")));
        return noted;
    }

    private async Task<Dictionary<(string Register, string Key), InstanceId>> HoldersAsync(
        Asked[] refused,
        CancellationToken cancel
    )
    {
        var holders = new Dictionary<(string, string), InstanceId>();
        await using var command = Command(Holders, refused);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            holders[(reader.Text("register"), reader.Text("number_key"))] = new InstanceId(reader.Long("instance_id"));
        return holders;
    }

    private NpgsqlCommand Command(string statement, Asked[] asked)
    {
        var command = new NpgsqlCommand(statement, connection);
        Add(command, "registers", NpgsqlDbType.Text, asked.Select(one => one.Place.Register).ToArray());
        Add(command, "keys", NpgsqlDbType.Text, asked.Select(one => one.Place.Key).ToArray());
        return command;
    }

    private static void Add(NpgsqlCommand command, string name, NpgsqlDbType type, object values) =>
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | type) { Value = values });

    private sealed record Asked(InstanceWork Work, NumberRequested Number)
    {
        public (string Register, string Key) Place { get; } = (Number.Register, ExternalNumber.KeyOf(Number.External!));
    }
}
