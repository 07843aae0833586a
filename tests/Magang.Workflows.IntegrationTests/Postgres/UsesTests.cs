using System.Text;
using System.Text.Json.Nodes;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Postgres.Definitions;

namespace Magang.Workflows.IntegrationTests.Postgres;

public sealed class UsesTests
{
    [Test]
    public async Task A_version_stays_with_the_version_that_it_was_published_with()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(Used("anak", AWorkflow.Event("lama")));
        var before = await node.Definitions.PublishAsync(AWorkflow.Of("induk", Use("anak")));
        await node.Definitions.PublishAsync(Used("anak", AWorkflow.Event("baru")));

        await using var restarted = new Node(database);
        Assert.That(await ActivitiesAsync(restarted, before.Key), Does.Contain("pakai-anak/lama"));
        var after = await restarted.Definitions.PublishAsync(AWorkflow.Of("induk", Use("anak")));
        Assert.That(after, Is.EqualTo((new DefinitionKey("induk", 2), true)));
        Assert.That(await ActivitiesAsync(restarted, after.Key), Does.Contain("pakai-anak/baru"));
        Assert.That(
            await restarted.Definitions.PublishAsync(AWorkflow.Of("induk", Use("anak"))),
            Is.EqualTo((new DefinitionKey("induk", 2), false))
        );
    }

    [Test]
    public async Task The_version_that_a_document_names_is_pinned_where_it_is_published()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(Used("anak", AWorkflow.Event("lama"), versionId: "anak-1"));
        await node.Definitions.PublishAsync(Used("anak", AWorkflow.Event("baru"), versionId: "anak-2"));

        var named = await node.Definitions.PublishAsync(AWorkflow.Of("satu", Use("anak", "anak-1")));
        var fallen = await node.Definitions.PublishAsync(AWorkflow.Of("dua", Use("anak", "tidak-ada")));

        Assert.That(await ActivitiesAsync(node, named.Key), Does.Contain("pakai-anak/lama"));
        Assert.That(await ActivitiesAsync(node, fallen.Key), Does.Contain("pakai-anak/baru"));
    }

    [Test]
    public async Task Users_follow_where_the_used_definition_says_so_and_running_instances_stay()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(Used("cucu", AWorkflow.Event("lama"), follow: true));
        await node.Definitions.PublishAsync(Used("anak", Use("cucu")));
        var document = AWorkflow.Of("induk", Use("anak"), Use("cucu"));
        await node.Definitions.PublishAsync(document);
        var running = await node.StartAsync("induk");

        await node.Definitions.PublishAsync(Used("cucu", AWorkflow.Event("baru"), follow: true));

        await using var restarted = new Node(database);
        Assert.That(
            await ActivitiesAsync(restarted, new DefinitionKey("induk", 2)),
            Does.Contain("pakai-anak/pakai-cucu/baru").And.Contain("pakai-cucu/baru")
        );
        Assert.That((await restarted.Definitions.ListAsync()).Count, Is.EqualTo(6), "each follows once");
        Assert.That(
            (await restarted.Definitions.GetAsync(new DefinitionKey("induk", 2))).Source.GetRawText(),
            Is.EqualTo(Encoding.UTF8.GetString(document))
        );
        await restarted.SayAsync(running, "lama");
        await restarted.SayAsync(running, "lama");
        Assert.That(
            await restarted.ScalarAsync<short>($"SELECT status FROM instance WHERE instance_id = {running.Value}"),
            Is.EqualTo((short)Status.Finished)
        );
        var fresh = await restarted.StartAsync("induk");
        Assert.That(
            await restarted.ScalarAsync<int>(
                $"SELECT definition_version FROM instance WHERE instance_id = {fresh.Value}"
            ),
            Is.EqualTo(2)
        );
    }

    [Test]
    public async Task Nothing_is_published_where_a_user_could_not_follow()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(Used("anak", AWorkflow.Event("e"), follow: true));
        await node.Definitions.PublishAsync(AWorkflow.Of("induk", Use("anak"), AWorkflow.Event("pakai-anak/lain")));

        Assert.That(
            () => node.Definitions.PublishAsync(Used("anak", AWorkflow.Event("lain"), follow: true)),
            Throws.TypeOf<UserBreaksException>().With.Message.Contains("induk").And.Message.Contains("MGW-183")
        );
        Assert.That((await node.Definitions.ListAsync()).Select(one => one.Key.Version), Is.EqualTo([1, 1]));
    }

    [Test]
    public async Task Who_uses_a_definition_is_told_also_by_way_of_others()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(Used("cucu", AWorkflow.Event("e")));
        await node.Definitions.PublishAsync(Used("anak", Use("cucu")));
        await node.Definitions.PublishAsync(AWorkflow.Of("induk", Use("anak")));

        Assert.That(
            (await node.Definitions.UsersOfAsync("cucu")).Select(user => user.DefinitionId),
            Is.EqualTo(["anak", "induk"])
        );
        Assert.That(await node.Definitions.UsersOfAsync("induk"), Is.Empty);
        Assert.That(() => node.Definitions.UsersOfAsync("tidak-ada"), Throws.TypeOf<DefinitionMissingException>());
    }

    [Test]
    public async Task A_circle_over_published_versions_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(Used("a", AWorkflow.Event("e")));
        await node.Definitions.PublishAsync(Used("b", Use("a")));

        Assert.That(
            () => node.Definitions.PublishAsync(Used("a", Use("b"))),
            Throws.TypeOf<DefinitionRefusedException>().With.Message.Contains("a → b → a")
        );
    }

    [Test]
    public async Task What_a_version_uses_can_neither_change_nor_go()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(Used("anak", AWorkflow.Event("e")));
        await node.Definitions.PublishAsync(AWorkflow.Of("induk", Use("anak")));

        Assert.That(() => node.ExecuteAsync("DELETE FROM definition_use"), Throws.Exception);
        Assert.That(() => node.ExecuteAsync("UPDATE definition_use SET used_version = 2"), Throws.Exception);
    }

    [Test]
    public async Task Files_of_a_folder_are_published_after_those_that_they_use()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        var folder = Directory.CreateTempSubdirectory("magang-uji-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "a.json"), AWorkflow.Of("induk", Use("anak")));
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "b.json"), Used("anak", AWorkflow.Event("e")));
            var shipped = new ShippedFiles(node.Source, node.Definitions, TimeProvider.System);
            var published = await DefinitionFiles.PublishAsync(folder.FullName, shipped, default);

            Assert.That(published.Select(one => one.Key.DefinitionId), Is.EqualTo(["anak", "induk"]));
            File.Delete(Path.Combine(folder.FullName, "b.json"));
            Assert.That(
                () => DefinitionFiles.PublishAsync(folder.FullName, shipped, default),
                Throws
                    .TypeOf<DefinitionsRefusedException>()
                    .With.Message.Contains("a.json")
                    .And.Message.Contains("'anak'")
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IEnumerable<string>> ActivitiesAsync(Node node, DefinitionKey key) =>
        (await node.Definitions.GetAsync(key)).Nodes.Select(activity => activity.Id);

    private static byte[] Used(string id, string activity, bool follow = false, string? versionId = null)
    {
        var definition = JsonNode.Parse(AWorkflow.Of(id, activity))!;
        definition["options"] = new JsonObject
        {
            ["usableAsActivity"] = true,
            ["autoUpdateConsumingWorkflows"] = follow,
        };
        if (versionId is not null)
            definition["id"] = versionId;
        return Encoding.UTF8.GetBytes(definition.ToJsonString());
    }

    private static string Use(string id, string? versionId = null) =>
        $$"""{"id":"pakai-{{id}}","type":"{{id}}","version":1,"workflowDefinitionId":"{{id}}"{{(versionId is null ? "" : $",\"workflowDefinitionVersionId\":\"{versionId}\"")}}}""";
}
