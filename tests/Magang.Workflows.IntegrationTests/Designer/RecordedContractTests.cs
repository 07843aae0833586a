using System.Text.Json;

namespace Magang.Workflows.IntegrationTests.Designer;

/// <summary>What the real Studio asked of a real Elsa server, asked of ours: everything that was recorded.</summary>
public sealed class RecordedContractTests
{
    // What it draws is what others look at.
    private const string First = "post_workflow_definitions";

    [Test]
    public async Task Every_recording_is_answered_in_its_shape_but_for_what_differs_on_purpose()
    {
        var files = Recorded.Files();
        await using var scene = await RecordedScene.StartAsync(files.Single(file => NameOf(file) == First));
        var (answers, differences) = (new Dictionary<string, JsonElement>(StringComparer.Ordinal), new List<string>());
        var before = await scene.CountAsync();

        foreach (var file in files.OrderByDescending(file => NameOf(file) == First))
        {
            var name = NameOf(file);
            var found = name switch
            {
                "signalr-frames" => await scene.FramesAsync(file),
                "example_activity_descriptor" or "example_flowchart_descriptor" => await scene.DescriptorAsync(file),
                "example_activity_json_all_hints" => await scene.EditorsAsync(file),
                _ => null,
            };
            if (found is null)
                (answers[name], found) = await scene.ReplayAsync(file);
            differences.AddRange(found.Select(difference => $"{name} {difference}"));
        }

        Assert.That(
            string.Join(
                '\n',
                [
                    .. differences.Except(Kept.Lines).Select(line => $"+ {line}"),
                    .. Kept.Lines.Except(differences).Select(line => $"- {line}"),
                ]
            ),
            Is.Empty,
            "+ was recorded otherwise, - is by now as it was recorded"
        );
        // One was run; to try an activity makes none.
        Assert.That(await scene.CountAsync(), Is.EqualTo(before + 1));
        await HappenedAsync(scene, answers);
    }

    private static async Task HappenedAsync(RecordedScene scene, Dictionary<string, JsonElement> answers)
    {
        var failure = answers["get_workflow_instances_id"].GetProperty("workflowState").GetProperty("incidents")[0];
        Assert.That(Text(failure, "message"), Does.Contain("JavaScript").And.Contain("MGW-120"));
        Assert.That(
            Items(answers["post_workflow_instances_id_journal"]).Select(item => Text(item, "eventName")),
            Is.EqualTo(["Started", "Completed", "Started", "Faulted"])
        );
        Assert.That(Text(answers["get_activity_executions_by_id"], "status"), Is.EqualTo("Faulted"));
        Assert.That(
            Items(answers["get_activity_executions_id_call_stack"]).Select(item => Text(item, "activityNodeId")),
            Is.EqualTo(["Workflow1", "Workflow1:fc1", "Workflow1:fc1:b1", "Workflow1:fc1:b2"])
        );
        Assert.That(
            answers["post_activity_executions_report"]
                .GetProperty("stats")
                .EnumerateArray()
                .Select(one => (Text(one, "activityId"), one.GetProperty("isBlocked").GetBoolean())),
            Is.EqualTo([("a1", false), ("a2", false), ("a3", false), ("a4", true)])
        );
        Assert.That(
            Items(answers["get_workflow_instances_id_variables"])[0].GetProperty("value").GetInt32(),
            Is.EqualTo(87)
        );
        Assert.That(
            Text(answers["post_workflow_definitions_definitionid_revert_version"], "id"),
            Is.EqualTo("babe9e6648d518fc:2")
        );
        Assert.That(Text(answers["post_tests_activities"], "status"), Is.EqualTo("Running"));
        Assert.That(
            Text(answers["delete_workflow_instances_id"], "message"),
            Does.Contain("jurnalnya adalah bukti").And.Contain("MGW-940")
        );
        await scene.StepAsync();
        var woken = await scene.AskAsync($"workflow-instances/{scene.Woken}/execution-state");
        Assert.That(Text(woken, "subStatus"), Is.EqualTo("Finished"));
    }

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);

    private static JsonElement[] Items(JsonElement list) => [.. list.GetProperty("items").EnumerateArray()];

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
