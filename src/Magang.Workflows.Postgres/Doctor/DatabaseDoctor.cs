using System.Text.Json;
using Magang.Workflows.Audit;
using Magang.Workflows.Engine;
using Npgsql;

namespace Magang.Workflows.Postgres.Doctor;

/// <summary>Something that must never be so.</summary>
/// <param name="Invariant">Which invariant is broken, for example <c>no_way_forward</c>.</param>
/// <param name="Instance">Where; null where it concerns no one instance.</param>
/// <param name="Detail">What was found: ids and counts, no values.</param>
public sealed record Finding(string Invariant, InstanceId? Instance, string Detail);

/// <summary>Looks whether what the engine promises is so. Reads only, in one snapshot, so that it may run beside live work.</summary>
public static class DatabaseDoctor
{
    private const string ChainInvariant = "hash_chain";
    private const string StateInvariant = "state_and_rows";

    private static readonly (string Invariant, string Statement)[] Invariants =
    [
        .. new[]
        {
            "01_no_way_forward",
            "02_waiting_without_a_waker",
            "03_left_in_a_finished_one",
            "04_task_without_bookmark",
            "05_journal_gap",
            "06_numbers",
            "07_definition_missing",
            "08_undeliverable",
            "09_finished_but_still_told",
            "10_triggers",
            "11_rankings",
        }.Select(name => (name[3..], Sql.Read($"Doctor/{name}"))),
    ];

    private static readonly string Journal = Sql.Read("Doctor/stream_journal");
    private static readonly string States = Sql.Read("Doctor/stream_states");

    /// <summary>Names of all invariants, in the order they are looked at.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. Invariants.Select(invariant => invariant.Invariant), ChainInvariant, StateInvariant];

    /// <summary>Examines the whole database.</summary>
    /// <returns>What is broken, by invariant; empty when all is well.</returns>
    public static async Task<IReadOnlyList<Finding>> ExamineAsync(
        NpgsqlDataSource source,
        CancellationToken cancel = default
    )
    {
        var findings = new List<Finding>();
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead,
            cancel
        );
        foreach (var (invariant, statement) in Invariants)
            await ExamineAsync(connection, invariant, statement, findings, cancel);
        await FollowChainsAsync(connection, findings, cancel);
        await CompareStatesAsync(connection, findings, cancel);
        await transaction.CommitAsync(cancel);
        return findings;
    }

    private static async Task ExamineAsync(
        NpgsqlConnection connection,
        string invariant,
        string statement,
        List<Finding> findings,
        CancellationToken cancel
    )
    {
#pragma warning disable CA2100 // The text is an embedded file of this assembly.
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var instance = reader.LongOrNull("instance_id");
            findings.Add(new Finding(invariant, instance is { } id ? new InstanceId(id) : null, reader.Text("detail")));
        }
    }

    private static async Task FollowChainsAsync(
        NpgsqlConnection connection,
        List<Finding> findings,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(Journal, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var current = 0L;
        var link = HashChain.Start();
        while (await reader.ReadAsync(cancel))
        {
            var instance = reader.Long("instance_id");
            if (instance != current)
                (current, link) = (instance, HashChain.Start());
            var seq = reader.Int("seq");
            var stored = reader.Bytes("hash");
            link = HashChain.Next(link, reader.Bytes("entry"));
            if (!link.AsSpan().SequenceEqual(stored))
                findings.Add(new Finding(ChainInvariant, new InstanceId(instance), $"entry {seq} does not follow"));
            // From here on as if the stored link were right, so that one changed entry is one finding.
            link = stored;
            var revision = await reader.IsDBNullAsync(reader.GetOrdinal("revision"), cancel)
                ? 0
                : reader.Int("revision");
            if (seq == revision && !stored.AsSpan().SequenceEqual(reader.Bytes("last_hash")))
                findings.Add(
                    new Finding(ChainInvariant, new InstanceId(instance), "the instance names another last link")
                );
        }
    }

    private static async Task CompareStatesAsync(
        NpgsqlConnection connection,
        List<Finding> findings,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(States, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var instance = new InstanceId(reader.Long("instance_id"));
            var rows = reader.GetFieldValue<int[]>(reader.GetOrdinal("bookmarks"));
            try
            {
                var state = InstanceState.Decode(reader.Bytes("state"));
                var open = state.Bookmarks.Select(bookmark => bookmark.Id).Order().ToArray();
                if (!open.AsSpan().SequenceEqual(rows))
                    findings.Add(
                        new Finding(
                            StateInvariant,
                            instance,
                            $"bookmarks in the state: {string.Join(' ', open)}; rows: {string.Join(' ', rows)}"
                        )
                    );
                if (state.Sequence != reader.Int("revision") || (short)state.Status != reader.Short("status"))
                    findings.Add(new Finding(StateInvariant, instance, "revision or status of state and row differ"));
            }
            catch (JsonException unreadable)
            {
                findings.Add(new Finding(StateInvariant, instance, $"unreadable: {unreadable.GetType().Name}"));
            }
        }
    }
}
