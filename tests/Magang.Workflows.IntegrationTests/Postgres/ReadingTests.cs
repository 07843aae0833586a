using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Instances;
using Magang.Workflows.Postgres.Notices;
using Magang.Workflows.Postgres.People;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.IntegrationTests.Postgres;

public sealed class ReadingTests
{
    [Test]
    public async Task An_inbox_is_read_page_by_page_and_shows_each_open_task_of_the_role_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.Of("w", AWorkflow.Task("t", "SEKDA")));
        await node.Definitions.PublishAsync(AWorkflow.Of("v", AWorkflow.Task("t", "WALI_KOTA")));
        var instances = await Task.WhenAll(Enumerable.Range(0, 7).Select(_ => node.StartAsync("w")));
        await node.StartAsync("v");
        var store = new TaskStore(node.Source);

        var seen = new List<InstanceId>();
        TaskRow? last = null;
        do
        {
            var page = await store.InboxAsync(new InboxQuery("SEKDA", Opd: null, Person: null, Limit: 3, After: last));
            seen.AddRange(page.Select(task => task.Instance));
            last = page.Count == 3 ? page[^1] : null;
        } while (last is not null);

        Assert.That(seen, Is.EqualTo(instances.OrderBy(instance => instance.Value)));
    }

    [Test]
    public async Task A_decided_task_keeps_who_decided_and_leaves_the_inbox()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.Of("w", AWorkflow.Task("t", "SEKDA"), AWorkflow.Event("g")));
        var instance = await node.StartAsync("w");
        var store = new TaskStore(node.Source);
        var open = (await store.InboxAsync(new InboxQuery("SEKDA", Opd: null, Person: null))).Single();

        await node.Committer.SubmitAsync(
            Submission.To(
                instance,
                new TaskActed(open.TaskId, TaskAct.Complete)
                {
                    By = new Actor("A-1", "SEKDA"),
                    Decision = open.Spec.Decisions[0],
                    ExpectedRevision = open.Revision,
                    OperationId = "op",
                }
            )
        );

        var closed = await store.FindAsync(instance, open.TaskId);
        Assert.That((closed!.Decision, closed.DecidedBy), Is.EqualTo((open.Spec.Decisions[0], "A-1")));
        Assert.That(await store.InboxAsync(new InboxQuery("SEKDA", Opd: null, Person: null)), Is.Empty);
        Assert.That(
            (await new InstanceStore(node.Source).TimelineAsync(instance)).Select(entry => entry.Kind),
            Is.EqualTo(["started", "task"])
        );
    }

    [Test]
    public async Task Personal_values_are_kept_under_their_person_read_by_his_cases_and_erased_with_him()
    {
        await using var database = await TestDatabase.CreateAsync();
        var read = new List<int>();
        var options = new CommitterOptions
        {
            Decide = (definition, state, stimulus, context) =>
            {
                lock (read)
                    read.Add(context.Vault.Count);
                return Interpreter.Apply(definition, state, stimulus, context);
            },
        };
        await using var node = new Node(database, options);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 3));
        var people = new PersonStore(node.Source);
        var person = await people.AddAsync("METRO", "198001012005011001", "Budi");
        var start = Submission.Start(new Beginning("w", new Routing("METRO")), new Started()) with
        {
            Personal = [new PersonalValue(person, "c1", new byte[16], JsonDocument.Parse("\"sehat\"").RootElement)],
        };

        await node.Committer.SubmitAsync(start);
        var own = await node.StartAsync("w", person);
        await node.SayAsync(own, "g1");
        var destroyed = await people.EraseAsync(person, AClock.Monday9);
        await node.SayAsync(own, "g2");

        // The batch reads nobody's; the person's case reads his until he is erased.
        Assert.That(read, Is.EqualTo([0, 1, 1, 0]));
        Assert.That(destroyed, Is.EqualTo(1));
        Assert.That((await people.FindAsync(person))!.Name, Is.Null);
    }

    [Test]
    public async Task A_message_makes_its_notices_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new NoticeStore(database.Source);
        var notice = new Notice(
            "7-1",
            "METRO",
            "SEKDA",
            null,
            null,
            "SkTerbit",
            "SK terbit.",
            new InstanceId(7),
            AClock.Monday9
        );

        var first = await store.ReceiveAsync("papan", "7-1", [notice], AClock.Monday9);
        var again = await store.ReceiveAsync("papan", "7-1", [notice], AClock.Monday9);

        Assert.That((first, again), Is.EqualTo((true, false)));
        Assert.That(
            await store.ForAsync(new NoticeQuery("SEKDA", Opd: null, Person: null, "METRO")),
            Has.Count.EqualTo(1)
        );
    }
}
