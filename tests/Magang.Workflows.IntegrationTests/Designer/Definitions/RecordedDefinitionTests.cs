using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Designer.Definitions;

/// <summary>What the real Studio asked a real Elsa server about definitions, asked of ours.</summary>
public sealed class RecordedDefinitionTests
{
    private const string Theirs = "ca88aff475173ccd";

    [Test]
    public async Task Lists_and_versions_have_the_recorded_shape()
    {
        await using var api = await AnApi.StartAsync();
        var tab = await DrawnAsync(api);

        await Recorded.Read("get_workflow_definitions").ReplayAsync(tab.SendAsync);
        await Recorded
            .Read("get_workflow_definitions_by_definition_id_id")
            .About((Theirs, Theirs))
            .ReplayAsync(tab.SendAsync);
        await Recorded
            .Read("get_workflow_definitions_by_id_id")
            .About(("1686a04f8a0a7527", $"{Theirs}:1"))
            .ReplayAsync(tab.SendAsync, RootOf("$"));
        await Recorded.Read("get_workflow_definitions_validation_is_name_unique").ReplayAsync(tab.SendAsync);
    }

    [Test]
    public async Task Saving_publishing_retracting_and_going_back_have_the_recorded_shape()
    {
        await using var api = await AnApi.StartAsync();
        const string Ours = "uji-terbit";
        var tab = AStudio.At(api);
        await tab.CreateAsync("Uji terbit", Ours);
        tab.Draw("a1");
        await tab.SavedAsync();

        var publish = Recorded.Read("post_workflow_definitions_definitionid_publish").About(("c9d5aa28b81816d4", Ours));
        var retract = Recorded.Read("post_workflow_definitions_definitionid_retract").About(("c9d5aa28b81816d4", Ours));
        var revert = Recorded
            .Read("post_workflow_definitions_definitionid_revert_version")
            .About(("babe9e6648d518fc", Ours));
        await publish.ReplayAsync(tab.SendAsync, RootOf("$.workflowDefinition"));
        await retract.ReplayAsync(tab.SendAsync, RootOf("$"));
        var draft = await revert.ReplayAsync(tab.SendAsync);

        Assert.That(draft.GetProperty("id").GetString(), Is.EqualTo($"{Ours}:2"));
    }

    [Test]
    public async Task A_run_has_the_recorded_shape()
    {
        await using var api = await AnApi.StartAsync();
        const string Ours = "uji-jalan";
        var tab = AStudio.At(api);
        await tab.CreateAsync("Uji jalan", Ours);
        tab.Draw("a1");
        await tab.SavedAsync(publish: true);

        await Recorded
            .Read("post_workflow_definitions_definitionid_execute")
            .About(("babe9e6648d518fc", Ours))
            .ReplayAsync(tab.SendAsync);
    }

    // A file is what was drawn, without what only a view has, and without lists that are empty.
    [Test]
    public async Task A_file_has_the_recorded_shape_without_what_the_server_knows_by_itself()
    {
        await using var api = await AnApi.StartAsync();
        var tab = await DrawnAsync(api);

        await Recorded
            .Read("get_workflow_definitions_definitionid_export")
            .ReplayAsync(
                tab.SendAsync,
                "$.createdAt",
                "$.customProperties",
                "$.id",
                "$.inputs",
                "$.isLatest",
                "$.isPublished",
                "$.isReadonly",
                "$.isSystem",
                "$.outcomes",
                "$.outputs",
                "$.root.activities[].nodeId",
                "$.root.metadata",
                "$.root.nodeId",
                "$.root.variables",
                "$.version"
            );
    }

    // Elsa writes defaults of its own into what a new drawing's root has.
    private static string[] RootOf(string definition) =>
        [
            $"{definition}.root.customProperties.canStartWorkflow",
            $"{definition}.root.customProperties.notFoundConnections",
            $"{definition}.root.customProperties.runAsynchronously",
        ];

    // The recorded body draws over version 1 that is published.
    private static async Task<AStudio> DrawnAsync(AnApi api)
    {
        var tab = AStudio.At(api);
        var recorded = Recorded.Read("post_workflow_definitions");
        await tab.CreateAsync("Magang lengkap", Theirs);
        tab.Draw("awal");
        await tab.SavedAsync(publish: true);
        var answer = await recorded.About(("1686a04f8a0a7527", $"{Theirs}:1")).ReplayAsync(tab.SendAsync);
        Assert.That(answer.GetProperty("workflowDefinition").GetProperty("version").GetInt32(), Is.EqualTo(2));
        return tab;
    }
}
