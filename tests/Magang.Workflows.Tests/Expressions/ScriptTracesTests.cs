using Magang.Workflows.Expressions;

namespace Magang.Workflows.Tests.Expressions;

/// <summary>Scripts share an engine where they can leave nothing in it; no script may notice.</summary>
public sealed class ScriptTracesTests
{
    private static readonly string[] Leaving =
    [
        "rahasia = 'Ani'",
        "var rahasia = 'Ani'; 1",
        "function rahasia() { return 'Ani'; } 1",
        "if (true) { function rahasia() { return 'Ani'; } }",
        "(function () { rahasia = 'Ani'; })()",
        "(function () { this.rahasia = 'Ani'; })()",
        "this.rahasia = 'Ani'",
        "Array.prototype.rahasia = 'Ani'",
        "[].constructor.prototype.rahasia = 'Ani'",
        "[]['constructor']['prototype'].rahasia = 'Ani'",
        "[][getVariable('k')].prototype.rahasia = 'Ani'",
        "''.__proto__.rahasia = 'Ani'",
        "Object.defineProperty(Object.prototype, 'rahasia', { value: 'Ani' }); 1",
        "Array.prototype.push('Ani')",
        "[].push.call(Array.prototype, 'Ani')",
        "[].push.apply(Array.prototype, ['Ani'])",
        "['Ani'].forEach([].push)",
        "[['Ani']].map(function (f) { return [].push; })[0]('Ani')",
        "(function (f) { return f('Ani'); })([].push)",
        "(function () { var f = [].push; return f('Ani'); })()",
        "(true ? [].push : null)('Ani')",
        "(function () { arguments.callee.rahasia = 'Ani'; })()",
        "Math.round = function () { return 'Ani'; }",
        "delete Math.round",
        "delete String.prototype.trim",
        "isNaN = null",
        "Math.random()",
        "new Date()",
        "/a/g.test('a')",
        "for (rahasia in { a: 1 }) { } 1",
        "try { throw 1; } catch (rahasia) { rahasia = 'Ani'; } 1",
        "with (Math) { round = null; } 1",
        "getVariable = null",
        "({ get a() { return 1; } }).a",
        "JSON.stringify = null",
        "Object.freeze(Array.prototype); 1",
        "({ valueOf: [].pop }) + 1",
        "({ toString: [].pop }) + ''",
    ];

    private static readonly string[] Computing =
    [
        "fakta('a.b') == 1 && getVariable('k') != null",
        "({ a: { b: fakta('a') + 1 }, c: [1, 'x', null] })",
        "getVariable('k').filter(function (c) { return c.Result == 'TMS'; }).map(function (c) { return { R: c.Reason }; })",
        "hariIni().substr(0, 4) + '/' + Math.round(1.5)",
        "`${getVariable('k')} ${1}`",
        "if (getVariable('k')) { return 'a'; }\nreturn 'b';",
        "variables.k",
        "(function (a) { var b = a + 1; return b; })(1)",
    ];

    private readonly AScope _scope = new AScope().With("k", "\"constructor\"");

    [TestCaseSource(nameof(Leaving))]
    public void What_one_script_leaves_another_does_not_find(string script)
    {
        Try("1");
        Try(script);

        Assert.Multiple(() =>
        {
            Assert.That(Try("typeof rahasia"), Is.EqualTo("\"undefined\""));
            Assert.That(Try("[].rahasia === undefined && ''.rahasia === undefined"), Is.EqualTo("true"));
            Assert.That(Try("typeof length"), Is.EqualTo("\"undefined\""));
            Assert.That(Try("getVariable('k') + Math.round(1.5) + ' a '.trim()"), Is.EqualTo("\"constructor2a\""));
            Assert.That(Try("[][0] === undefined && isNaN('a')"), Is.EqualTo("true"));
        });
    }

    [TestCaseSource(nameof(Leaving))]
    public void A_script_that_might_leave_something_has_an_engine_of_its_own(string script) =>
        Assert.That(LeavesNone(script), Is.False);

    [TestCaseSource(nameof(Computing))]
    public void A_script_that_only_computes_shares_an_engine(string script) => Assert.That(LeavesNone(script), Is.True);

    [Test]
    public void What_was_offered_to_one_evaluation_is_gone_in_the_next()
    {
        var asks = Read("typeof getOwn + typeof variables + typeof setOutcome");

        Assert.That(asks.Evaluate(new AScope().With("own", "1")).GetString(), Is.EqualTo("functionobjectundefined"));
        Assert.That(asks.Evaluate(new AScope()).GetString(), Is.EqualTo("undefinedobjectundefined"));
    }

    [Test]
    public void A_script_that_fails_spoils_no_other()
    {
        Try("getVariable('k').a.b.c");
        Try("[1].map(function (x) { return nope(x); })");

        Assert.That(Try("[1, 2].map(function (x) { return x + 1; })"), Is.EqualTo("[2,3]"));
    }

    [Test]
    public void Counts_begin_anew_with_each_script()
    {
        const string Loop =
            "[1,2,3,4,5,6,7,8,9,10].map(function (x) { return [1,2,3,4,5,6,7,8,9,10].map(function (y) { return x * y; }); }).length";

        for (var i = 0; i < 2000; i++)
            Assert.That(Try(Loop), Is.EqualTo("10"));
    }

    private static bool LeavesNone(string script) => Read(script).LeavesNothing;

    private static JavaScriptExpression Read(string script)
    {
        Assert.That(JavaScriptExpression.TryRead(script, out var expression, out var problem), Is.True, problem);
        return expression!;
    }

    private string? Try(string script)
    {
        if (!JavaScriptExpression.TryRead(script, out var expression, out _))
            return null;
        try
        {
            return expression!.Evaluate(_scope).GetRawText();
        }
        catch (ExpressionFailedException)
        {
            return null;
        }
    }
}
