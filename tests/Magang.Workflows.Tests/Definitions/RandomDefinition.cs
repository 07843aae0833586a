using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Magang.Workflows.Activities;

namespace Magang.Workflows.Tests.Definitions;

/// <summary>Definitions of real activity types, nested, connected and now and then wrong.</summary>
internal static class RandomDefinition
{
    private static readonly ActivityType[] Types =
    [
        .. ActivityCatalog.Types.OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>A whole document.</summary>
    public static Gen<string> Documents =>
        from root in Activity(3)
        from variables in Gen.ListOf(Variable)
        from version in Gen.Frequency((20, Gen.Constant("1")), (1, Gen.Elements("0", "\"x\"", "1.5", "null")))
        from mode in Gen.Elements("Counter", "Token", "Token", "Counter", "Lain")
        select $$"""{"definitionId":"acak","version":{{version}},"variables":[{{string.Join(',', variables.Take(4))}}],"inputs":[{"name":"masuk"}],"customProperties":{"magang:flowchartMode":"{{mode}}"},"root":{{root}}}""";

    private static Gen<string> Variable =>
        from name in Gen.Elements("a", "b", "c", "")
        from type in Gen.Elements("Int32", "String", "Boolean", "Object", "TimeSpan", "String[]", "Entah")
        from value in Value
        select $$"""{"id":"{{name}}","name":"{{name}}","typeName":"{{type}}","value":{{value}}}""";

    private static Gen<string> Value =>
        Gen.Elements(
            "null",
            "true",
            "0",
            "7",
            "-1",
            "1e400",
            "1.5",
            "\"\"",
            "\"x\"",
            "\"00:00:01\"",
            "\"PT1S\"",
            "[]",
            "[1,\"a\"]",
            "{}",
            "{\"a\":[1]}",
            "\"2026-01-01T00:00:00Z\"",
            "\"True\"",
            "\"WaitAll\"",
            "\"[1,2]\""
        );

    private static Gen<string> Expression =>
        Gen.Frequency(
            (3, Value.Select(value => $$"""{"type":"Literal","value":{{value}}}""")),
            (
                2,
                Gen.Elements("a", "b", "masuk", "entah").Select(name => $$"""{"type":"Variable","value":"{{name}}"}""")
            ),
            (1, Gen.Elements("masuk", "entah").Select(name => $$"""{"type":"Input","value":"{{name}}"}""")),
            (1, Value.Select(value => $$"""{"type":"Object","value":{{value}}}""")),
            (
                3,
                Gen.Elements(
                        "1",
                        "true",
                        "'x'",
                        "getVariable('a') > 1",
                        "({})",
                        "[1,2]",
                        "x.y",
                        "(",
                        "throw 1",
                        "setVariable('a', 3)",
                        "while(true);",
                        "return 5"
                    )
                    .Select(script => $$"""{"type":"JavaScript","value":{{JsonValue.Create(script).ToJsonString()}}}""")
            ),
            (1, Gen.Elements("CSharp", "Cobol", "").Select(type => $$"""{"type":"{{type}}","value":"1"}"""))
        );

    private static Gen<string> Activity(int depth) =>
        from type in depth > 0
            ? Gen.Frequency(
                (3, Gen.Elements("Elsa.Flowchart", "Elsa.Sequence").Select(name => ActivityCatalog.Find(name)!)),
                (4, Gen.Elements(Types))
            )
            : Gen.Elements(Types)
        from id in Gen.Frequency(
            (12, Gen.Choose(0, 100_000).Select(number => $"\"n{number}\"")),
            (1, Gen.Elements("null", "\"\"", "\"sama\"", "3"))
        )
        from inputs in All(type.Inputs.Select(input => Input(input.Name)))
        from ports in All(type.Ports.Select(port => Port(port, depth)))
        from children in type.IsContainer && depth > 0
            ? Gen.ListOf(Activity(depth - 1)).Select(list => list.Take(5).ToArray())
            : Gen.Constant(Array.Empty<string>())
        from connections in type.Name == "Elsa.Flowchart" ? Connections(children) : Gen.Constant("")
        from merge in Gen.Elements("", "", "", "Merge", "Converge", "Race", "Cascade")
        from start in Gen.Frequency((12, Gen.Constant("false")), (1, Gen.Elements("true", "\"ya\"")))
        select $$"""{"id":{{id}},"type":"{{type.Name}}","version":1,"customProperties":{"mergeMode":"{{merge}}","canStartWorkflow":{{start}}}{{string.Concat(inputs.Concat(ports).Where(text => text.Length > 0).Select(text => "," + text))}}{{(type.IsContainer ? $",\"activities\":[{string.Join(',', children)}]{connections}" : "")}}}""";

    private static Gen<string> Input(string name) =>
        name.Contains('[', StringComparison.Ordinal)
            ? Gen.Constant("")
            : Gen.Frequency(
                (1, Gen.Constant("")),
                (1, Value.Select(value => $"\"{name}\":{value}")),
                (
                    3,
                    Expression.Select(expression =>
                        $$""" "{{name}}":{"typeName":"Object","expression":{{expression}}}"""
                    )
                )
            );

    private static Gen<string> Port(string name, int depth) =>
        depth <= 0 || name.Contains('[', StringComparison.Ordinal)
            ? Gen.Constant("")
            : Gen.Frequency(
                (1, Gen.Constant("")),
                (3, Activity(depth - 1).Select(activity => $"\"{name}\":{activity}"))
            );

    private static Gen<string> Connections(string[] children)
    {
        var ids = children.Select(child => JsonNode.Parse(child)!["id"]?.ToString() ?? "").Append("entah").ToArray();
        return Gen.ListOf(
                from source in Gen.Elements(ids)
                from target in Gen.Elements(ids)
                from port in Gen.Elements("Done", "Done", "Done", "True", "False", "entah")
                select $$"""{"source":{"activity":"{{source}}","port":"{{port}}"},"target":{"activity":"{{target}}"} }"""
            )
            .Select(list => $",\"connections\":[{string.Join(',', list.Take(12))}]");
    }

    private static Gen<string[]> All(IEnumerable<Gen<string>> parts) =>
        parts.Aggregate(
            Gen.Constant(Array.Empty<string>()),
            (before, part) => from texts in before from text in part select (string[])[.. texts, text]
        );
}
