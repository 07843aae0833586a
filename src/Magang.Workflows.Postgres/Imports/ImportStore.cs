using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;
using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Imports;

/// <summary>What an import asks of many rows at once, and says to many cases at once.</summary>
/// <param name="source">The database.</param>
/// <param name="signs">Wakes who brings what was said.</param>
public sealed class ImportStore(NpgsqlDataSource source, Signs signs)
{
    private static readonly string Children = Sql.Read("Imports/find_children");
    private static readonly string TakenPersons = Sql.Read("Imports/find_taken_persons");
    private static readonly string Operations = Sql.Read("Imports/find_operations");
    private static readonly string Waiting = Sql.Read("Imports/find_waiting");
    private static readonly string Unmade = Sql.Read("Imports/count_unmade");
    private static readonly string HoldBatch = Sql.Read("Imports/hold_batch");
    private static readonly string InsertTold = Sql.Read("Imports/insert_told");
    private static readonly string InsertPersonal = Sql.Read("Committing/insert_personal");

    /// <summary>Makes this the one import that opens cases in a batch, until it is disposed or its connection ends.</summary>
    /// <returns>Null where another one does already, on this server or on another.</returns>
    public async Task<IAsyncDisposable?> HoldAsync(InstanceId batch, CancellationToken cancel = default)
    {
        var connection = await source.OpenConnectionAsync(cancel);
        try
        {
            // Its end ends the transaction, and that the hold.
            await connection.BeginTransactionAsync(cancel);
            await using var command = new NpgsqlCommand(HoldBatch, connection);
            command.Parameters.AddWithValue("batch", batch.Value);
            if (await command.ExecuteScalarAsync(cancel) is true)
                return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        await connection.DisposeAsync();
        return null;
    }

    /// <summary>The cases of a batch that have these keys, by key.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="event">The event that they should wait for.</param>
    /// <param name="rows">Keys, each with the operation by which it would hear its row.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyDictionary<string, FoundCase>> ChildrenAsync(
        InstanceId batch,
        string @event,
        IReadOnlyCollection<(string Key, string Operation)> rows,
        CancellationToken cancel = default
    )
    {
        var found = new Dictionary<string, FoundCase>(StringComparer.Ordinal);
        await using var command = source.CreateCommand(Children);
        command.Parameters.AddWithValue("parent", batch.Value);
        command.Parameters.AddWithValue("event", @event);
        command.Parameters.AddWithValue("keys", rows.Select(row => row.Key).ToArray());
        command.Parameters.AddWithValue("operations", rows.Select(row => row.Operation).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            found[reader.Text("key")] = new FoundCase(
                new InstanceId(reader.Long("instance_id")),
                reader.TextOrNull("person"),
                reader.Flag("is_open"),
                reader.Flag("is_waiting"),
                reader.Flag("has_taken")
            );
        return found;
    }

    /// <summary>Keys of the cases that persons with these numbers have in a batch, by number.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TakenPersonsAsync(
        InstanceId batch,
        string region,
        IReadOnlyCollection<string> numbers,
        CancellationToken cancel = default
    )
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var command = source.CreateCommand(TakenPersons);
        command.Parameters.AddWithValue("parent", batch.Value);
        command.Parameters.AddWithValue("region", region);
        command.Parameters.AddWithValue("numbers", numbers.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            taken[reader.Text("nip")] = reader.TextOrNull("key") ?? "";
        return taken;
    }

    /// <summary>Which of these operations an instance has done.</summary>
    public async Task<IReadOnlySet<string>> DoneAsync(
        InstanceId instance,
        IReadOnlyCollection<string> operations,
        CancellationToken cancel = default
    )
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        await using var command = source.CreateCommand(Operations);
        command.Parameters.AddWithValue("instance", instance.Value);
        command.Parameters.AddWithValue("operations", operations.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            done.Add(reader.Text("operation_id"));
        return done;
    }

    /// <summary>Whether an instance waits for an event now.</summary>
    public async Task<bool> IsWaitingAsync(InstanceId instance, string @event, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Waiting);
        command.Parameters.AddWithValue("instance", instance.Value);
        command.Parameters.AddWithValue("event", @event);
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>How many cases of a batch are decided but not made yet.</summary>
    public async Task<long> UnmadeAsync(InstanceId batch, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Unmade);
        command.Parameters.AddWithValue("instance", batch.Value);
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Says something to many cases, with the personal values that it refers to: all or nothing.</summary>
    /// <param name="blocks">Taken one after the other within the transaction, so that not all need be in memory at once.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>How many were told.</returns>
    public async Task<int> TellAsync(IAsyncEnumerable<ToldBlock> blocks, CancellationToken cancel = default)
    {
        var told = 0;
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await foreach (var block in blocks.WithCancellation(cancel))
        {
            if (block.Stimuli.Count == 0)
                continue;
            await using var batch = new NpgsqlBatch(connection, transaction);
            var personal = new NpgsqlBatchCommand(InsertPersonal);
            PersonalValue[] values =
            [
                .. block
                    .Personal.OrderBy(value => value.Person, StringComparer.Ordinal)
                    .ThenBy(value => value.Commitment, StringComparer.Ordinal),
            ];
            Add(personal, "person", NpgsqlDbType.Text, values.Select(value => value.Person).ToArray());
            Add(personal, "commitment", NpgsqlDbType.Text, values.Select(value => value.Commitment).ToArray());
            Add(personal, "salt", NpgsqlDbType.Bytea, values.Select(value => value.Salt).ToArray());
            Add(
                personal,
                "value",
                NpgsqlDbType.Bytea,
                values.Select(value => System.Text.Encoding.UTF8.GetBytes(value.Value.GetRawText())).ToArray()
            );
            batch.BatchCommands.Add(personal);
            var insert = new NpgsqlBatchCommand(InsertTold);
            Add(insert, "instances", NpgsqlDbType.Bigint, block.Stimuli.Select(one => one.To.Value).ToArray());
            Add(
                insert,
                "bodies",
                NpgsqlDbType.Bytea,
                block.Stimuli.Select(one => StimulusCodec.Encode(one.What)).ToArray()
            );
            batch.BatchCommands.Add(insert);
            await batch.ExecuteNonQueryAsync(cancel);
            told += block.Stimuli.Count;
        }
        await transaction.CommitAsync(cancel);
        signs.Raise(CommitSigns.Stimuli, []);
        return told;
    }

    private static void Add(NpgsqlBatchCommand command, string name, NpgsqlDbType type, object values) =>
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | type) { Value = values });
}

/// <summary>A case of a batch, as an import needs it.</summary>
/// <param name="Instance">Which.</param>
/// <param name="Person">The person's key, or null.</param>
/// <param name="IsOpen">False where it has ended.</param>
/// <param name="IsWaiting">Whether it waits for the event.</param>
/// <param name="HasTaken">Whether it has taken this very row before.</param>
public sealed record FoundCase(InstanceId Instance, string? Person, bool IsOpen, bool IsWaiting, bool HasTaken);

/// <summary>Something to say to some cases.</summary>
/// <param name="Stimuli">What to whom.</param>
/// <param name="Personal">The values that it refers to.</param>
public sealed record ToldBlock(
    IReadOnlyList<(InstanceId To, Stimulus What)> Stimuli,
    IReadOnlyList<PersonalValue> Personal
);
