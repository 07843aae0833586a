using System.Text;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.IntegrationTests.Postgres;

public sealed class StoredVersionTests
{
    private const string Parked = "SELECT count(*) FROM pending_stimulus WHERE parked";

    [TestCase(2)]
    [TestCase(1001)]
    public async Task A_stored_version_that_would_be_refused_today_still_starts_and_runs(int inputs)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        var endless = EndlessAfter("g1", inputs);
        Assert.That(() => node.Definitions.PublishAsync(endless), Throws.TypeOf<DefinitionRefusedException>());
        await StoreAsync(node, "w", endless);

        var instance = await node.StartAsync("w");

        Assert.That(await node.ScalarAsync<string>("SELECT name FROM bookmark"), Is.EqualTo("g1"));
        await using var restarted = new Node(database);
        await restarted.Committer.SubmitAsync(Submission.To(instance, new CancelRequested("selesai")));
        Assert.That(await restarted.ScalarAsync<long>("SELECT count(*) FROM bookmark"), Is.Zero);
    }

    [Test]
    public async Task A_document_that_was_published_before_is_no_fault_when_the_server_starts_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        var endless = EndlessAfter("g1", 2);
        await StoreAsync(node, "w", endless, DefinitionReader.ReadStored(endless).ContentHash);

        Assert.That(await node.Definitions.PublishAsync(endless), Is.EqualTo((new DefinitionKey("w", 1), false)));
        Assert.That(
            () => node.Definitions.PublishAsync(EndlessAfter("g1", 3)),
            Throws.TypeOf<DefinitionRefusedException>()
        );
    }

    [Test]
    public async Task A_stored_version_with_a_trigger_that_cannot_be_armed_loads_and_can_be_returned_to()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await StoreAsync(
            node,
            "w",
            AWorkflow.Of("w", AWorkflow.Trigger("t", "Elsa.Timer", "interval", "TimeSpan", "00:00:00.01"))
        );
        var newer = await node.Definitions.PublishAsync(AWorkflow.Of("w", AWorkflow.Starting("mulai")));

        await node.Definitions.RetireAsync(newer.Key);

        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM trigger"), Is.Zero);
    }

    [Test]
    public async Task What_is_said_to_an_instance_whose_version_cannot_be_read_is_set_aside_and_holds_nobody_up()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));
        await node.Definitions.PublishAsync(AWorkflow.OfGates("x", 1));
        await node.StartAsync("w");
        var other = await node.StartAsync("x");
        await node.ExecuteAsync(
            """
            ALTER TABLE definition DISABLE TRIGGER a_published_version_stays;
            UPDATE definition SET source = convert_to(replace(convert_from(source, 'UTF8'), 'Elsa.Event', 'Elsa.Hilang'), 'UTF8')
             WHERE definition_id = 'w'
            """
        );

        await using var restarted = new Node(database);
        await restarted.Outside.PublishAsync("METRO", new EventPublished("g1", null, default), Actor.Engine, "1");
        await restarted.Events.DeliverAsync();
        for (var attempt = 0; attempt < 4; attempt++)
        {
            await restarted.Stimuli.DeliverAsync();
            await restarted.ExecuteAsync("UPDATE pending_stimulus SET claimed_until = NULL");
        }

        Assert.That(await restarted.ScalarAsync<long>(Parked), Is.EqualTo(1));
        Assert.That(
            await restarted.ScalarAsync<short>($"SELECT status FROM instance WHERE instance_id = {other.Value}"),
            Is.EqualTo((short)Status.Finished)
        );
        Assert.That(await restarted.FindingsAsync(), Is.Not.Empty);
    }

    private static async Task StoreAsync(Node node, string id, byte[] document, string hash = "lama")
    {
        await using var command = node.Source.CreateCommand(
            "INSERT INTO definition (definition_id, version, name, source, content_hash, published_at) VALUES ($1, 1, $1, $2, $3, now())"
        );
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = document });
        command.Parameters.Add(new() { Value = hash });
        await command.ExecuteNonQueryAsync();
    }

    // A gate, and after it a loop without a wait and without a way out.
    private static byte[] EndlessAfter(string gate, int inputs) =>
        Encoding.UTF8.GetBytes(
            Encoding
                .UTF8.GetString(
                    AWorkflow.Of(
                        "w",
                        AWorkflow.Event(gate),
                        """
                        {"id":"putar","type":"Elsa.While","version":1,
                         "condition":{"typeName":"Boolean","expression":{"type":"Literal","value":true}},
                         "body":{"id":"tulis","type":"Elsa.WriteLine","version":1,
                                 "text":{"typeName":"String","expression":{"type":"Literal","value":"x"}}}}
                        """
                    )
                )
                .Replace(
                    "\"version\":1,\n",
                    $"\"version\":1,\"inputs\":[{string.Join(',', Enumerable.Range(1, inputs).Select(input => $"{{\"name\":\"i{input}\"}}"))}],\n",
                    StringComparison.Ordinal
                )
        );
}
