using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Definitions;
using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>Answers what bursts ask the database within their transaction: definitions and periods first, numbers last.</summary>
/// <remarks>Numbers come last since a register's row stays locked to the commit, for every instance of every node.</remarks>
internal sealed class Reserving(NpgsqlConnection connection, DefinitionStore definitions, DateTimeOffset now)
{
    private static readonly string ReserveNumbers = Sql.Read("Committing/reserve_numbers");
    private static readonly string ClaimPeriods = Sql.Read("Committing/claim_periods");
    private static readonly string UnclaimPeriods = Sql.Read("Committing/unclaim_periods");
    private static readonly string FreePeriods = Sql.Read("Committing/free_periods");

    private readonly DefinitionAnswers _definitions = new(connection, definitions);
    private readonly ExternalNumbers _externals = new(connection, now);

    /// <summary>True once something was reserved: from then on a broken chain voids the transaction.</summary>
    public bool HasReserved { get; private set; }

    public List<(string Register, long Number, long Instance)> Given { get; } = [];

    /// <summary>Answers the open questions of one kind. The instances come in order of id, each with a question.</summary>
    public async Task AnswerAsync(IReadOnlyList<InstanceWork> asking, CancellationToken cancel)
    {
        HasReserved = true;
        var starting = asking.Where(work => work.Question() is DefinitionAsked).ToArray();
        if (starting.Length > 0)
        {
            await _definitions.AnswerAsync(starting, cancel);
            return;
        }
        var freeing = asking.Where(work => work.Question() is PeriodsFreed).ToArray();
        var claiming = asking.Where(work => work.Question() is PeriodClaimed).ToArray();
        var noting = asking.Where(work => work.Question() is NumberRequested { External: not null }).ToArray();
        if (freeing.Length > 0)
            await FreeAsync(freeing, cancel);
        else if (claiming.Length > 0)
            await ClaimAsync(claiming, cancel);
        else if (noting.Length > 0)
            await _externals.AnswerAsync(noting, cancel);
        else
            await NumberAsync(asking, cancel);
    }

    private async Task FreeAsync(InstanceWork[] freeing, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(FreePeriods, connection);
        Add(command, "instances", NpgsqlDbType.Bigint, freeing.Select(work => work.Id).ToArray());
        Add(
            command,
            "froms",
            NpgsqlDbType.Date,
            freeing.Select(work => ((PeriodsFreed)work.Question()!).From).ToArray()
        );
        await command.ExecuteNonQueryAsync(cancel);
        foreach (var work in freeing)
            work.Asked();
    }

    private async Task ClaimAsync(InstanceWork[] claiming, CancellationToken cancel)
    {
        var claims = claiming.Select(work => (Work: work, Claim: (PeriodClaimed)work.Question()!)).ToArray();
        var granted = claims.Select(_ => true).ToArray();
        var made = new List<(int Claim, long Instance, string Person, DateOnly From)>();
        await using (var command = new NpgsqlCommand(ClaimPeriods, connection))
        {
            Add(command, "instances", NpgsqlDbType.Bigint, claims.Select(claim => claim.Work.Id).ToArray());
            Add(command, "persons", NpgsqlDbType.Text, claims.Select(claim => claim.Claim.Person).ToArray());
            Add(command, "froms", NpgsqlDbType.Date, claims.Select(claim => claim.Claim.From).ToArray());
            Add(command, "tos", NpgsqlDbType.Date, claims.Select(claim => claim.Claim.To).ToArray());
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                var index = reader.Int("n") - 1;
                if (reader.Flag("granted"))
                    made.Add(
                        (
                            index,
                            reader.Long("instance_id"),
                            reader.Text("person"),
                            reader.GetFieldValue<DateOnly>(reader.GetOrdinal("from_day"))
                        )
                    );
                else
                    granted[index] = false;
            }
        }
        await UnclaimAsync([.. made.Where(piece => !granted[piece.Claim])], cancel);
        for (var index = 0; index < claims.Length; index++)
        {
            var (work, claim) = claims[index];
            work.Asked();
            work.Answer(new PeriodAnswered(claim.BookmarkId, granted[index]));
        }
    }

    private async Task UnclaimAsync(
        (int Claim, long Instance, string Person, DateOnly From)[] pieces,
        CancellationToken cancel
    )
    {
        if (pieces.Length == 0)
            return;
        await using var command = new NpgsqlCommand(UnclaimPeriods, connection);
        Add(command, "instances", NpgsqlDbType.Bigint, pieces.Select(piece => piece.Instance).ToArray());
        Add(command, "persons", NpgsqlDbType.Text, pieces.Select(piece => piece.Person).ToArray());
        Add(command, "froms", NpgsqlDbType.Date, pieces.Select(piece => piece.From).ToArray());
        await command.ExecuteNonQueryAsync(cancel);
    }

    private async Task NumberAsync(IReadOnlyList<InstanceWork> asking, CancellationToken cancel)
    {
        var asked = new List<(InstanceWork Work, NumberRequested Number)>();
        foreach (var work in asking)
        {
            while (work.Question() is NumberRequested { External: null } number)
            {
                asked.Add((work, number));
                work.Asked();
            }
        }
        var registers = asked
            .GroupBy(question => question.Number.Register, StringComparer.Ordinal)
            .OrderBy(register => register.Key, StringComparer.Ordinal)
            .ToDictionary(register => register.Key, register => (long)register.Count(), StringComparer.Ordinal);
        var next = new Dictionary<string, long>(StringComparer.Ordinal);
        await using (var command = new NpgsqlCommand(ReserveNumbers, connection))
        {
            Add(command, "registers", NpgsqlDbType.Text, registers.Keys.ToArray());
            Add(command, "counts", NpgsqlDbType.Bigint, registers.Values.ToArray());
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                var register = reader.Text("register");
                next[register] = reader.Long("last") - registers[register] + 1;
            }
        }
        foreach (var (work, number) in asked)
        {
            var given = next[number.Register]++;
            Given.Add((number.Register, given, work.Id));
            work.Answer(new NumberReserved(number.BookmarkId, number.Register, given));
        }
    }

    private static void Add(NpgsqlCommand command, string name, NpgsqlDbType type, object values) =>
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | type) { Value = values });
}
