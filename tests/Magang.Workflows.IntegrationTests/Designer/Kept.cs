namespace Magang.Workflows.IntegrationTests.Designer;

/// <summary>Where our answers differ from those of Elsa's server on purpose: by recording, each with its reason.</summary>
internal static class Kept
{
    private const string Inside = "What went wrong has its sentence and its code, and nothing of the program's inside.";
    private const string Classes = "Names of .NET classes, which only Elsa's own server has.";
    private const string Defaults = "Elsa writes defaults of its own into what a new drawing's root has.";
    private const string Document = "A file is what was drawn or sent, without what the server knows by itself.";
    private const string OwnInputs = "Each type has its own inputs.";

    private static readonly (string Recording, string Why, string[] Differences)[] All =
    [
        ("delete_workflow_instances_id", "A journal is evidence.", ["status 400 MGW-940, not 204"]),
        ("example_activity_descriptor", Classes, ["$.customProperties.Type"]),
        ("example_activity_descriptor", OwnInputs, ["$.inputs[].defaultValue: Boolean, not String"]),
        ("example_flowchart_descriptor", Classes, ["$.customProperties.Type"]),
        ("get_activity_executions_by_id", Inside, ["$.exception.innerException", "$.exception.stackTrace"]),
        ("get_activity_executions_by_id", "A script that failed gave nothing.", ["$.outputs"]),
        (
            "get_activity_executions_id_call_stack",
            Inside,
            ["$.items[].exception.innerException", "$.items[].exception.stackTrace"]
        ),
        ("get_activity_executions_id_call_stack", OwnInputs, ["$.items[].activityState.Text"]),
        (
            "get_activity_executions_list",
            "How a flowchart stands inside is the engine's own matter.",
            ["$.items[].properties.FlowScope"]
        ),
        ("get_descriptors_activities", Classes, ["$.items[].customProperties.Type"]),
        ("get_workflow_definitions_definitionid_export", Document, ["$.$schema", "$.isSystem"]),
        (
            "get_workflow_instances_id",
            Inside,
            ["$.workflowState.incidents[].exception.innerException", "$.workflowState.incidents[].exception.stackTrace"]
        ),
        (
            "get_workflow_instances_id",
            "It may be retried, so it has not ended.",
            ["$.finishedAt", "$.workflowState.finishedAt"]
        ),
        ("post_tests_activities", OwnInputs, InputsOf("BatasHari", "Instruksi", "Kanal", "WajibLampiran")),
        ("post_workflow_definitions_definitionid_publish", Defaults, RootOf("$.workflowDefinition")),
        ("post_workflow_definitions_definitionid_retract", Defaults, RootOf("$")),
        (
            "post_workflow_instances_id_journal",
            Inside,
            [
                "$.items[].payload.data",
                "$.items[].payload.innerException",
                "$.items[].payload.source",
                "$.items[].payload.stackTrace",
            ]
        ),
    ];

    /// <summary>All of them, each as <c>recording difference</c>.</summary>
    public static IEnumerable<string> Lines =>
        All.SelectMany(kept => kept.Differences.Select(difference => $"{kept.Recording} {difference}"));

    private static string[] RootOf(string definition) =>
        [
            $"{definition}.root.customProperties.canStartWorkflow",
            $"{definition}.root.customProperties.notFoundConnections",
            $"{definition}.root.customProperties.runAsynchronously",
        ];

    private static string[] InputsOf(params string[] names) => [.. names.Select(name => $"$.activityState.{name}")];
}
