using System.Collections.Immutable;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Tests.Expressions;

public class TypedValueTests
{
    [TestCase("\"3\"", "Int32", "3")]
    [TestCase("3.0", "Int32", "3")]
    [TestCase("2147483648", "Int64", "2147483648")]
    [TestCase("42", "String", "\"42\"")]
    [TestCase("true", "String", "\"true\"")]
    [TestCase("\"True\"", "Boolean", "true")]
    [TestCase("\"false\"", "Boolean", "false")]
    [TestCase("\"2.5\"", "Double", "2.5")]
    [TestCase("\"00:00:05\"", "TimeSpan", "\"00:00:05\"")]
    [TestCase("\"PT36H\"", "TimeSpan", "\"1.12:00:00\"")]
    [TestCase("\"-00:00:05\"", "TimeSpan", "\"-00:00:05\"")]
    [TestCase("\"2026-02-02T08:00:00+07:00\"", "DateTimeOffset", "\"2026-02-02T08:00:00.0000000+07:00\"")]
    [TestCase("\"2026-02-02\"", "DateOnly", "\"2026-02-02\"")]
    [TestCase("{\"a\":1}", "Object", "{\"a\":1}")]
    [TestCase("\"[\\\"GET\\\"]\"", "String[]", "[\"GET\"]")]
    [TestCase("\"GET\"", "ICollection<String>", "[\"GET\"]")]
    [TestCase("[1,\"2\"]", "Int32[]", "[1,2]")]
    [TestCase("null", "Int32", "null")]
    public void A_value_takes_the_type_that_is_wanted(string given, string type, string json)
    {
        Assert.That(TypedValue.TryConvert(Json.Parse(given), type, [], out var converted), Is.True);
        Assert.That(converted.GetRawText().Replace("\\u002B", "+", StringComparison.Ordinal), Is.EqualTo(json));
    }

    [TestCase("\"abc\"", "Int32")]
    [TestCase("3.5", "Int32")]
    [TestCase("2147483648", "Int32")]
    [TestCase("1e400", "Int64")]
    [TestCase("true", "Int32")]
    [TestCase("\"ya\"", "Boolean")]
    [TestCase("1", "Boolean")]
    [TestCase("\"NaN\"", "Double")]
    [TestCase("\"lima menit\"", "TimeSpan")]
    [TestCase("5", "TimeSpan")]
    [TestCase("\"31-31-2026\"", "DateTimeOffset")]
    [TestCase("[\"x\"]", "Int32[]")]
    public void A_value_that_is_not_of_the_type_is_not_guessed(string given, string type) =>
        Assert.That(TypedValue.TryConvert(Json.Parse(given), type, [], out _), Is.False);

    [Test]
    public void A_choice_is_taken_whatever_its_letter_case()
    {
        ImmutableArray<string> choices = ["WaitAny", "WaitAll"];

        Assert.That(TypedValue.TryConvert(Json.Parse("\"waitall\""), "String", choices, out var chosen), Is.True);
        Assert.That(chosen.GetString(), Is.EqualTo("WaitAll"));
        Assert.That(TypedValue.TryConvert(Json.Parse("\"WaitSome\""), "String", choices, out _), Is.False);
    }

    [Test]
    public void A_script_that_gives_the_wrong_type_fails_without_showing_the_value()
    {
        Assert.That(JavaScriptExpression.TryRead("'Ani'", out var script, out _), Is.True);
        var typed = new TypedExpression(script!, "Int32", []);

        var failure = Assert.Throws<ExpressionFailedException>(() => typed.Evaluate(new AScope()))!;

        Assert.That(failure.Message, Does.Contain("a text where Int32").And.Not.Contain("Ani"));
    }
}
