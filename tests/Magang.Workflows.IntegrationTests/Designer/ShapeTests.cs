using System.Text.Json;

namespace Magang.Workflows.IntegrationTests.Designer;

/// <summary>The comparison that the recorded contract is held to.</summary>
public sealed class ShapeTests
{
    [TestCase("""{"a":1}""", """{"a":2,"b":3}""")]
    [TestCase("""{"a":null}""", """{}""")]
    [TestCase("""{"a":{"b":1}}""", """{"a":null}""")]
    [TestCase("""{"items":[{"a":1},{"a":2,"b":3}]}""", """{"items":[{"a":5}]}""")]
    [TestCase("""{"items":[]}""", """{"items":[{"a":5}]}""")]
    [TestCase("""{"a":true}""", """{"a":false}""")]
    public void What_has_the_shape_has_no_difference(string theirs, string ours) =>
        Assert.That(Differences(theirs, ours), Is.Empty);

    [TestCase("""{"a":1}""", """{"b":1}""", "$.a")]
    [TestCase("""{"a":1}""", """{"a":"1"}""", "$.a: String, not Number")]
    [TestCase("""{"items":[{"a":1},{"a":2,"b":3}]}""", """{"items":[{"b":5}]}""", "$.items[].a")]
    [TestCase("""{"a":{"b":{"c":1}}}""", """{"a":{"b":{}}}""", "$.a.b.c")]
    [TestCase("""{"a":[]}""", """{"a":{}}""", "$.a: Object, not Array")]
    public void What_is_lacking_or_of_another_kind_is_named(string theirs, string ours, string difference) =>
        Assert.That(Differences(theirs, ours), Is.EqualTo([difference]));

    private static IReadOnlyList<string> Differences(string theirs, string ours) =>
        Shape.Differences(JsonDocument.Parse(theirs).RootElement, JsonDocument.Parse(ours).RootElement);
}
