using System.Text.Json;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Designer;

/// <summary>What Studio asked of a real Elsa about instances, asked of this server.</summary>
public sealed class InstanceContractTests
{
    [Test]
    public async Task Lists_have_the_recorded_shape()
    {
        await using var api = await AnApi.StartAsync();
        await RunsAsync(api);

        var byQuery = await Recorded.Read("get_workflow_instances").ReplayAsync(Send(api));
        var byBody = await Recorded.Read("post_workflow_instances").ReplayAsync(Send(api));

        Assert.That(byQuery.GetProperty("totalCount").GetInt32(), Is.EqualTo(3));
        Assert.That(byBody.GetProperty("items")[0].GetProperty("subStatus").GetString(), Is.EqualTo("Finished"));
    }

    [Test]
    public async Task A_failed_instance_has_the_recorded_shape_in_detail_journal_and_executions()
    {
        await using var api = await AnApi.StartAsync();
        var (failed, _, _) = await RunsAsync(api);
        (string, string)[] about = [("4461b287edc5cf0", $"{failed}")];

        var detail = await Recorded
            .Read("get_workflow_instances_id")
            .About(about)
            .ReplayAsync(
                Send(api),
                // It may be retried, so it has not ended; an incident has its sentence and its code, and no inside of the program.
                "$.finishedAt",
                "$.workflowState.finishedAt",
                "$.workflowState.incidents[].exception.innerException",
                "$.workflowState.incidents[].exception.stackTrace",
                "$.correlationId",
                "$.workflowState.correlationId"
            );
        var journal = await Recorded
            .Read("post_workflow_instances_id_journal")
            .About(about)
            .ReplayAsync(
                Send(api),
                "$.items[].payload.data",
                "$.items[].payload.innerException",
                "$.items[].payload.source",
                "$.items[].payload.stackTrace"
            );
        var failure = $"{failed}-3";
        var record = await Recorded
            .Read("get_activity_executions_by_id")
            .About(("11869f158b448e07", failure))
            .ReplayAsync(Send(api), "$.exception.innerException", "$.exception.stackTrace", "$.outputs");
        var stack = await Recorded
            .Read("get_activity_executions_id_call_stack")
            .About(("11869f158b448e07", failure))
            .ReplayAsync(
                Send(api),
                // Of each activity its own inputs: theirs show one that could not be evaluated as none.
                "$.items[].activityState.Text",
                "$.items[].exception.innerException",
                "$.items[].exception.stackTrace"
            );

        Assert.That(
            detail.GetProperty("workflowState").GetProperty("incidents")[0].GetProperty("message").GetString(),
            Does.Contain("JavaScript").And.Contain("MGW-120")
        );
        Assert.That(
            journal.GetProperty("items").EnumerateArray().Select(item => Text(item, "eventName")),
            Is.EqualTo(["Started", "Completed", "Started", "Faulted"])
        );
        Assert.That(Text(record, "status"), Is.EqualTo("Faulted"));
        Assert.That(
            stack.GetProperty("items").EnumerateArray().Select(item => Text(item, "activityNodeId")),
            Is.EqualTo(["Workflow1", "Workflow1:fc1", "Workflow1:fc1:b1", "Workflow1:fc1:b2"])
        );
    }

    [Test]
    public async Task A_waiting_instance_has_the_recorded_shape_in_badges_variables_and_lists()
    {
        await using var api = await AnApi.StartAsync();
        var (_, waiting, _) = await RunsAsync(api);
        (string, string)[] about = [("58241d3c1bf9cde4", $"{waiting}")];

        var report = await Recorded.Read("post_activity_executions_report").About(about).ReplayAsync(Send(api));
        var standing = await Recorded
            .Read("get_workflow_instances_id_execution_state")
            .About(about)
            .ReplayAsync(Send(api));
        var variables = await Recorded.Read("get_workflow_instances_id_variables").About(about).ReplayAsync(Send(api));
        var summaries = await Recorded
            .Read("get_activity_execution_summaries_list")
            .About(about)
            .ReplayAsync(Send(api), "$.items[].completedAt");
        var executions = await Recorded
            .Read("get_activity_executions_list")
            .About(("f5226c7de57dd6b2", $"{waiting}"))
            .ReplayAsync(Send(api), "$.items[].properties.FlowScope");

        Assert.That(
            report
                .GetProperty("stats")
                .EnumerateArray()
                .Select(one => (Text(one, "activityId"), one.GetProperty("isBlocked").GetBoolean())),
            Is.EqualTo([("a1", false), ("a2", true)])
        );
        Assert.That(Text(standing, "subStatus"), Is.EqualTo("Suspended"));
        Assert.That(variables.GetProperty("items")[0].GetProperty("value").GetInt32(), Is.EqualTo(87));
        Assert.That(summaries.GetProperty("count").GetInt32(), Is.EqualTo(1));
        Assert.That(Text(executions.GetProperty("items")[0], "activityId"), Is.EqualTo("fc1"));
    }

    [Test]
    public async Task An_event_is_taken_as_recorded_and_wakes_who_waits_for_it()
    {
        await using var api = await AnApi.StartAsync();
        var (_, waiting, _) = await RunsAsync(api);

        await Recorded
            // Here a NIP is a personal value, and an event for everybody carries none.
            .Read("post_events_name_trigger")
            .About(("nip", "nomor"))
            .ReplayAsync(request => SendAsync(api, AnApi.Operator, request));
        await api.Runtime.StepAsync();

        var standing = await ARun.ReadAsync(
            api,
            ARun.Administrator,
            "GET",
            $"workflow-instances/{waiting}/execution-state"
        );
        Assert.That(Text(standing, "subStatus"), Is.EqualTo("Finished"));
    }

    [Test]
    public async Task A_cancellation_is_answered_as_recorded()
    {
        await using var api = await AnApi.StartAsync();
        var (_, waiting, _) = await RunsAsync(api);

        await Recorded
            .Read("post_cancel_workflow_instances_id")
            .About(("6b697db8e1cf98bd", $"{waiting}"))
            .ReplayAsync(Send(api));

        var detail = await ARun.ReadAsync(api, ARun.Administrator, "GET", $"workflow-instances/{waiting}");
        Assert.That(Text(detail, "subStatus"), Is.EqualTo("Cancelled"));
        Assert.That(detail.TryGetProperty("finishedAt", out _), Is.True);
    }

    private static async Task<(long Failed, long Waiting, long Ended)> RunsAsync(AnApi api)
    {
        await ARun.PublishAsync(api.Runtime, ARun.Waiting);
        await ARun.PublishAsync(api.Runtime, ARun.Failing);
        var failed = await ARun.StartAsync(api.Runtime, "uji-gagal");
        var waiting = await ARun.StartAsync(api.Runtime, "uji-tunggu", correlation: "PESERTA-001");
        var ended = await ARun.StartAsync(api.Runtime, "uji-tunggu");
        await ARun.SayAsync(api.Runtime, ended, "berkas-diterima");
        return (failed, waiting, ended);
    }

    private static Func<HttpRequestMessage, Task<HttpResponseMessage>> Send(AnApi api) =>
        request => SendAsync(api, ARun.Administrator, request);

    private static async Task<HttpResponseMessage> SendAsync(AnApi api, string who, HttpRequestMessage request)
    {
        await api.SignAsync(request, who);
        return await api.Http.SendAsync(request);
    }

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
