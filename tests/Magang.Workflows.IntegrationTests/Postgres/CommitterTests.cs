using System.Text;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Definitions;

namespace Magang.Workflows.IntegrationTests.Postgres;

public sealed class CommitterTests
{
    private const int Gates = 20;
    private static readonly TimeSpan TenSeconds = TimeSpan.FromSeconds(10);

    [Test]
    public async Task Two_nodes_that_say_the_same_to_the_same_instances_do_each_operation_once([Values] bool prepare)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var one = new Node(database, prepare: prepare);
        await using var other = new Node(database, prepare: prepare);
        await one.Definitions.PublishAsync(AWorkflow.OfGates("w", Gates));
        var instances = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => one.StartAsync("w")));

        async Task<string[]> PassAsync(Node node, InstanceId instance)
        {
            var own = new List<string>();
            for (var gate = 1; gate <= Gates; gate++)
                own.Add(Encoding.UTF8.GetString((await node.SayAsync(instance, $"g{gate}", $"op{gate}")).Body));
            return [.. own];
        }
        var answers = await Task.WhenAll(
            new[] { one, other, one, other }.SelectMany(node => instances.Select(instance => PassAsync(node, instance)))
        );

        Assert.That(answers.Select(own => string.Join('|', own)).Distinct().Count(), Is.EqualTo(instances.Length));
        Assert.That(await one.ScalarAsync<long>("SELECT count(*) FROM journal"), Is.EqualTo(12 * (Gates + 1)));
        Assert.That(await one.ScalarAsync<long>("SELECT count(*) FROM instance WHERE status = 1"), Is.EqualTo(12));
        Assert.That(await one.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task The_same_operation_gets_the_same_answer_also_after_a_restart()
    {
        await using var database = await TestDatabase.CreateAsync();
        InstanceId instance;
        CommitAnswer first;
        await using (var node = new Node(database))
        {
            await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 3));
            instance = await node.StartAsync("w");
            first = await node.SayAsync(instance, "g1", "op");
            await node.SayAsync(instance, "g2");
        }
        await using var later = new Node(database);

        var again = await later.SayAsync(instance, "g1", "op");

        Assert.That(again.IsRepeat && !first.IsRepeat);
        Assert.That(again.Body, Is.EqualTo(first.Body));
    }

    [Test]
    public async Task A_start_with_a_key_happens_once_however_many_ask_at_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var one = new Node(database);
        await using var other = new Node(database);
        await one.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));

        var started = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(index => (index % 2 == 0 ? one : other).StartAsync("w", key: "sekali"))
        );

        Assert.That(started.Distinct().Count(), Is.EqualTo(1));
        Assert.That(await one.ScalarAsync<long>("SELECT count(*) FROM instance"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_refused_start_leaves_its_key_free()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        Assert.That(() => node.StartAsync("w", key: "k"), Throws.TypeOf<DefinitionMissingException>());
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));

        await node.StartAsync("w", key: "k");

        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM instance"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_poison_burst_fails_alone()
    {
        await using var database = await TestDatabase.CreateAsync();
        // One writer: while it is busy with the first, the poison and the others gather in one batch.
        await using var node = new Node(database, new CommitterOptions { Writers = 1 });
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));
        // PostgreSQL keeps no zero character in text, so this start fails in the batch's SQL.
        var poison = Submission.Start(
            new Beginning("w", new Routing("METRO")),
            new Started { CorrelationId = "racun\0" }
        );

        var before = Enumerable.Range(0, 40).Select(_ => node.StartAsync("w")).ToArray();
        var poisoned = node.Committer.SubmitAsync(poison);
        var after = Enumerable.Range(0, 40).Select(_ => node.StartAsync("w")).ToArray();

        Assert.That(() => poisoned.WaitAsync(TenSeconds), Throws.TypeOf<BurstFailedException>());
        var started = await Task.WhenAll([.. before, .. after]).WaitAsync(TenSeconds);
        Assert.That(started.Distinct().Count(), Is.EqualTo(80));
        Assert.That(await node.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_burst_that_throws_fails_alone_and_changes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var options = new CommitterOptions
        {
            Decide = (definition, state, stimulus, context) =>
                stimulus is EventArrived { Name: "racun" }
                    ? throw new InvalidOperationException("racun")
                    : Interpreter.Apply(definition, state, stimulus, context),
        };
        await using var node = new Node(database, options);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 2));
        var instance = await node.StartAsync("w");

        var poisoned = node.SayAsync(instance, "racun");
        var good = node.SayAsync(instance, "g1");

        Assert.That(() => poisoned, Throws.TypeOf<BurstFailedException>());
        await good;
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM journal"), Is.EqualTo(2));
    }

    [Test]
    public async Task What_is_refused_writes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));
        var instance = await node.StartAsync("w");

        Assert.That(() => node.SayAsync(instance, "lain", "op"), Throws.TypeOf<NothingWaitsException>());
        Assert.That(() => node.SayAsync(new InstanceId(987654), "g1"), Throws.TypeOf<InstanceMissingException>());
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM journal"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_batch_that_meets_a_serialization_failure_is_repeated()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));
        await node.ExecuteAsync(
            """
            CREATE SEQUENCE tries;
            CREATE FUNCTION collide() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF nextval('tries') <= 2 THEN RAISE EXCEPTION 'collision' USING ERRCODE = '40001'; END IF;
              RETURN NEW;
            END $$;
            CREATE TRIGGER collide BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION collide();
            """
        );

        await node.StartAsync("w");

        Assert.That(await node.ScalarAsync<long>("SELECT last_value FROM tries"), Is.EqualTo(3));
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM journal"), Is.EqualTo(1));
    }

    [Test]
    public async Task An_instance_that_another_holds_is_taken_up_when_it_is_free_and_others_do_not_wait()
    {
        await using var database = await TestDatabase.CreateAsync();
        // One writer: were it to wait for the held row, the other instance would wait too.
        await using var node = new Node(database, new CommitterOptions { Writers = 1 });
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));
        var held = await node.StartAsync("w");
        var free = await node.StartAsync("w");
        await using var holder = await node.Source.OpenConnectionAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using (var hold = holder.CreateCommand())
        {
            hold.CommandText = $"SELECT 1 FROM instance WHERE instance_id = {held} FOR UPDATE";
            await hold.ExecuteScalarAsync();
        }

        var waiting = node.SayAsync(held, "g1");
        await node.SayAsync(free, "g1").WaitAsync(TenSeconds);

        Assert.That(waiting.IsCompleted, Is.False);
        await transaction.RollbackAsync();
        await waiting.WaitAsync(TenSeconds);
    }

    [Test]
    public async Task A_stop_finishes_what_was_taken_and_refuses_the_rest()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));

        var taken = Enumerable.Range(0, 100).Select(_ => node.StartAsync("w")).ToArray();
        await node.Committer.DisposeAsync();

        Assert.That(taken.All(start => start.IsCompletedSuccessfully));
        Assert.That(() => node.StartAsync("w"), Throws.TypeOf<CommitterStoppedException>());
    }

    [Test]
    public async Task Bursts_of_one_instance_never_go_back_in_time()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));
        var instance = await node.StartAsync("w");

        node.Clock.Move(TimeSpan.FromHours(-1));
        await node.SayAsync(instance, "g1");

        Assert.That(
            await node.ScalarAsync<DateTime>("SELECT min(at) FROM journal WHERE seq = 2"),
            Is.EqualTo(AClock.Monday9.UtcDateTime)
        );
    }
}
