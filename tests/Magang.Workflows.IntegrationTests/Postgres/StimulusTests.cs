using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.IntegrationTests.Postgres;

public sealed class StimulusTests
{
    private static readonly string[] Persons = [.. Enumerable.Range(1, 60).Select(index => $"P-{index}")];

    [Test]
    public async Task A_batch_starts_each_case_once_and_hears_of_each_end_once_with_two_nodes_pumping()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var one = new Node(database);
        await using var other = new Node(database);
        await one.Definitions.PublishAsync(AWorkflow.OfGates("kasus", 1));
        await one.Definitions.PublishAsync(
            AWorkflow.Of("angkatan", AWorkflow.StartCases("kasus", Persons), AWorkflow.AwaitCases())
        );
        var batch = await one.StartAsync("angkatan");

        await Task.WhenAll(one.SettleAsync(), other.SettleAsync());
        await one.SettleAsync();
        var children = await ChildrenAsync(one, batch);
        Assert.That(children, Has.Length.EqualTo(Persons.Length));
        await Task.WhenAll(children.Select((child, index) => (index % 2 == 0 ? one : other).SayAsync(child, "g1")));
        await Task.WhenAll(one.SettleAsync(), other.SettleAsync());
        await one.SettleAsync();

        Assert.That(
            await one.ScalarAsync<long>($"SELECT count(*) FROM journal WHERE instance_id = {batch} AND kind = 'child'"),
            Is.EqualTo(Persons.Length)
        );
        Assert.That(
            await one.ScalarAsync<short>($"SELECT status FROM instance WHERE instance_id = {batch}"),
            Is.EqualTo((short)Status.Finished)
        );
        Assert.That(await one.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task What_a_batch_says_to_all_reaches_the_cases_that_are_not_made_yet()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("kasus", 1));
        await node.Definitions.PublishAsync(
            AWorkflow.Of(
                "angkatan",
                AWorkflow.StartCases("kasus", "P-1", "P-2"),
                AWorkflow.Send("Children", "g1"),
                AWorkflow.AwaitCases()
            )
        );

        await node.StartAsync("angkatan");
        await node.SettleAsync();

        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM instance WHERE status = 1"), Is.EqualTo(3));
        Assert.That(await node.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_start_that_was_in_flight_at_two_crashes_becomes_an_incident_of_the_batch()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("kasus", 1));
        await node.Definitions.PublishAsync(
            AWorkflow.Of("angkatan", AWorkflow.StartCases("kasus", "P-1"), AWorkflow.AwaitCases())
        );
        var batch = await node.StartAsync("angkatan");
        await node.ExecuteAsync(
            "UPDATE pending_stimulus SET claimed_until = now() - interval '1 second', attempts = 2"
        );

        await node.SettleAsync();

        Assert.That(await node.ScalarAsync<long>("SELECT instance_id FROM incident"), Is.EqualTo(batch.Value));
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM instance"), Is.EqualTo(1));
        Assert.That(await node.FindingsAsync(), Is.EqualTo(["undeliverable"]));
    }

    [Test]
    public async Task A_stimulus_that_was_delivered_before_its_lease_ended_is_not_delivered_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 3));
        var instance = await node.StartAsync("w");
        var late = Submission.To(instance, new EventArrived("g1", default)) with
        {
            Row = new RowClaim(RowKind.Pending, 4711),
        };

        var answer = await node.Committer.SubmitAsync(late);

        Assert.That(answer.IsRepeat);
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM journal"), Is.EqualTo(1));
    }

    private static async Task<InstanceId[]> ChildrenAsync(Node node, InstanceId batch) =>
        [
            .. (await new Magang.Workflows.Postgres.Instances.InstanceStore(node.Source).ChildrenAsync(batch)).Select(
                child => child.Id
            ),
        ];
}
