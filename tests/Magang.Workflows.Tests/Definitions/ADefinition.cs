using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Tests.Definitions;

/// <summary>Small definitions, written as Elsa writes them.</summary>
internal static class ADefinition
{
    /// <summary>A definition whose root holds these activities.</summary>
    public static JsonObject Of(string rootType, params string[] activities) =>
        JsonNode
            .Parse(
                $$"""
                {"definitionId":"uji","name":"Uji","version":1,"variables":[],"customProperties":{},
                 "root":{"id":"r","type":"{{rootType}}","version":1,"activities":[{{string.Join(',', activities)}}] } }
                """
            )!
            .AsObject();

    /// <summary>A flowchart of WriteLines; <c>"a-b"</c> connects two by Done, <c>"a:True-b"</c> by another outcome.</summary>
    public static JsonObject Flow(string ids, params string[] connections)
    {
        var definition = Of("Elsa.Flowchart", [.. ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Line)]);
        definition["root"]!["connections"] = new JsonArray([.. connections.Select(Connection)]);
        return definition;
    }

    /// <summary>As <see cref="Flow"/>, of activities that wait, so that any loop is allowed.</summary>
    public static JsonObject Waiting(string ids, params string[] connections)
    {
        var definition = Flow(ids, connections);
        foreach (var activity in definition["root"]!["activities"]!.AsArray())
        {
            activity!["type"] = "Elsa.Event";
            activity["eventName"] = "x";
            activity.AsObject().Remove("text");
        }
        return definition;
    }

    /// <summary>A WriteLine.</summary>
    public static string Line(string id) =>
        Line(id, """{"typeName":"String","expression":{"type":"Literal","value":"x"}}""");

    /// <summary>A WriteLine with this text.</summary>
    public static string Line(string id, string text) =>
        $$"""{"id":"{{id}}","type":"Elsa.WriteLine","version":1,"text":{{text}}}""";

    /// <summary>An input object.</summary>
    public static string Input(string type, string expression, string value) =>
        $$"""{"typeName":"{{type}}","expression":{"type":"{{expression}}","value":{{value}} } }""";

    public static byte[] Utf8(JsonNode definition) => Encoding.UTF8.GetBytes(definition.ToJsonString());

    public static Definition Read(JsonNode definition, FlowMode? mode = null) =>
        DefinitionReader.Read(Utf8(definition), mode, TestCatalog.Find);

    /// <summary>The faults for which it is refused.</summary>
    public static string[] Problems(JsonNode definition, FlowMode? mode = null) => Problems(Utf8(definition), mode);

    /// <summary>The faults for which it is refused.</summary>
    public static string[] Problems(byte[] utf8, FlowMode? mode = null) =>
        [
            .. Refusal(utf8, mode)
                .Findings.Where(finding => finding.Severity == FindingSeverity.Problem)
                .Select(finding => finding.ToString()),
        ];

    /// <summary>Its refusal.</summary>
    public static DefinitionRefusedException Refusal(byte[] utf8, FlowMode? mode = null) =>
        Assert.Throws<DefinitionRefusedException>(() => DefinitionReader.Read(utf8, mode, TestCatalog.Find))!;

    /// <summary>What deserves a look in it.</summary>
    public static string[] Warnings(JsonNode definition, FlowMode? mode = null) =>
        [.. Read(definition, mode).Warnings.Select(finding => finding.ToString())];

    private static JsonNode Connection(string written)
    {
        var ends = written.Split('-');
        var source = ends[0].Split(':');
        return JsonNode.Parse(
            $$"""{"source":{"activity":{{JsonSerializer.Serialize(source[0])}},"port":"{{(source.Length > 1 ? source[1] : "Done")}}"},"target":{"activity":"{{ends[1]}}","port":"In"} }"""
        )!;
    }
}
