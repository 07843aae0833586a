using System.Text;
using System.Text.Json;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Tests.Http;

/// <summary>Small definitions around one HTTP request, written as Elsa writes them.</summary>
internal static class ARequest
{
    public const string Outputs = """
        "statusCode":{"typeName":"Int32","memoryReference":{"id":"kode"}},
        "parsedContent":{"typeName":"Object","memoryReference":{"id":"isi"}},
        "responseHeaders":{"typeName":"Object","memoryReference":{"id":"kepala"}},
        "result":{"typeName":"Object","memoryReference":{"id":"hasil"}}
        """;

    private const string Variables = """
        [{"id":"kode","name":"kode","typeName":"Int32"},{"id":"isi","name":"isi","typeName":"Object"},
         {"id":"kepala","name":"kepala","typeName":"Object"},{"id":"hasil","name":"hasil","typeName":"Object"}]
        """;

    /// <summary>A member of an activity: an input that is written out.</summary>
    public static string Literal(string name, string value) =>
        $$"""
            "{{name}}":{"typeName":"String","expression":{"type":"Literal","value":{{JsonSerializer.Serialize(
                value
            )}} } }
            """;

    /// <summary>A member of an activity: an input that is a JSON value.</summary>
    public static string Object(string name, string json) =>
        $$"""
            "{{name}}":{"typeName":"Object","expression":{"type":"Object","value":{{JsonSerializer.Serialize(json)}} } }
            """;

    /// <summary>A flowchart of one request and a line for each of these outcomes.</summary>
    public static Definition Flow(string members, params string[] drawn) =>
        Read(
            $$"""
            {"id":"r","type":"Elsa.Flowchart","activities":[
              {"id":"http","type":"Elsa.FlowSendHttpRequest",{{Literal("url", "https://layanan.go.id/a?kunci=rahasia")}},{{Outputs}}{{More(members)}}}
              {{string.Concat(drawn.Select(outcome => $",{Line(outcome)}"))}}],
             "connections":[{{string.Join(',', drawn.Select(outcome =>
                $$$"""{"source":{"activity":"http","port":"{{{outcome}}}"},"target":{"activity":"{{{outcome}}}","port":"In"}}"""))}}]}
            """
        );

    /// <summary>One request with these ports.</summary>
    public static Definition WithPorts(string members) =>
        Read(
            $$"""
            {"id":"r","type":"Elsa.Sequence","activities":[
              {"id":"http","type":"Elsa.SendHttpRequest",{{Literal(
                "url",
                "https://layanan.go.id/a"
            )}},{{Outputs}}{{More(members)}}},
              {{Line("akhir")}}]}
            """
        );

    /// <summary>A WriteLine whose text is its id.</summary>
    public static string Line(string id) => $$"""{"id":"{{id}}","type":"Elsa.WriteLine",{{Literal("text", id)}} }""";

    public static Definition Read(string root) =>
        DefinitionReader.Read(
            Encoding.UTF8.GetBytes($$"""{"definitionId":"minta","variables":{{Variables}},"root":{{root}} }""")
        );

    private static string More(string members) => members.Length == 0 ? "" : $",{members}";
}
