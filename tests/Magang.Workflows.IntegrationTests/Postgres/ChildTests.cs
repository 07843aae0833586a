using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.IntegrationTests.Postgres;

public sealed class ChildTests
{
    [Test]
    public async Task A_parent_hears_of_every_child_once_with_two_nodes_pumping()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var one = new Node(database);
        await using var other = new Node(database);
        await one.Definitions.PublishAsync(AWorkflow.Of("anak", AWorkflow.Number("n", "METRO/ANAK/2026")));
        await one.Definitions.PublishAsync(AWorkflow.Of("induk", AWorkflow.BulkDispatch("anak", 600)));
        var parent = await one.StartAsync("induk");

        await Task.WhenAll(one.SettleAsync(), other.SettleAsync());
        await one.SettleAsync();

        Assert.That(await HeardAsync(one, parent), Is.EqualTo(600));
        Assert.That(await StandingAsync(one, parent), Is.EqualTo(SubStatus.Finished));
        Assert.That(await one.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_child_of_a_definition_that_is_not_published_is_an_incident_that_a_retry_ends()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.Of("induk", AWorkflow.Dispatch("anak", waits: false)));
        var parent = await node.StartAsync("induk");
        Assert.That(await node.ScalarAsync<string>("SELECT code FROM incident"), Is.EqualTo("MGW-175"));

        await node.Definitions.PublishAsync(AWorkflow.OfGates("anak", 1));
        await node.Committer.SubmitAsync(Submission.To(parent, new RetryRequested(1)));
        await node.SettleAsync();

        Assert.That(await StandingAsync(node, parent), Is.EqualTo(SubStatus.Finished));
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM instance"), Is.EqualTo(2));
        Assert.That(await node.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task The_child_runs_the_version_that_was_newest_when_it_was_decided()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("anak", 1));
        await node.Definitions.PublishAsync(AWorkflow.Of("induk", AWorkflow.Dispatch("anak")));
        await node.StartAsync("induk");
        await node.Definitions.PublishAsync(AWorkflow.OfGates("anak", 2));

        await node.SettleAsync();

        Assert.That(
            await node.ScalarAsync<int>("SELECT definition_version FROM instance WHERE parent_id IS NOT NULL"),
            Is.EqualTo(1)
        );
    }

    [Test]
    public async Task A_cancelled_parent_cancels_children_that_run_and_those_that_are_not_made_yet()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("cucu", 1));
        await node.Definitions.PublishAsync(AWorkflow.Of("anak", AWorkflow.Dispatch("cucu")));
        await node.Definitions.PublishAsync(AWorkflow.Of("induk", AWorkflow.BulkDispatch("anak", 20)));
        var made = await node.StartAsync("induk");
        await node.SettleAsync();
        var notMade = await node.StartAsync("induk");

        await CancelAsync(node, made);
        await CancelAsync(node, notMade);
        await node.SettleAsync();

        // Two parents with 20 children each; those of the first had a child of their own each.
        Assert.That(
            await node.ScalarAsync<long>("SELECT count(*) FROM instance WHERE status = 1 AND sub_status = 3"),
            Is.GreaterThanOrEqualTo(62)
        );
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM instance WHERE status = 0"), Is.Zero);
        Assert.That(await HeardAsync(node, made) + await HeardAsync(node, notMade), Is.Zero);
        Assert.That(await node.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_child_that_nobody_waits_for_leaves_its_parent_in_peace()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("anak", 1));
        await node.Definitions.PublishAsync(
            AWorkflow.Of("induk", AWorkflow.Dispatch("anak", waits: false), AWorkflow.Event("nanti"))
        );
        var parent = await node.StartAsync("induk");
        await node.SettleAsync();
        var bursts = await node.ScalarAsync<int>($"SELECT revision FROM instance WHERE instance_id = {parent}");

        await node.SayAsync(await ChildAsync(node), "g1");

        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM pending_stimulus"), Is.Zero);
        Assert.That(
            await node.ScalarAsync<int>($"SELECT revision FROM instance WHERE instance_id = {parent}"),
            Is.EqualTo(bursts)
        );
    }

    [Test]
    public async Task A_parent_goes_on_when_its_child_faults()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.Of("anak", AWorkflow.Fault("f")));
        await node.Definitions.PublishAsync(AWorkflow.Of("induk", AWorkflow.Dispatch("anak")));
        var parent = await node.StartAsync("induk");

        await node.SettleAsync();
        Assert.That(await StandingAsync(node, parent), Is.EqualTo(SubStatus.Finished));
        await CancelAsync(node, await ChildAsync(node));
        await node.SettleAsync();

        Assert.That(await node.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task The_start_of_a_child_that_was_set_aside_is_made_when_its_incident_is_retried()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.Of("anak", AWorkflow.Number("n", "METRO/ANAK/2026")));
        await node.Definitions.PublishAsync(AWorkflow.Of("induk", AWorkflow.BulkDispatch("anak", 3)));
        var parent = await node.StartAsync("induk");

        // Twice, since a start that was released can be in flight at two crashes again.
        for (var incident = 1; incident <= 2; incident++)
        {
            await node.ExecuteAsync(
                "UPDATE pending_stimulus SET attempts = 2 WHERE id = (SELECT min(id) FROM pending_stimulus)"
            );
            await node.Stimuli.DeliverAsync();
            Assert.That(await StandingAsync(node, parent), Is.EqualTo(SubStatus.Faulted), $"incident {incident}");
            await node.Committer.SubmitAsync(Submission.To(parent, new RetryRequested(incident)));
        }
        await node.SettleAsync();

        Assert.That(await StandingAsync(node, parent), Is.EqualTo(SubStatus.Finished));
        Assert.That(await HeardAsync(node, parent), Is.EqualTo(3));
        Assert.That(await node.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task Of_many_that_were_claimed_at_a_crash_only_the_one_in_flight_is_counted_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var looking = new Node(database);
        var seen = new List<string>();
        var options = new CommitterOptions
        {
            Decide = (definition, state, stimulus, context) =>
            {
                if (stimulus is Started { Parent: not null })
                    seen.Add(Attempts(looking));
                return Interpreter.Apply(definition, state, stimulus, context);
            },
        };
        await using var node = new Node(database, options);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("anak", 1));
        await node.Definitions.PublishAsync(AWorkflow.Of("induk", AWorkflow.BulkDispatch("anak", 3)));
        await node.StartAsync("induk");
        await node.ExecuteAsync("UPDATE pending_stimulus SET attempts = 1");

        await node.SettleAsync();

        Assert.That(seen, Is.EqualTo(["2,1,1", "2,1", "2"]));
    }

    private static string Attempts(Node node)
    {
        using var command = node.Source.CreateCommand(
            "SELECT string_agg(attempts::text, ',' ORDER BY id) FROM pending_stimulus"
        );
        return (string)command.ExecuteScalar()!;
    }

    private static Task<CommitAnswer> CancelAsync(Node node, InstanceId instance) =>
        node.Committer.SubmitAsync(Submission.To(instance, new CancelRequested("batal")));

    private static async Task<InstanceId> ChildAsync(Node node) =>
        new(await node.ScalarAsync<long>("SELECT instance_id FROM instance WHERE parent_id IS NOT NULL"));

    private static async Task<SubStatus> StandingAsync(Node node, InstanceId instance) =>
        (SubStatus)await node.ScalarAsync<short>($"SELECT sub_status FROM instance WHERE instance_id = {instance}");

    private static Task<long> HeardAsync(Node node, InstanceId parent) =>
        node.ScalarAsync<long>($"SELECT count(*) FROM journal WHERE instance_id = {parent} AND kind = 'child'");
}
