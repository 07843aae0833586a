using Magang.Workflows.Definitions;
using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Starts;

/// <summary>Keeps the armed triggers those of the newest published version of each definition.</summary>
/// <param name="connection">Open, in the transaction that publishes or retires.</param>
internal sealed class Arming(NpgsqlConnection connection)
{
    private static readonly string Lock = Sql.Read("Starts/lock_definition");
    private static readonly string Newest = Sql.Read("Starts/newest_version");
    private static readonly string Arm = Sql.Read("Starts/arm_triggers");

    /// <summary>Lets nobody else publish or retire this definition until the transaction ends. To be called first.</summary>
    public async Task LockAsync(string definitionId, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Lock, connection);
        command.Parameters.AddWithValue("definition", definitionId);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The newest version that is not retired, or null.</summary>
    public async Task<int?> NewestAsync(string definitionId, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Newest, connection);
        command.Parameters.AddWithValue("definition", definitionId);
        return await command.ExecuteScalarAsync(cancel) as int?;
    }

    /// <summary>Arms the triggers of a version and disarms all others of its definition.</summary>
    /// <param name="definitionId">The definition.</param>
    /// <param name="newest">The version; null where none is published any more.</param>
    /// <param name="now">Intervals count from here; an instant before it starts nothing.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task ArmAsync(string definitionId, Definition? newest, DateTimeOffset now, CancellationToken cancel)
    {
        var triggers = newest is null ? [] : Triggers.Of(newest);
        await using var command = new NpgsqlCommand(Arm, connection);
        command.Parameters.AddWithValue("definition", definitionId);
        command.Parameters.AddWithValue("version", newest?.Key.Version ?? 0);
        Add(command, "activity", NpgsqlDbType.Text, triggers.Select(own => own.ActivityId));
        Add(command, "kind", NpgsqlDbType.Smallint, triggers.Select(own => (short)own.Kind));
        Add(command, "what", NpgsqlDbType.Text, triggers.Select(own => own.What));
        Add(command, "due", NpgsqlDbType.TimestampTz, triggers.Select(own => own.FirstDue(now)));
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static void Add<T>(NpgsqlCommand command, string name, NpgsqlDbType type, IEnumerable<T> values) =>
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | type) { Value = values.ToArray() });
}
