using System.Text;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Activities;

/// <summary>Small flows for tests of activities: shorthand for JSON as Elsa writes it.</summary>
internal static class AFlow
{
    /// <summary>A definition <c>uji</c> with the variables <c>n</c> (0) and <c>v</c>, and the output <c>Hasil</c>.</summary>
    public static Definition Of(string root, FlowMode? mode = null) =>
        DefinitionReader.Read(
            Encoding.UTF8.GetBytes(
                $$"""
                {"definitionId":"uji","variables":[{"id":"n","name":"n","typeName":"Int32","value":0},{"id":"v","name":"v","typeName":"Object"}],
                 "inputs":[{"name":"Daftar","type":"Object"}],"outputs":[{"name":"Hasil","type":"Object"}],"root":{{root}}}
                """
            ),
            mode
        );

    /// <summary>Starts it in a world of its own.</summary>
    public static (World World, Life Life) Run(string root, Started? started = null)
    {
        var world = new World(Of(root));
        return (world, world.Start("uji", started));
    }

    public static string Sequence(string id, params string[] activities) =>
        $$"""{"id":"{{id}}","type":"Elsa.Sequence","activities":[{{string.Join(',', activities)}}]}""";

    public static string Parallel(string id, params string[] activities) =>
        $$"""{"id":"{{id}}","type":"Elsa.Parallel","activities":[{{string.Join(',', activities)}}]}""";

    /// <summary>Writes what a script gives.</summary>
    public static string Line(string id, string script) =>
        Activity(id, "Elsa.WriteLine", Script("text", "String", script));

    public static string Event(string id, string name) =>
        Activity(id, "Elsa.Event", $"\"eventName\":{JsonSerializer.Serialize(name)}");

    public static string If(string id, string condition, string then) =>
        Activity(id, "Elsa.If", Script("condition", "Boolean", condition) + $",\"then\":{then}");

    public static string Break(string id) => Activity(id, "Elsa.Break");

    public static string While(string id, string condition, string body) =>
        Activity(id, "Elsa.While", Script("condition", "Boolean", condition) + $",\"body\":{body}");

    public static string ForEach(string id, string items, string body) => Each("Elsa.ForEach", id, items, body);

    public static string ParallelForEach(string id, string items, string body) =>
        Each("Elsa.ParallelForEach", id, items, body);

    public static string Set(string id, string script) =>
        Activity(
            id,
            "Elsa.SetVariable",
            "\"variable\":{\"id\":\"n\",\"name\":\"n\"}," + Script("value", "Object", script)
        );

    public static string Activity(string id, string type, string members = "") =>
        $"{{\"id\":\"{id}\",\"type\":\"{type}\"{(members.Length > 0 ? "," : "")}{members}}}";

    /// <summary>An input with a script.</summary>
    public static string Script(string name, string type, string script) =>
        $$$""" "{{{name}}}":{"typeName":"{{{type}}}","expression":{"type":"JavaScript","value":{{{JsonSerializer.Serialize(
            script
        )}}}}} """;

    /// <summary>A connection of a flowchart.</summary>
    public static string Way(string from, string port, string to) =>
        $$$"""{"source":{"activity":"{{{from}}}","port":"{{{port}}}"},"target":{"activity":"{{{to}}}","port":"In"}}""";

    private static string Each(string type, string id, string items, string body) =>
        Activity(id, type, Script("items", "Object", items) + $",\"body\":{body}");
}
