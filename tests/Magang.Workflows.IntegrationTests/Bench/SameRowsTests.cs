using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Bench;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Regulations;

namespace Magang.Workflows.IntegrationTests.Bench;

public sealed class SameRowsTests
{
    private static readonly CaseFile Plain = new(new Routing("BENCH"), Json.EmptyObject, []);

    [Test]
    public async Task The_hand_written_baseline_writes_the_rows_that_the_engine_writes()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var engine = await OpenAsync(database);
        var steps = await StepRows.SampleAsync(engine, database.ConnectionString);
        var byEngine = await RowsAsync(database, "instance_id < 1099511627776");

        await using (var baseline = await BaselineLoad.OpenAsync(database.ConnectionString, steps, clients: 1))
            await baseline.WorkflowAsync(0, new GateTimes());

        Assert.That(await RowsAsync(database, "instance_id > 1099511627776"), Is.EqualTo(byEngine));
        Assert.That(byEngine, Has.Count.GreaterThan(10));
    }

    [Test]
    public async Task The_metro_gate_is_passed_with_every_rule_judged_and_its_values_from_the_vault()
    {
        await using var database = await TestDatabase.CreateAsync();
        var workflows = WorkflowsFolder.Find(null, AppContext.BaseDirectory);
        var file = MetroGate.Cases(1, new RegulationFiles(workflows).FactsSchema())[0];
        await using var engine = await EngineLoad.OpenAsync(
            database.ConnectionString,
            MetroGate.Definition,
            ReferenceFiles.Load(workflows),
            _ => file
        );

        await engine.WorkflowAsync(0, new GateTimes());

        await using var command = database.Source.CreateCommand("SELECT entry FROM journal ORDER BY seq DESC LIMIT 1");
        using var entry = JsonDocument.Parse((byte[])(await command.ExecuteScalarAsync())!);
        var verdict = entry.RootElement.GetProperty("verdicts")[0].GetProperty("verdict");
        Assert.That(file.Personal, Has.Count.GreaterThan(10));
        Assert.That(verdict.GetProperty("verdict").GetString(), Is.EqualTo("ACCEPT"));
        Assert.That(verdict.GetProperty("findings").GetArrayLength(), Is.EqualTo(12));
    }

    private static Task<EngineLoad> OpenAsync(TestDatabase database) =>
        EngineLoad.OpenAsync(database.ConnectionString, "lima-gerbang.json", Reference.None, _ => Plain);

    /// <summary>Table, row count and bytes of what is stored, of some instances.</summary>
    private static async Task<IReadOnlyList<string>> RowsAsync(TestDatabase database, string which)
    {
        var found = new List<string>();
        await using var command = database.Source.CreateCommand(
            $"""
            SELECT concat_ws(' ', 'instance', status, sub_status, revision, octet_length(state), octet_length(last_hash))
              FROM instance WHERE {which}
            UNION ALL
            SELECT concat_ws(' ', 'journal', seq, kind, actor_id, semantics, octet_length(operation_id),
                             octet_length(entry), octet_length(answer), octet_length(hash))
              FROM journal WHERE {which}
            UNION ALL
            SELECT concat_ws(' ', 'outbox', event_seq, type, octet_length(body)) FROM outbox WHERE {which}
            UNION ALL
            SELECT concat_ws(' ', 'bookmark', bookmark_id, kind, name) FROM bookmark WHERE {which}
            UNION ALL
            SELECT concat_ws(' ', 'start_key', octet_length(key)) FROM start_key WHERE {which}
            ORDER BY 1
            """
        );
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            found.Add(reader.GetString(0));
        return found;
    }
}
