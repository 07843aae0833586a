using Magang.Workflows.Expressions;

namespace Magang.Workflows.Tests.Expressions;

public class JavaScriptTests
{
    private readonly AScope _scope = new();

    [TestCase("1 + 2", "3")]
    [TestCase("'a' + 'b'", "\"ab\"")]
    [TestCase("0.1 + 0.2", "0.30000000000000004")]
    [TestCase("9007199254740993", "9007199254740992")]
    [TestCase("1e21", "1E+21")]
    [TestCase("-0.5", "-0.5")]
    [TestCase("1/0", "null")]
    [TestCase("null", "null")]
    [TestCase("undefined", "null")]
    [TestCase("var x = 5", "null")]
    [TestCase("true", "true")]
    [TestCase("[3, 1, 2].sort()", "[1,2,3]")]
    [TestCase("({ x: 1, y: ['p', { z: null }] })", """{"x":1,"y":["p",{"z":null}]}""")]
    [TestCase("({ f: function () {}, u: undefined, a: 1 })", """{"a":1}""")]
    [TestCase("new Date(0)", "\"1970-01-01T00:00:00.000Z\"")]
    [TestCase("return 7", "7")]
    [TestCase("if (1 > 2) { return 'a'; }\nreturn 'b';", "\"b\"")]
    [TestCase("let a = 1; const b = 2; a + b", "3")]
    [TestCase("'return'.length", "6")]
    public void A_script_gives_a_json_value(string script, string json) => Assert.That(Run(script), Is.EqualTo(json));

    [TestCase("`plain`", "\"plain\"")]
    [TestCase("``", "\"\"")]
    [TestCase("`a${1 + 1}b${'c'}`", "\"a2bc\"")]
    [TestCase("`${[1, 2]} ${null} ${undefined} ${true}`", "\"1,2 null undefined true\"")]
    [TestCase("`outer ${`inner ${1}`} end`", "\"outer inner 1 end\"")]
    [TestCase("`${{ a: { b: '}' } }.a.b}`", "\"}\"")]
    [TestCase("`it's \\`quoted\\` \\${no} \\u0041\\x42\\u{43}`", "\"it\\u0027s \\u0060quoted\\u0060 ${no} ABC\"")]
    [TestCase("`a\r\nb`", "\"a\\nb\"")]
    [TestCase("`\\n\\t\\q\\\nx`", "\"\\n\\tqx\"")]
    [TestCase("`a\nb`", "\"a\\nb\"")]
    [TestCase("'`' + /`/.test('x`') + \"`\"", "\"\\u0060true\\u0060\"")]
    [TestCase("8 / 2 / `2`.length", "4")]
    [TestCase("`x`.length + 1 // `", "2")]
    public void Template_literals_are_brought_down_to_what_the_engine_reads(string script, string json) =>
        Assert.That(Run(script), Is.EqualTo(json));

    [Test]
    public void Variables_and_inputs_are_reached_in_each_of_Elsas_ways()
    {
        _scope.With("n", "3").With("my value", "\"v\"").With("o", """{"x":[1]}""");
        _scope.Given["Name"] = Json.Parse("\"Ani\"");

        Assert.That(
            Run(
                "[getVariable('n'), getN(), variables.n, getMyValue(), variables.o.x[0], getInput('Name'), getName(), getVariable('no')]"
            ),
            Is.EqualTo("""[3,3,3,"v",1,"Ani","Ani",null]""")
        );
    }

    [TestCase("setVariable('n', { a: [1, null] })")]
    [TestCase("setN({ a: [1, null] })")]
    [TestCase("variables.n = { a: [1, null] }")]
    [TestCase("variables.n.a = [1, null]")]
    public void A_script_may_change_a_variable(string script)
    {
        Run(script, _scope.With("n", "{}"));

        Assert.That(_scope.Variables["n"].GetRawText(), Is.EqualTo("""{"a":[1,null]}"""));
    }

    [Test]
    public void Facts_and_ids_are_at_hand_under_both_names()
    {
        _scope.Facts["a.End"] = Json.Parse("\"2026-12-31\"");

        Assert.That(
            Run(
                "[fakta('a.End'), getFact('a.End'), typeof fakta('a.No'), getWorkflowInstanceId(), getWorkflowDefinitionId(), isNullOrWhiteSpace(' ')]"
            ),
            Is.EqualTo("""["2026-12-31","2026-12-31","undefined","42","uji",true]""")
        );
    }

    [Test]
    public void The_correlation_id_can_be_read_and_set()
    {
        Assert.That(
            Run("var before = getCorrelationId(); setCorrelationId('K-' + 1); [before, getCorrelationId()]"),
            Is.EqualTo("""[null,"K-1"]""")
        );
        Assert.That(_scope.CorrelationId, Is.EqualTo("K-1"));
    }

    [TestCase("new Date().toISOString()", "\"2026-02-02T01:02:03.000Z\"")]
    [TestCase("Date.now() - new Date().getTime()", "0")]
    [TestCase("new (new Date(5).constructor)().getTime() - Date.now()", "0")]
    [TestCase("new Date(2026, 0, 1).toISOString()", "\"2026-01-01T00:00:00.000Z\"")]
    [TestCase("typeof Date()", "\"string\"")]
    [TestCase("new Date() instanceof Date", "true")]
    public void The_only_clock_is_the_bursts(string script, string json) => Assert.That(Run(script), Is.EqualTo(json));

    [Test]
    public void Random_numbers_repeat_for_the_same_instance_instant_and_script()
    {
        var first = Run("[Math.random(), Math.random()]");

        Assert.That(Run("[Math.random(), Math.random()]"), Is.EqualTo(first));
        Assert.That(Run("Math.random() !== Math.random()"), Is.EqualTo("true"));
        Assert.That(
            Run("var l = 1; for (var i = 0; i < 500; i++) { var r = Math.random(); if (r < 0 || r >= 1) l = 0; } l"),
            Is.EqualTo("1")
        );
    }

    [TestCase(
        "JSON.stringify({ a: [1, 'é\"', null, undefined], b: undefined, c: new Date(0) })",
        """{"a":[1,"é\"",null,null],"c":"1970-01-01T00:00:00.000Z"}"""
    )]
    [TestCase("JSON.stringify([{}, [], 1e21, 0.1], null, 1)", "[\n {},\n [],\n 1e+21,\n 0.1\n]")]
    [TestCase("JSON.stringify(JSON.parse('{\"a\": [1, 2.5, \"x\"]}'))", """{"a":[1,2.5,"x"]}""")]
    [TestCase("toJson({ a: 1 })", """{"a":1}""")]
    public void Json_goes_both_ways(string script, string text) =>
        Assert.That(Evaluate(script).GetString(), Is.EqualTo(text));

    [TestCase("x => 1", "arrow")]
    [TestCase("if (true) { let a = 1; }", "'let'")]
    [TestCase("a b", "line 1")]
    [TestCase("1 +\n2 +\n*3", "line 3")]
    [TestCase("return 1 +", "line")]
    [TestCase("tag`x`", "tagged")]
    [TestCase("tag\n`x`", "tagged")]
    [TestCase("`\\07`", "octal")]
    [TestCase("`\\xZZ`", "escape")]
    [TestCase("`\\u{110000}`", "escape")]
    [TestCase("`\\u{", "escape")]
    [TestCase("`\\", "never closed")]
    [TestCase("`a${1", "never closed")]
    [TestCase("'abc", "never closed")]
    [TestCase("f(1]", "closes nothing")]
    [TestCase("newGuid()", "getWorkflowInstanceId")]
    [TestCase("getConfig('x')", "configuration")]
    [TestCase("eval('1')", "'eval'")]
    [TestCase("async function f() {}", "async")]
    public void What_cannot_be_read_is_named_at_load(string script, string word)
    {
        Assert.That(JavaScriptExpression.TryRead(script, out _, out var problem), Is.False);
        Assert.That(problem, Does.Contain(word));
    }

    [TestCase("nope()", "ReferenceError")]
    [TestCase("null.x", "TypeError")]
    [TestCase("throw 'rahasia Ani'", "an error of its own")]
    [TestCase("throw new Error('rahasia Ani')", "Error")]
    [TestCase("while (true) { }", "statements")]
    [TestCase("while (true);", "statements")]
    [TestCase("function f() { return f(); } f()", "deeper")]
    [TestCase("function f() { return [1].map(f); } f()", "deeper")]
    [TestCase("var o = {}; o.toString = function () { return '' + o; }; '' + o", "deeper")]
    [TestCase("var o = { get a() { return this.a; } }; o.a", "deeper")]
    [TestCase("var o = { toJSON: function () { return JSON.stringify(o); } }; JSON.stringify(o)", "deeper")]
    [TestCase("var s = 'x'; while (true) { s += s; }", "memory")]
    [TestCase("var a = []; for (var i = 0; i < 3000; i++) a = [a]; '' + a", "nests deeper")]
    [TestCase("var a = []; for (var i = 0; i < 3000; i++) a = [a]; JSON.stringify(a)", "TypeError")]
    [TestCase("var s = ''; for (var i = 0; i < 3000; i++) s += '['; JSON.parse(s)", "SyntaxError")]
    [TestCase("var a = []; for (var i = 0; i < 3000; i++) a = [a]; a", "nests deeper")]
    [TestCase("var a = {}; a.a = a; a", "nests deeper")]
    [TestCase("var a = []; a.length = 4000000000; a.join()", "list is longer")]
    [TestCase("(function () {}).constructor('return 1')()", "TypeError")]
    [TestCase("var f = function () {}; f.bind(null)", "TypeError")]
    public void A_script_that_goes_wrong_fails_alone_and_tells_nothing_personal(string script, string word)
    {
        var failure = Assert.Throws<ExpressionFailedException>(() => Run(script))!;

        Assert.That(failure.Code, Is.EqualTo("MGW-120"));
        Assert.That(failure.Message, Does.Contain(word));
        Assert.That(failure.Message, Does.Not.Contain("Ani"));
    }

    [TestCase("'\\ud800'")]
    [TestCase("({ '\\ud800': 1 })")]
    [TestCase("JSON.stringify('\\ud800')")]
    [TestCase("new Array(-1)")]
    [TestCase("new Array(4294967295).length")]
    [TestCase("new Array(1e9)")]
    [TestCase("new RegExp('(')")]
    [TestCase("new RegExp('a{2,1}').test('a')")]
    [TestCase("(1).toFixed(200)")]
    [TestCase("(1).toPrecision(0)")]
    [TestCase("(255).toString(99)")]
    [TestCase("'abc'.substr(-10, 1e10)")]
    [TestCase("'abc'.substring(NaN, Infinity)")]
    [TestCase("'abc'.split('', 1e10)")]
    [TestCase("'a'.charCodeAt(1e10)")]
    [TestCase("String.fromCharCode(1e10, -1)")]
    [TestCase("new Date(1e20)")]
    [TestCase("new Date(1e20).toISOString()")]
    [TestCase("new Date(-1e15)")]
    [TestCase("new Date(8e15)")]
    [TestCase("new Date('besok').toString()")]
    [TestCase("new Date(99999, 1, 1).toString()")]
    [TestCase("decodeURIComponent('%')")]
    [TestCase("encodeURIComponent('\\ud800')")]
    [TestCase("parseInt('9'.concat(new Array(400).join('9')))")]
    [TestCase("[3, 2, 1].sort(function () { return NaN; })")]
    [TestCase("[3, 2, 1].sort(function () { throw 1; })")]
    [TestCase("Object.defineProperty({}, 'a', { get: 1 })")]
    [TestCase("Object.create(null)")]
    [TestCase("'' + Object.create(null)")]
    [TestCase("this")]
    [TestCase("Math")]
    [TestCase("arguments")]
    [TestCase("Object.keys(this)")]
    [TestCase("delete this.getVariable; getVariable('x')")]
    [TestCase("Array.prototype.push.call({}, 1)")]
    [TestCase("[].reduce(function () {})")]
    [TestCase("'x'.replace(/(?:)/g, function () { return this; })")]
    [TestCase("'x'.localeCompare()")]
    [TestCase("(0.1).toExponential(-1)")]
    [TestCase("a: for (;;) { break a; }")]
    [TestCase("with ({ x: 1 }) x")]
    [TestCase("debugger")]
    [TestCase("new Function('return 1')")]
    [TestCase("({}).constructor.constructor('return 1')()")]
    [TestCase("toString()")]
    [TestCase("JSON.stringify(this)")]
    [TestCase("var a = [1, 2]; a.length = 'x'; a")]
    [TestCase("System.Guid")]
    [TestCase("importNamespace('System')")]
    public void A_strange_script_gives_a_value_or_fails_as_an_expression(string script)
    {
        if (!JavaScriptExpression.TryRead(script, out var expression, out _))
            return;
        try
        {
            Assert.That(expression!.Evaluate(_scope).GetRawText(), Is.Not.Empty);
        }
        catch (ExpressionFailedException failure)
        {
            Assert.That(failure.Code, Is.EqualTo("MGW-120"));
        }
    }

    [TestCase('!', "1")]
    [TestCase('(', "1")]
    [TestCase('-', "1")]
    public void A_script_that_nests_without_end_is_refused_before_the_parser_sees_it(char token, string end)
    {
        Assert.That(JavaScriptExpression.TryRead(new string(token, 50_000) + end, out _, out var problem), Is.False);
        Assert.That(problem, Does.Contain("nests").Or.Contain("closed"));
    }

    [Test]
    public void Deep_scripts_that_are_just_accepted_run_on_a_small_stack()
    {
        string[] deepest =
        [
            string.Concat(Enumerable.Repeat("!", 490)) + "1",
            string.Concat(Enumerable.Repeat("[", 240)) + string.Concat(Enumerable.Repeat("]", 240)),
            string.Join("+", Enumerable.Repeat("1", 245)),
            string.Concat(Enumerable.Repeat("1?1:", 120)) + "1",
            "function f(n) { return " + string.Concat(Enumerable.Repeat("- ", 400)) + "f(n + 1); } f(0)",
            "var d = 0; function f() { d++; return [1].map(function () { return f(); }); } try { f(); } finally { }",
        ];
        var failures = new List<string>();
        foreach (var script in deepest)
        {
            var thread = new Thread(
                () =>
                {
                    try
                    {
                        if (!JavaScriptExpression.TryRead(script, out _, out var problem))
                            failures.Add(problem!);
                        else
                            Run(script);
                    }
                    catch (ExpressionFailedException)
                    {
                        // A refusal is an answer; an overflow would end the process.
                    }
                },
                768 * 1024
            );
            thread.Start();
            thread.Join();
        }
        Assert.That(failures, Is.Empty);
    }

    [Test]
    public void A_long_script_of_short_statements_is_read()
    {
        var script = string.Join('\n', Enumerable.Range(0, 2000).Select(i => $"var v{i} = {i} + 1;")) + "\nv1999";

        Assert.That(Run(script), Is.EqualTo("2000"));
    }

    [Test]
    public void One_expression_serves_many_threads_at_once()
    {
        Assert.That(
            JavaScriptExpression.TryRead(
                "var s = 0; for (var i = 0; i < 50; i++) s += getVariable('n'); s",
                out var expression,
                out _
            ),
            Is.True
        );

        Parallel.For(
            0,
            200,
            n =>
            {
                var scope = new AScope().With("n", n.ToString(System.Globalization.CultureInfo.InvariantCulture));
                Assert.That(expression!.Evaluate(scope).GetInt32(), Is.EqualTo(n * 50));
            }
        );
    }

    private string Run(string script) => Run(script, _scope);

    private static string Run(string script, AScope scope) => Evaluate(script, scope).GetRawText();

    private System.Text.Json.JsonElement Evaluate(string script) => Evaluate(script, _scope);

    private static System.Text.Json.JsonElement Evaluate(string script, AScope scope)
    {
        Assert.That(JavaScriptExpression.TryRead(script, out var expression, out var problem), Is.True, problem);
        return expression!.Evaluate(scope);
    }
}
