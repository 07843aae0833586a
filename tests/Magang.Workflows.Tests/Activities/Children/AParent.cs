using System.Text;
using System.Text.Json.Nodes;
using Magang.Workflows.Definitions;
using Magang.Workflows.Tests.Definitions;

namespace Magang.Workflows.Tests.Activities.Children;

/// <summary>Small parents and children.</summary>
internal static class AParent
{
    /// <summary>A child that waits for the event <c>lanjut</c> and then ends.</summary>
    public static readonly Definition Waits = Named("menunggu", Event("e", "lanjut"));

    /// <summary>A child that ends in its first burst.</summary>
    public static readonly Definition Ends = Named(
        "langsung",
        ADefinition.Line("c", Script("'anak ' + getInput('Item')"))
    );

    /// <summary>A child that stops until its variable is repaired; it then ends.</summary>
    public static readonly Definition Fails = Named(
        "gagal",
        Event("dahulu", "mulai"),
        ADefinition.Line("c", Script("if (getVariable('boleh') !== true) throw 'belum'; return 'jadi';"))
    );

    /// <summary>A child that stops at once.</summary>
    public static readonly Definition FailsAtOnce = Named(
        "gugur",
        """{"id":"x","type":"Elsa.Fault","version":1,"message":{"typeName":"String","expression":{"type":"Literal","value":"rusak"}}}"""
    );

    /// <summary>Activities one after the other, under an id.</summary>
    public static Definition Named(string id, params string[] activities)
    {
        var definition = ADefinition.Of("Elsa.Sequence", activities);
        definition["definitionId"] = id;
        definition["variables"] = JsonNode.Parse(
            """[{"id":"res","name":"res","typeName":"Object"},{"id":"boleh","name":"boleh","typeName":"Boolean","value":false}]"""
        );
        return ADefinition.Read(definition);
    }

    /// <summary>An activity that starts children of this definition; its result goes to the variable <c>res</c>.</summary>
    /// <param name="type">Dispatch, Execute or Bulk.</param>
    /// <param name="child">What is started.</param>
    /// <param name="more">Further members, each after a comma.</param>
    /// <param name="onFault">The custom property, or null.</param>
    public static string Starts(string type, string child, string more = "", string? onFault = null)
    {
        var name = type == "Bulk" ? "Elsa.BulkDispatchWorkflows" : $"Elsa.{type}Workflow";
        var custom = onFault is null ? "" : $",\"customProperties\":{{\"magang:onChildFault\":\"{onFault}\"}}";
        return $$"""
            {"id":"x","type":"{{name}}","version":1,"workflowDefinitionId":{{ADefinition.Input(
                "String",
                "Literal",
                $"\"{child}\""
            )}},
             "waitForCompletion":{{ADefinition.Input(
                "Boolean",
                "Literal",
                "true"
            )}},"result":{"typeName":"Object","memoryReference":{"id":"res"} }{{custom}}{{more}} }
            """;
    }

    /// <summary>The member that makes an activity not wait.</summary>
    public static string WithoutWaiting(string activity) =>
        activity.Replace("\"value\":true", "\"value\":false", StringComparison.Ordinal);

    /// <summary>A WriteLine of the result.</summary>
    public static string Tell() => ADefinition.Line("akhir", Script("'hasil ' + JSON.stringify(getVariable('res'))"));

    /// <summary>Lets a child of <see cref="Fails"/> pass at its next try.</summary>
    public static void Repair(Life child)
    {
        var state = JsonNode.Parse(child.Stored!)!;
        state["vars"]!["boleh"] = true;
        child.Stored = Encoding.UTF8.GetBytes(state.ToJsonString());
    }

    /// <summary>The input that a child was given, as JSON.</summary>
    public static string InputOf(Life child) => JsonNode.Parse(child.Stored!)!["in"]!.ToJsonString();

    public static string Event(string id, string name) =>
        $$"""{"id":"{{id}}","type":"Elsa.Event","version":1,"eventName":{{ADefinition.Input("String", "Literal", $"\"{name}\"")}} }""";

    public static string Script(string text) =>
        ADefinition.Input("String", "JavaScript", System.Text.Json.JsonSerializer.Serialize(text));
}
