using Magang.Workflows.Engine;

namespace Magang.Workflows.IntegrationTests.Postgres;

public sealed class DoctorTests
{
    [TestCase("DELETE FROM bookmark", "no_way_forward")]
    [TestCase("DELETE FROM timer", "waiting_without_a_waker")]
    [TestCase("UPDATE instance SET status = 1", "left_in_a_finished_one")]
    [TestCase("DELETE FROM bookmark WHERE kind = 2", "task_without_bookmark")]
    [TestCase("UPDATE task SET closed_at = now()", "task_without_bookmark")]
    [TestCase("DELETE FROM journal WHERE seq = 1", "journal_gap")]
    [TestCase("DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)", "journal_gap")]
    [TestCase("UPDATE journal SET entry = entry || '\\x20' WHERE seq = 1", "hash_chain")]
    [TestCase("UPDATE instance SET last_hash = decode(repeat('00', 32), 'hex')", "hash_chain")]
    [TestCase("DELETE FROM number_given", "numbers")]
    [TestCase("INSERT INTO number_external VALUES ('SK', 'A/1', 'A/1', 999999, now())", "numbers")]
    [TestCase("UPDATE number_register SET last = 5", "numbers")]
    [TestCase("UPDATE instance SET definition_version = 9", "definition_missing")]
    [TestCase("UPDATE timer SET parked = true", "undeliverable")]
    [TestCase("INSERT INTO pending_stimulus (instance_id, body) VALUES (4711, '\\x00')", "undeliverable")]
    [TestCase("UPDATE definition SET retired = true WHERE definition_id = 'c'", "triggers")]
    [TestCase("UPDATE kept_event SET given_to = 4711", "triggers")]
    [TestCase("UPDATE bookmark SET bookmark_id = bookmark_id + 40", "state_and_rows")]
    [TestCase(
        "INSERT INTO pending_stimulus (instance_id, body) SELECT instance_id, '\\x00' FROM instance; UPDATE instance SET status = 1",
        "finished_but_still_told"
    )]
    public async Task A_seeded_defect_is_found(string defect, string invariant)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(
            AWorkflow.Of("a", AWorkflow.Number("n", "METRO/SK/2026"), AWorkflow.Delay("d", TimeSpan.FromHours(1)))
        );
        await node.Definitions.PublishAsync(AWorkflow.Of("b", AWorkflow.Event("g"), AWorkflow.Task("t", "SEKDA")));
        await node.Definitions.PublishAsync(
            AWorkflow.Of("c", AWorkflow.Trigger("t", "Elsa.Timer", "interval", "TimeSpan", "01:00:00"))
        );
        await node.Outside.PublishAsync("METRO", new EventPublished("x", null, default), Actor.Engine, "k");
        await node.StartAsync("a");
        await node.SayAsync(await node.StartAsync("b"), "g");
        Assert.That(await node.FindingsAsync(), Is.Empty);

        await node.ExecuteAsync(defect);

        Assert.That(await node.FindingsAsync(), Does.Contain(invariant));
    }
}
