using System.Text.Json;
using Magang.Workflows.Host.Designer.Definitions;

namespace Magang.Workflows.IntegrationTests.Designer.Definitions;

/// <summary>What a canvas writes by itself is no change; what somebody did is one.</summary>
public sealed class SameDrawingTests
{
    private const string Placed =
        """,{"id":"a2","type":"Elsa.WriteLine","version":1,"metadata":{"designer":{"position":{"x":10,"y":20}}}}""";

    [TestCase("""{"designer":{"size":{"width":186.34,"height":54}}}""")]
    [TestCase("""{"designer":{}}""")]
    [TestCase("{}")]
    public void Sizes_and_empty_members_are_no_difference(string metadata) =>
        Assert.That(SameDrawing.Is(Document(""), Document($$""","metadata":{{metadata}}""")), Is.True);

    [Test]
    public void A_size_that_differs_is_none_beside_the_same_place() =>
        Assert.That(
            SameDrawing.Is(Document("", Placed), Document("", Placed.Replace("}}}}", "},\"size\":{\"width\":1}}}}"))),
            Is.True
        );

    [Test]
    public void A_place_that_was_chosen_for_who_looks_is_none()
    {
        var own = Document("");
        var shown = CanvasView.Of(own);

        Assert.That(shown.GetRawText(), Does.Contain("position"));
        Assert.That(SameDrawing.Is(own, shown), Is.True);
    }

    [TestCase("""{"logPersistenceMode":{"default":"Inherit","inputs":{},"outputs":{}}}""")]
    [TestCase("""{"logPersistenceConfig":{"default":null,"internalState":null,"inputs":{},"outputs":{}}}""")]
    [TestCase("""{"VariableTestValues":{}}""")]
    public void What_a_tab_leaves_that_was_looked_at_is_none(string custom) =>
        Assert.That(SameDrawing.Is(Document(""), Document($$""","customProperties":{{custom}}""")), Is.True);

    [TestCase(""","customProperties":{"logPersistenceMode":{"default":"Exclude"}}""")]
    [TestCase(""","customProperties":{"VariableTestValues":{"nip":"1"}}""")]
    [TestCase(""","metadata":{"designer":{"position":{"x":999,"y":999}}}""")]
    [TestCase(""","metadata":{"displayText":"Lain"}""")]
    [TestCase(""","size":{"width":1}""")]
    [TestCase(""","text":{"typeName":"String","expression":{"type":"Literal","value":"halo"}}""")]
    public void Whatever_somebody_did_is_one(string member) =>
        Assert.That(SameDrawing.Is(Document(""), Document(member)), Is.False);

    [Test]
    public void A_member_of_the_document_that_nobody_shows_is_one() =>
        Assert.That(
            SameDrawing.Is(
                Document(""),
                Json.Parse(Document("").GetRawText().Replace("\"uji\"", "\"uji\",\"lain\":1"))
            ),
            Is.False
        );

    private static JsonElement Document(string member, string more = "") =>
        Json.Parse(
            $$"""
            {"definitionId":"uji","root":{"id":"r","type":"Elsa.Flowchart","version":1,"activities":[
              {"id":"a1","type":"Elsa.WriteLine","version":1{{member}}}{{more}}],"connections":[]} }
            """
        );
}
