using Magang.Workflows.Definitions;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Pumps;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Starts;

/// <summary>Starts an instance at each tick of the armed clocks, once, however many processes pump and die.</summary>
/// <remarks>
/// Ticks that passed while no process ran start one instance together. The start is a row like any child's and is made by
/// <see cref="Stimuli.StimulusPump"/>.
/// </remarks>
/// <param name="source">The database.</param>
/// <param name="signs">Wakes the pump that makes the starts.</param>
/// <param name="region">The region that instances belong to which a clock starts.</param>
/// <param name="time">The clock that triggers keep.</param>
/// <param name="log">Ids and codes only are logged.</param>
public sealed class TriggerPump(NpgsqlDataSource source, Signs signs, string region, TimeProvider time, ILogger log)
{
    private const int Batch = 256;

    private static readonly string Due = Sql.Read("Starts/due_triggers");
    private static readonly string Fire = Sql.Read("Starts/fire_triggers");
    private static readonly string Next = Sql.Read("Starts/next_trigger");

    /// <summary>Pumps until cancelled.</summary>
    public Task RunAsync(CancellationToken cancel) =>
        PumpLoop.RunAsync(stop => FireDueAsync(time.GetUtcNow(), stop), signs, CommitSigns.Triggers, log, cancel);

    /// <summary>Makes the starts of what is due at an instant.</summary>
    /// <returns>How many were made by this process.</returns>
    public async Task<int> FireDueAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        var due = new List<(string Definition, int Version, Trigger Trigger, DateTimeOffset DueAt)>();
        await using (var command = source.CreateCommand(Due))
        {
            command.Parameters.AddWithValue("now", now.ToUniversalTime());
            command.Parameters.AddWithValue("limit", Batch);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                var trigger = new Trigger(
                    reader.Text("activity_id"),
                    (TriggerKind)reader.Short("kind"),
                    reader.Text("what")
                );
                due.Add((reader.Text("definition_id"), reader.Int("version"), trigger, reader.At("due_at")));
            }
        }
        if (due.Count == 0)
            return 0;
        await using var fire = source.CreateCommand(Fire);
        Add(fire, "definition", NpgsqlDbType.Text, due.Select(own => own.Definition));
        Add(fire, "activity", NpgsqlDbType.Text, due.Select(own => own.Trigger.ActivityId));
        Add(fire, "version", NpgsqlDbType.Integer, due.Select(own => own.Version));
        Add(fire, "due", NpgsqlDbType.TimestampTz, due.Select(own => own.DueAt));
        Add(fire, "next", NpgsqlDbType.TimestampTz, due.Select(own => own.Trigger.NextDue(own.DueAt, now)));
        fire.Parameters.AddWithValue("region", region);
        var fired = await fire.ExecuteNonQueryAsync(cancel);
        if (fired > 0)
            signs.Raise(CommitSigns.Stimuli);
        return fired;
    }

    /// <summary>When the next trigger is due, in UTC; null where no clock is armed.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Next);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? reader.At("due_at") : null;
    }

    private static void Add<T>(NpgsqlCommand command, string name, NpgsqlDbType type, IEnumerable<T> values) =>
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | type) { Value = values.ToArray() });
}
