using System.Globalization;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Expressions;
using Magang.Workflows.Tests.Definitions;

namespace Magang.Workflows.Tests.Conformance;

/// <summary>What <c>docs/elsa.md</c> says, made from what the tests know.</summary>
internal static class ElsaDocument
{
    private static readonly (string Word, string Script)[] Words =
    [
        ("template literal", "`a ${1}`"),
        ("let, const at the top of a script", "let a = 1; const b = 2; a + b"),
        ("let, const in a block or function", "if (true) { let a = 1; }"),
        ("arrow function", "[1].map(x => x + 1)"),
        ("default parameter", "(function (a = 1) { return a; })()"),
        ("spread, rest", "[...[1]]"),
        ("destructuring", "var { a } = { a: 1 }; a"),
        ("short members of an object", "var a = 1; ({ a })"),
        ("computed member", "({ ['a']: 1 })"),
        ("class", "class A {}"),
        ("for … of", "for (var a of [1]) {}"),
        ("optional chaining", "null?.a"),
        ("nullish coalescing", "null ?? 1"),
        ("exponent", "2 ** 3"),
        ("async, await", "async function f() {}"),
        ("generator", "function* f() {}"),
        ("tagged template", "String.raw`a`"),
        ("regular expression with the flag u, y or s", "/a/u"),
    ];

    /// <summary>The whole document.</summary>
    public static string Text()
    {
        var text = new StringBuilder();
        text.Append(
            """
            # Elsa

            A workflow of an Elsa 3.8 server runs here as it runs there, and comes out as it went in. What a real Elsa 3.8.0-rc2 did
            with 144 definitions, 48 of its own tests and 96 small ones, was recorded in both flowchart modes; each scenario is a row of
            a test (`Conformance/ElsaConformanceTests.cs`) that compares lines, outputs, variables, activities run and their order,
            final status, incidents, bookmarks left, names, children, and how everything stood at each pause. This page is made by the
            tests, too.

            ## Activities that run


            """
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"{string.Join(", ", ActivityCatalog.Types.Select(type => type.Name).Where(IsElsas).Order(StringComparer.Ordinal))};\nand any definition that allows to be used as an activity.\n"
        );
        text.Append(
            """

            Refused when a definition is read, each with a sentence that says what to use instead: C#, Python and Liquid (by design),
            `Elsa.HttpEndpoint` and the file activities (for now), and whatever else is not in the list. A type's name in JSON is looked
            up in the list and never becomes a class of the program.

            ## Where a row differs, and why

            Every facet that a row does not name is the same as in Elsa.

            | row | what Elsa does, and what is right |
            |---|---|

            """
        );
        var above = "";
        foreach (var (row, why) in Difference.Rows)
        {
            above = why.StartsWith("As above", StringComparison.Ordinal) ? above : why;
            text.Append(CultureInfo.InvariantCulture, $"| {row} | {(why == "As above." ? above : why)} |\n");
        }
        text.Append(
            """

            An incident is not an end here: what Elsa calls Finished/Faulted stands until it is retried or cancelled.

            ## Scripts

            Jint 2.10 reads ECMAScript 5.1; template literals, and `let` and `const` at the top, are rewritten for it. What it cannot
            read is refused when the definition is read, with the line and the word.

            | construct | |
            |---|---|

            """
        );
        foreach (var (word, script) in Words)
            text.Append(CultureInfo.InvariantCulture, $"| {word} | {(IsRead(script) ? "runs" : "refused")} |\n");
        text.Append('\n').Append(Share()).Append('\n');
        return text.ToString();
    }

    /// <summary>How many of the corpus's scripts are refused.</summary>
    private static string Share()
    {
        var scripts = Corpus
            .OwnNames.Concat(Corpus.ElsaNames)
            .SelectMany(name => Scripts(JsonDocument.Parse(WithoutMark(Corpus.Read(name))).RootElement))
            .ToArray();
        string[] refused = [.. scripts.Where(script => !IsRead(script)).Distinct(StringComparer.Ordinal)];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Of {scripts.Length} scripts in the 144 definitions {refused.Length} is refused: `{string.Join("`, `", refused)}`, which is broken on purpose."
        );
    }

    private static IEnumerable<string> Scripts(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
            return value.EnumerateArray().SelectMany(Scripts);
        if (value.ValueKind != JsonValueKind.Object)
            return [];
        var own =
            Json.Member(value, "type").ValueKind == JsonValueKind.String ? Json.Text(Json.Member(value, "type")) : "";
        var script = own switch
        {
            "JavaScript" => Json.Member(value, "value"),
            "Elsa.RunJavaScript" => Json.Member(Json.Member(Json.Member(value, "script"), "expression"), "value"),
            _ => default,
        };
        return value
            .EnumerateObject()
            .SelectMany(member => Scripts(member.Value))
            .Concat(script.ValueKind == JsonValueKind.String ? [script.GetString()!] : []);
    }

    private static bool IsRead(string script) => JavaScriptExpression.TryRead(script, out _, out _);

    private static bool IsElsas(string name) => name.StartsWith("Elsa.", StringComparison.Ordinal);

    private static byte[] WithoutMark(byte[] utf8) => utf8 is [0xEF, 0xBB, 0xBF, ..] ? utf8[3..] : utf8;
}
