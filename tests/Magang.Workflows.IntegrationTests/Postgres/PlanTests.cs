using Magang.Workflows.Postgres;
using Magang.Workflows.Postgres.Instances;
using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.IntegrationTests.Postgres;

public sealed class PlanTests
{
    [Test]
    public async Task What_waits_for_an_instance_is_looked_up_without_reading_what_waits_for_others()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.ExecuteAsync(
            "INSERT INTO pending_stimulus (instance_id, is_start, body) SELECT i, true, '' FROM generate_series(1, 20000) AS i"
        );
        await using var connection = await node.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await RunAsync(connection, Sql.Read("Committing/settings"));
        await using var explain = new NpgsqlCommand("EXPLAIN " + Sql.Read("Committing/read_pending"), connection);
        foreach (var name in (string[])["instances", "ids"])
            explain.Parameters.Add(
                new NpgsqlParameter(name, NpgsqlDbType.Array | NpgsqlDbType.Bigint) { Value = new long[] { 1, 2, 3 } }
            );

        var plan = new List<string>();
        await using (var reader = await explain.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                plan.Add(reader.GetString(0));

        Assert.That(plan, Has.Some.Contains("pending_stimulus_00_pkey"));
        Assert.That(plan, Has.None.Contains("available_at_id_idx").And.None.Contains("Seq Scan"));
    }

    [TestCase(false, false)]
    [TestCase(false, true)]
    [TestCase(true, false)]
    [TestCase(true, true)]
    public async Task A_list_of_instances_is_read_by_an_index_and_no_further_than_it_looks(
        bool ascending,
        bool byDefinition
    )
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.ExecuteAsync(
            """
            INSERT INTO instance (instance_id, region, definition_id, definition_version, status, sub_status, revision,
                                  last_hash, started_at, last_at, state)
            SELECT i, 'METRO', 'alur-' || i % 7, 1, 0, 0, 1, decode(repeat('00', 32), 'hex'), now(), now(), 'x'
              FROM generate_series(1, 20000) AS i
            """
        );
        await node.ExecuteAsync("ANALYZE instance");
        await using var explain = node.Source.CreateCommand("EXPLAIN " + RunStore.Ordered(ascending));
        explain.Parameters.AddWithValue("regions", (string[])["METRO"]);
        explain.Parameters.AddWithValue("definitions", (string[])(byDefinition ? ["alur-3"] : []));
        explain.Parameters.AddWithValue("look", 100);

        var plan = new List<string>();
        await using (var reader = await explain.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                plan.Add(reader.GetString(0));

        var index = byDefinition ? "region_definition_id_instance_id_idx" : "instance_00_pkey";
        Assert.That(plan, Has.Some.Contains(index));
        Assert.That(plan, Has.None.Contains("Seq Scan"));
    }

    [TestCase("Committing/settings")]
    [TestCase("Events/settings")]
    public async Task Locks_of_a_process_that_freezes_last_a_minute(string settings)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await using var connection = await node.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();

        await RunAsync(connection, Sql.Read(settings));

        await using var show = new NpgsqlCommand("SHOW idle_in_transaction_session_timeout", connection);
        Assert.That(await show.ExecuteScalarAsync(), Is.EqualTo("1min"));
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
