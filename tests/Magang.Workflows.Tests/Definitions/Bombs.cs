using System.Globalization;
using System.Text;

namespace Magang.Workflows.Tests.Definitions;

/// <summary>Documents that are large or deep in every way we could think of, at most 10 MB each unless their size is the point.</summary>
internal static class Bombs
{
    private const int Room = 10_400_000;

    /// <summary>Each with its name and the code of the refusal; null where it is accepted, empty where that depends on the mode.</summary>
    public static IEnumerable<(string Name, Func<byte[]> Make, string? Word)> All() =>
        [
            ("10 MB and a byte", () => Utf8("{\"a\":\"" + new string('x', 10 * 1024 * 1024) + "\"}"), "MGW-700"),
            (
                "10 MB in one text",
                () => Root("{\"type\":\"Elsa.Start\",\"x\":\"" + new string('x', Room) + "\"}"),
                null
            ),
            (
                "10 MB in the name",
                () => Utf8("{\"definitionId\":\"x\",\"name\":\"" + new string('x', Room) + "\"}"),
                "MGW-708"
            ),
            (
                "10 MB of escapes",
                () => Root("{\"type\":\"Elsa.Start\",\"x\":\"" + Repeat("\\u0041", Room / 6) + "\"}"),
                null
            ),
            ("10 MB of blanks", () => Utf8(new string(' ', Room) + "{\"definitionId\":\"x\"}"), null),
            ("5,000,000 brackets", () => Utf8(new string('[', 5_000_000)), "MGW-702"),
            (
                "lists within lists",
                () =>
                    Root("{\"type\":\"Elsa.Start\",\"x\":[" + Join(Repeat("[", 500) + Repeat("]", 500), 1_800) + "]}"),
                null
            ),
            (
                "3,000,000 empty lists",
                () => Root("{\"type\":\"Elsa.Start\",\"x\":[" + Join("[]", Room / 3) + "]}"),
                "MGW-707"
            ),
            (
                "5,000,000 numbers",
                () => Root("{\"type\":\"Elsa.Start\",\"x\":[" + Join("1", Room / 2) + "]}"),
                "MGW-707"
            ),
            ("900,000 values", () => Root("{\"type\":\"Elsa.Start\",\"x\":[" + Join("1", 900_000) + "]}"), null),
            (
                "a property 1,000,000 times",
                () => Root("{\"type\":\"Elsa.Start\"," + Join("\"x\":1", 990_000) + "}"),
                "MGW-705"
            ),
            ("400,000 properties", () => Root("{\"type\":\"Elsa.Start\"," + Numbered("\"x#\":1", 400_000) + "}"), null),
            (
                "400,000 unknown inputs",
                () => Root("{\"type\":\"Elsa.Start\"," + Numbered("\"x#\":{\"expression\":{}}", 300_000) + "}"),
                null
            ),
            ("nesting 1,000", () => Nested(1_000), "MGW-702"),
            ("nesting 100,000", () => Nested(100_000), "MGW-702"),
            ("nesting 120", () => Nested(120), "MGW-721"),
            ("100,000 activities", () => Sequence(Join("{\"type\":\"Elsa.Start\"}", 100_000)), "MGW-707"),
            (
                "100,000 activities with ids",
                () => Sequence(Numbered("{\"type\":\"Elsa.WriteLine\",\"id\":\"a#\",\"text\":\"x\"}", 100_000)),
                "MGW-707"
            ),
            (
                "20,000 activities",
                () => Sequence(Numbered("{\"type\":\"Elsa.WriteLine\",\"id\":\"a#\",\"text\":\"x\"}", 19_999)),
                null
            ),
            ("20,000 activities at depth 99", () => Deep(19_800), null),
            ("250,000 bare types", () => Sequence(Join("{\"type\":\"E\"}", 240_000)), "MGW-707"),
            ("20,000 unknown types", () => Sequence(Numbered("{\"type\":\"Elsa.WriteLin#\"}", 19_999)), "MGW-724"),
            ("20,000 ids alike", () => Sequence(Join("{\"type\":\"Elsa.Start\",\"id\":\"a\"}", 19_999)), "MGW-723"),
            (
                "long ids alike",
                () => Sequence(Join("{\"type\":\"Elsa.Start\",\"id\":\"" + new string('x', 50_000) + "\"}", 200)),
                "MGW-708"
            ),
            ("a long id with many faults", () => Chart(new string('x', 5_000_000), "", Join("{}", 300_000)), "MGW-708"),
            (
                "long types",
                () => Sequence(Numbered("{\"type\":\"Elsa." + new string('x', 500) + "#\"}", 19_999)),
                "MGW-724"
            ),
            ("a long type", () => Root("{\"type\":\"" + new string('x', Room) + "\"}"), "MGW-708"),
            (
                "100,000 connections alike",
                () =>
                    Chart(
                        "f",
                        "{\"type\":\"Elsa.Start\",\"id\":\"a\"},{\"type\":\"Elsa.Event\",\"eventName\":\"x\",\"id\":\"b\"}",
                        Join(Connection("a", "Done", "b"), 100_000)
                    ),
                null
            ),
            (
                "100,000 connections by other ports",
                () =>
                    Chart(
                        "f",
                        "{\"type\":\"Elsa.Start\",\"id\":\"a\"},{\"type\":\"Elsa.Event\",\"eventName\":\"x\",\"id\":\"b\"}",
                        Numbered(Connection("a", "p#", "b"), 100_000)
                    ),
                "MGW-707"
            ),
            (
                "100,000 connections to nowhere",
                () =>
                    Chart(
                        "f",
                        "{\"type\":\"Elsa.Start\",\"id\":\"a\"}",
                        Numbered(Connection("a", "Done", "n#"), 100_000)
                    ),
                null
            ),
            ("a dense graph", () => Dense(140, (one, other) => one != other), ""),
            ("a dense graph without loops", () => Dense(200, (one, other) => one < other), null),
            ("a dense graph backward", () => Dense(190, (one, other) => one > other || one == 0), ""),
            ("a chain of 20,000", () => Chain(19_999, ""), null),
            ("20,000 triggers", () => Chain(19_999, ",\"canStartWorkflow\":true"), "MGW-707"),
            ("20,000 decisions in a chain", Decisions, null),
            (
                "1,000,000 variables",
                () => Utf8("{\"definitionId\":\"x\",\"variables\":[" + Numbered("{\"name\":\"v#\"}", 490_000) + "]}"),
                "MGW-707"
            ),
            ("variables in 100 nested scopes", () => Scopes(99, 900), "MGW-707"),
            ("10,000 variables in 98 nested scopes", () => Scopes(99, 100), null),
            (
                "500,000 inputs",
                () => Utf8("{\"definitionId\":\"x\",\"inputs\":[" + Numbered("{\"name\":\"v#\"}", 490_000) + "]}"),
                "MGW-707"
            ),
            ("a long list of texts", () => Variable("String[]", "[" + Join("1", 900_000) + "]"), "MGW-707"),
            ("a long list of spans", () => Variable("TimeSpan[]", "[" + Join("\"1\"", 900_000) + "]"), "MGW-707"),
            ("a long list in a text", () => Variable("Int32[]", "\"[" + Join("1", 5_000_000) + "]\""), "MGW-707"),
            ("an object in a text", () => Line("Object", "\"[" + Join("[]", 3_000_000) + "]\""), "MGW-707"),
            (
                "many objects in texts",
                () =>
                    Sequence(
                        Join(
                            "{\"type\":\"Elsa.SetVariable\",\"variable\":{\"id\":\"v\"},\"value\":"
                                + ADefinition.Input("Object", "Object", "\"[[],[],[],[],[],[],[],[],[]]\"")
                                + "}",
                            19_999
                        )
                    ),
                "MGW-734"
            ),
            ("a number of 10,000,000 digits", () => Variable("Int32", Repeat("9", Room)), "MGW-720"),
            ("a decimal of 10,000,000 digits", () => Variable("Decimal", "0." + Repeat("9", Room)), null),
            (
                "a version of 10,000,000 digits",
                () => Utf8("{\"definitionId\":\"x\",\"version\":" + Repeat("9", Room) + "}"),
                "MGW-712"
            ),
            ("a huge exponent", () => Variable("Int64", "1e999999999"), "MGW-720"),
            ("a huge span", () => Variable("TimeSpan", "\"P" + Repeat("9", Room) + "D\""), "MGW-720"),
            ("a span of blanks", () => Variable("TimeSpan", "\"" + Repeat(" ", Room) + "\""), "MGW-720"),
            ("a date of 10 MB", () => Variable("DateTimeOffset", "\"2" + Repeat(" ", Room) + "\""), "MGW-720"),
            ("a date of zeros", () => Variable("DateTimeOffset", "\"" + Repeat("0", Room) + "\""), "MGW-720"),
            ("a date of words", () => Variable("DateOnly", "\"" + Repeat("May ", Room / 4) + "\""), "MGW-720"),
            ("a script of 10 MB", () => Line("JavaScript", "\"" + new string('(', Room) + "\""), "MGW-707"),
            ("a script of 99,000 brackets", () => Line("JavaScript", "\"" + new string('(', 99_000) + "\""), "MGW-738"),
            (
                "a script of 99,000 functions",
                () => Line("JavaScript", "\"" + Repeat("function(){", 9_000) + "\""),
                "MGW-738"
            ),
            ("100 scripts of 100,000", () => Scripts(100, Repeat("a+", 20) + "a;", 2_300), "MGW-707"),
            ("20,000 scripts", () => Scripts(19_999, "var a = [1,2,3]; a.length;", 5), "MGW-707"),
            (
                "300,000 cases",
                () => Root("{\"type\":\"Elsa.FlowSwitch\",\"cases\":[" + Join("{\"condition\":\"x\"}", 300_000) + "]}"),
                "MGW-731"
            ),
            (
                "200,000 cases with a script",
                () =>
                    Root(
                        "{\"type\":\"Elsa.FlowSwitch\",\"cases\":["
                            + Join("{\"condition\":{\"type\":\"JavaScript\",\"value\":\"a\"}}", 150_000)
                            + "]}"
                    ),
                "MGW-707"
            ),
        ];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeat(string text, int count) =>
        new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Join(string text, int count) => string.Join(',', Enumerable.Repeat(text, count));

    private static string Numbered(string text, int count) =>
        string.Join(
            ',',
            Enumerable
                .Range(0, count)
                .Select(i => text.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
        );

    private static byte[] Root(string root) => Utf8("{\"definitionId\":\"x\",\"root\":" + root + "}");

    private static byte[] Sequence(string activities) =>
        Root("{\"type\":\"Elsa.Sequence\",\"activities\":[" + activities + "]}");

    private static byte[] Chart(string id, string activities, string connections) =>
        Root(
            $"{{\"type\":\"Elsa.Flowchart\",\"id\":\"{id}\",\"activities\":[{activities}],\"connections\":[{connections}]}}"
        );

    private static string Connection(string from, string port, string to) =>
        $"{{\"source\":{{\"activity\":\"{from}\",\"port\":\"{port}\"}},\"target\":{{\"activity\":\"{to}\"}}}}";

    private static byte[] Variable(string type, string value) =>
        Utf8(
            $"{{\"definitionId\":\"x\",\"variables\":[{{\"name\":\"v\",\"typeName\":\"{type}\",\"value\":{value}}}]}}"
        );

    private static byte[] Line(string expression, string value) =>
        ADefinition.Utf8(ADefinition.Of("Elsa.Sequence", ADefinition.Line("a", "0"))) is var utf8
            ? Utf8(
                Encoding
                    .UTF8.GetString(utf8)
                    .Replace(
                        "\"text\":0",
                        "\"text\":" + ADefinition.Input("String", expression, value),
                        StringComparison.Ordinal
                    )
            )
            : [];

    private static byte[] Scripts(int count, string statement, int statements) =>
        Sequence(
            Join(
                "{\"type\":\"Elsa.WriteLine\",\"text\":"
                    + ADefinition.Input("String", "JavaScript", "\"" + Repeat(statement, statements) + "\"")
                    + "}",
                count
            )
        );

    private static byte[] Nested(int depth) =>
        Root(Repeat("{\"type\":\"Elsa.Sequence\",\"activities\":[", depth) + Repeat("]}", depth));

    private static byte[] Deep(int count) =>
        Root(
            Repeat("{\"type\":\"Elsa.Sequence\",\"activities\":[", 98)
                + Join("{\"type\":\"Elsa.Start\"}", count)
                + Repeat("]}", 98)
        );

    private static byte[] Scopes(int depth, int variables)
    {
        var text = new StringBuilder();
        for (var i = 0; i < depth - 1; i++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{{\"type\":\"Elsa.Sequence\",\"variables\":[{Numbered($"{{\"name\":\"v{i}_#\"}}", variables)}],\"activities\":["
            );
        text.Append(
            Join(
                "{\"type\":\"Elsa.WriteLine\",\"text\":" + ADefinition.Input("String", "Variable", "\"v0_0\"") + "}",
                19_000
            )
        );
        return Root(text + Repeat("]}", depth - 1));
    }

    private static byte[] Dense(int count, Func<int, int, bool> connects) =>
        Chart(
            "f",
            Numbered("{\"type\":\"Elsa.Event\",\"eventName\":\"x\",\"id\":\"n#\"}", count),
            string.Join(
                ',',
                from one in Enumerable.Range(0, count)
                from other in Enumerable.Range(0, count)
                where connects(one, other)
                select Connection($"n{one}", "Done", $"n{other}")
            )
        );

    private static byte[] Chain(int count, string more) =>
        Chart(
            "f",
            Numbered($"{{\"type\":\"Elsa.Event\",\"eventName\":\"x\",\"id\":\"n#\"{more}}}", count),
            string.Join(',', Enumerable.Range(1, count - 1).Select(i => Connection($"n{i - 1}", "Done", $"n{i}")))
        );

    // Each decision leads on by one outcome, all join at the end: what was chosen grows along the chain.
    private static byte[] Decisions()
    {
        var count = 9_000;
        return
            Chart(
                "f",
                Numbered(
                    "{\"type\":\"Elsa.FlowDecision\",\"id\":\"n#\",\"condition\":"
                        + ADefinition.Input("Boolean", "Variable", "\"v\"")
                        + "}",
                    count
                ) + ",{\"type\":\"Elsa.FlowJoin\",\"id\":\"j\",\"mode\":\"WaitAll\"}",
                string.Join(
                    ',',
                    Enumerable
                        .Range(1, count - 1)
                        .SelectMany(i =>
                            (string[])[Connection($"n{i - 1}", "True", $"n{i}"), Connection($"n{i - 1}", "False", "j")]
                        )
                )
            )
                is var utf8
            ? Utf8(
                Encoding
                    .UTF8.GetString(utf8)
                    .Replace(
                        "{\"definitionId\":\"x\",",
                        "{\"definitionId\":\"x\",\"variables\":[{\"name\":\"v\"}],",
                        StringComparison.Ordinal
                    )
            )
            : [];
    }
}
