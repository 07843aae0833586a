using System.Text.Json.Nodes;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Tests.Definitions;

/// <summary>Small workflows that use each other.</summary>
internal static class AWorkflowSet
{
    /// <summary>A workflow that others may use: a sequence of these activities.</summary>
    public static JsonObject Usable(string id, params string[] activities)
    {
        var definition = ADefinition.Of("Elsa.Sequence", activities);
        definition["definitionId"] = id;
        definition["name"] = id;
        definition["options"] = JsonNode.Parse("""{"usableAsActivity":true}""");
        return definition;
    }

    /// <summary>An activity that stands for a workflow.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="workflow">The workflow's definition id.</param>
    /// <param name="more">More members, each with its comma before it.</param>
    public static string Use(string id, string workflow, string more = "") =>
        $$"""{"id":"{{id}}","type":"{{workflow}}","version":1,"workflowDefinitionId":"{{workflow}}"{{more}}}""";

    /// <summary>An activity that waits for an event and gives its payload to a variable or an output of the workflow.</summary>
    public static string Event(string id, string name, string? to = null) =>
        $$"""
            {"id":"{{id}}","type":"Elsa.Event","version":1,"eventName":{{ADefinition.Input(
                "String",
                "Literal",
                $"\"{name}\""
            )}}{{(to is null ? "" : $$""","result":{"typeName":"Object","memoryReference":{"id":"{{to}}"} }""")}} }
            """;

    /// <summary>A WriteLine of a script's value.</summary>
    public static string Say(string id, string script) =>
        ADefinition.Line(id, ADefinition.Input("String", "JavaScript", JsonValue.Create(script)!.ToJsonString()));

    /// <summary>Sets a variable to a script's value.</summary>
    public static string Set(string id, string variable, string script) =>
        $$"""
            {"id":"{{id}}","type":"Elsa.SetVariable","version":1,"variable":{"id":"{{variable}}","name":"{{variable}}"},
             "value":{{ADefinition.Input("Object", "JavaScript", JsonValue.Create(script)!.ToJsonString())}}}
            """;

    /// <summary>Declares variables, inputs or outputs by name; a variable's id is its name.</summary>
    public static JsonObject With(this JsonObject definition, string what, params string[] names)
    {
        definition[what] = new JsonArray([
            .. names.Select(name => JsonNode.Parse($$"""{"id":"{{name}}","name":"{{name}}","type":"Object"}""")),
        ]);
        return definition;
    }

    /// <summary>Reads a workflow beside others.</summary>
    public static Definition Read(JsonNode definition, params JsonNode[] others) =>
        Library(others).Read(ADefinition.Utf8(definition));

    /// <summary>The faults for which a workflow beside others is refused.</summary>
    public static string[] Problems(JsonNode definition, params JsonNode[] others) =>
        [
            .. Assert
                .Throws<DefinitionRefusedException>(() => Library(others).Read(ADefinition.Utf8(definition)))!
                .Findings.Where(finding => finding.Severity == FindingSeverity.Problem)
                .Select(finding => finding.ToString()),
        ];

    private static DefinitionLibrary Library(JsonNode[] others)
    {
        var library = new DefinitionLibrary();
        foreach (var other in others)
            library.Add(ADefinition.Utf8(other));
        return library;
    }
}
