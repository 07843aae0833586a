using System.Text.Json;
using System.Text.Json.Nodes;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Designer.Definitions;

/// <summary>What else Studio does to definitions: delete, retract, go back, run, look inside.</summary>
public sealed class ActTests
{
    [Test]
    public async Task A_draft_is_deleted_and_what_was_published_is_not()
    {
        await using var api = await AnApi.StartAsync();
        var tab = AStudio.At(api);
        await tab.CreateAsync("Draf saja");

        var draft = await DeleteAsync(tab, $"workflow-definitions/{tab.DefinitionId}");
        var kept = await DeleteAsync(tab, "workflow-definitions/magang-metro");
        var version = await DeleteAsync(tab, "workflow-definition-versions/magang-metro:1");
        var many = await AnApi.BodyAsync(
            await tab.PostAsync(
                "bulk-actions/delete/workflow-definitions/by-definition-id",
                """{"definitionIds":["magang-metro","tidak-ada"]}"""
            )
        );

        Assert.That((int)draft.StatusCode, Is.EqualTo(204));
        Assert.That(new[] { kept, version }.Select(answer => (int)answer.StatusCode), Is.EqualTo([404, 404]));
        Assert.That(await kept.Content.ReadAsStringAsync(), Does.Contain("MGW-922"));
        Assert.That(many.GetProperty("deleted").GetInt32(), Is.Zero);
        Assert.That(
            await api.ScalarAsync<long>("SELECT count(*) FROM definition WHERE definition_id = 'magang-metro'"),
            Is.EqualTo(1)
        );
    }

    [Test]
    public async Task What_is_retracted_starts_nothing_until_it_is_published_again()
    {
        await using var api = await AnApi.StartAsync();
        var tab = await PublishedAsync(api);

        var retracted = await AnApi.BodyAsync(await tab.PostAsync($"workflow-definitions/{tab.DefinitionId}/retract"));
        var again = await tab.PostAsync($"workflow-definitions/{tab.DefinitionId}/retract");
        var refused = await tab.PostAsync(
            $"workflow-definitions/{tab.DefinitionId}/execute",
            """{"versionOptions":"Latest"}"""
        );
        var published = await AnApi.BodyAsync(await tab.PostAsync($"workflow-definitions/{tab.DefinitionId}/publish"));

        Assert.That(retracted.GetProperty("isPublished").GetBoolean(), Is.False);
        Assert.That(await again.Content.ReadAsStringAsync(), Does.Contain("MGW-924"));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("MGW-925"));
        Assert.That(published.GetProperty("workflowDefinition").GetProperty("version").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public async Task An_older_version_becomes_the_newest_again()
    {
        await using var api = await AnApi.StartAsync();
        var tab = await PublishedAsync(api);
        tab.Draw("b1");
        await tab.SavedAsync(publish: true);

        var reverted = await tab.PostAsync($"workflow-definitions/{tab.DefinitionId}/revert/1");
        var published = await AnApi.BodyAsync(await tab.PostAsync($"workflow-definitions/{tab.DefinitionId}/publish"));

        Assert.That((int)reverted.StatusCode, Is.EqualTo(201));
        Assert.That(published.GetProperty("workflowDefinition").GetProperty("version").GetInt32(), Is.EqualTo(3));
        var hashes = await api.ScalarAsync<long>(
            $"SELECT count(DISTINCT content_hash) FROM definition WHERE definition_id = '{tab.DefinitionId}'"
        );
        Assert.That(hashes, Is.EqualTo(2));
    }

    [Test]
    public async Task A_workflow_of_no_programme_runs_and_a_programmes_does_not()
    {
        await using var api = await AnApi.StartAsync();
        var tab = await PublishedAsync(api);

        var answer = await tab.PostAsync(
            $"workflow-definitions/{tab.DefinitionId}/execute",
            """{"correlationId":null,"triggerActivityId":null,"versionOptions":"Latest","input":null}"""
        );
        var refused = await tab.PostAsync(
            "workflow-definitions/magang-metro/execute",
            """{"versionOptions":"Latest"}"""
        );
        var looker = await AStudio.At(api, AnApi.Sekda).PostAsync($"workflow-definitions/{tab.DefinitionId}/dispatch");

        var instance = answer.Headers.GetValues("x-elsa-workflow-instance-id").Single();
        Assert.That(
            (await AnApi.BodyAsync(answer)).GetProperty("workflowState").GetProperty("id").GetString(),
            Is.EqualTo(instance)
        );
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("MGW-926"));
        Assert.That(refused.Headers.GetValues("x-elsa-workflow-cannot-start"), Is.EqualTo(["True"]));
        Assert.That(await looker.Content.ReadAsStringAsync(), Does.Contain("MGW-504"));
    }

    [Test]
    public async Task A_draft_is_not_run()
    {
        await using var api = await AnApi.StartAsync();
        var tab = AStudio.At(api);
        await tab.CreateAsync("Draf saja");

        var refused = await tab.PostAsync(
            $"workflow-definitions/{tab.DefinitionId}/execute",
            """{"versionOptions":"Latest"}"""
        );

        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("MGW-925"));
    }

    [Test]
    public async Task Many_are_published_each_by_itself()
    {
        await using var api = await AnApi.StartAsync();
        var (good, bad) = (AStudio.At(api), AStudio.At(api));
        await good.CreateAsync("Baik");
        await bad.CreateAsync("Buruk");
        bad.Draw("x", "Tidak.Dikenal");
        await bad.SavedAsync();

        var answer = await AnApi.BodyAsync(
            await good.PostAsync(
                "bulk-actions/publish/workflow-definitions/by-definition-ids",
                JsonSerializer.Serialize(
                    new { definitionIds = new[] { good.DefinitionId, bad.DefinitionId, "magang-metro", "tidak-ada" } }
                )
            )
        );

        Assert.That(
            ((string[])["published", "failed", "alreadyPublished", "notFound"]).Select(list =>
                answer.GetProperty(list).EnumerateArray().Single().GetString()
            ),
            Is.EqualTo([good.DefinitionId, bad.DefinitionId, "magang-metro", "tidak-ada"])
        );
    }

    [Test]
    public async Task What_stands_inside_an_activity_is_found_by_its_place()
    {
        await using var api = await AnApi.StartAsync();
        var tab = AStudio.At(api);
        await tab.CreateAsync("Bersarang");
        tab.Activities.Add(
            JsonNode.Parse(
                """{"id":"jika","type":"Elsa.If","version":1,"then":{"id":"urut","type":"Elsa.Sequence","version":1,"activities":[{"id":"dalam","type":"Elsa.WriteLine","version":1}]} }"""
            )
        );
        await tab.SavedAsync();

        var node = await tab.GetAsync(
            $"workflow-definitions/subgraph/{tab.Shown["id"]}?parentNodeId=Workflow1:fc1:jika"
        );
        var segments = await tab.GetAsync(
            $"workflow-definitions/subgraph/segments/{tab.Shown["id"]}?childNodeId=Workflow1:fc1:jika:urut:dalam"
        );

        Assert.That((string)node["activity"]!["then"]!["nodeId"]!, Is.EqualTo("Workflow1:fc1:jika:urut"));
        Assert.That(
            segments["pathSegments"]!
                .AsArray()
                .Select(step => ((string)step!["activityId"]!, (string)step["portName"]!)),
            Is.EqualTo([("jika", "then"), ("urut", "activities")])
        );
    }

    [Test]
    public async Task A_publication_that_fails_leaves_the_draft_and_no_version()
    {
        await using var api = await AnApi.StartAsync();
        var tab = AStudio.At(api);
        await tab.CreateAsync("Gagal di tengah");
        tab.Draw("a1");
        await tab.SavedAsync();
        // The trigger fails where a crash could come: after the draft went and before the version is there.
        await using (
            var command = api.Source.CreateCommand(
                "CREATE FUNCTION patah() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'patah'; END $$; CREATE TRIGGER patah BEFORE INSERT ON definition FOR EACH ROW EXECUTE FUNCTION patah()"
            )
        )
            await command.ExecuteNonQueryAsync();

        var answer = await tab.PostAsync($"workflow-definitions/{tab.DefinitionId}/publish");

        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        Assert.That(await api.ScalarAsync<long>("SELECT count(*) FROM definition_draft"), Is.EqualTo(1));
        Assert.That(
            await api.ScalarAsync<long>($"SELECT count(*) FROM definition WHERE definition_id = '{tab.DefinitionId}'"),
            Is.Zero
        );
    }

    private static async Task<AStudio> PublishedAsync(AnApi api)
    {
        var tab = AStudio.At(api);
        await tab.CreateAsync("Jalan");
        tab.Draw("a1");
        await tab.SavedAsync(publish: true);
        return tab;
    }

    private static Task<HttpResponseMessage> DeleteAsync(AStudio tab, string path) =>
        tab.SendAsync(new HttpRequestMessage(HttpMethod.Delete, $"/elsa/api/{path}"));
}
