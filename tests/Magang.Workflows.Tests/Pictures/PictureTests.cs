using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Magang.Workflows.Definitions;
using Magang.Workflows.Pictures;
using Magang.Workflows.Tests.Definitions;

namespace Magang.Workflows.Tests.Pictures;

public class PictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>All that are read; one of them in token mode only.</summary>
    private static readonly string[] Names = [.. CorpusTests.Readable, "own-back-edge-cross"];

    [TestCaseSource(nameof(Names))]
    public void Every_definition_that_can_be_read_can_be_drawn(string name)
    {
        var mode = name == "own-back-edge-cross" ? FlowMode.Token : (FlowMode?)null;
        var definition = Corpus.Beside(name, mode, TestCatalog.Find).Read(Corpus.Read(name));
        var picture = XDocument.Parse(Picture.Svg(definition));

        Assert.That(Leaves(picture).Select(leaf => leaf.Id), Is.EquivalentTo(LeavesOf(definition)));
        AssertApart(picture);
    }

    [Test]
    public void Boxes_of_any_flowchart_stand_apart_and_within_the_picture()
    {
        Prop.ForAll(
                AnyFlow.Arbitrary(),
                flow =>
                {
                    var picture = XDocument.Parse(Picture.Svg(flow.Read()));
                    Assert.That(Leaves(picture).Count(), Is.EqualTo(flow.Count));
                    AssertApart(picture);
                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Test]
    public void A_state_machine_shows_its_states_and_what_leads_from_one_to_the_next()
    {
        var picture = Picture.Svg(
            DefinitionReader.Read(
                File.ReadAllBytes(Path.Combine(RepositoryFolder.Path, "docs", "patterns", "18-milestone.json"))
            )
        );

        var leaves = Leaves(XDocument.Parse(picture)).ToDictionary(leaf => leaf.Id);
        Assert.That(leaves["change"].Y, Is.GreaterThan(leaves["sm#Open"].Y));
        Assert.That(leaves["sm#Closed"].Y, Is.GreaterThan(leaves["close"].Y));
        Assert.That(leaves["sm#Over"].Y, Is.GreaterThan(leaves["sm#Closed"].Y));
    }

    [Test]
    public void The_same_definition_gives_the_same_picture()
    {
        var one = Picture.Svg(ADefinition.Read(ADefinition.Flow("a b c", "a-b", "b-c", "c:Lagi-a")));
        var other = Picture.Svg(ADefinition.Read(ADefinition.Flow("a b c", "a-b", "b-c", "c:Lagi-a")));

        Assert.That(other, Is.EqualTo(one));
        Assert.That(one, Does.Contain("stroke-dasharray").And.Contain(">Lagi<"));
    }

    [Test]
    public void A_gate_shows_its_name_and_article()
    {
        var line = JsonNode.Parse(ADefinition.Line("g"))!;
        line["metadata"] = JsonNode.Parse("""{"displayText":"Gerbang <syarat> & \"bukti\""}""");
        line["customProperties"] = JsonNode.Parse("""{"pasal":["Pasal 7","Pasal 8 ayat (2)"]}""");

        var picture = XDocument.Parse(
            Picture.Svg(ADefinition.Read(ADefinition.Of("Elsa.Sequence", line.ToJsonString())))
        );
        var words = string.Join(' ', picture.Descendants(Svg + "text").Select(text => text.Value));

        Assert.That(
            words,
            Does.Contain("Gerbang <syarat>")
                .And.Contain("& \"bukti\"")
                .And.Contain("Pasal 7; Pasal")
                .And.Contain("ayat (2)")
        );
    }

    [Test]
    public void Names_that_xml_has_no_word_for_do_not_break_the_picture()
    {
        var line = JsonNode.Parse(ADefinition.Line("a"))!;
        line["id"] = "a\u0001b";
        line["name"] = "x\u0000\uffff " + string.Concat(Enumerable.Repeat("😀", 300)) + new string('m', 500);

        Assert.That(
            () => XDocument.Parse(Picture.Svg(ADefinition.Read(ADefinition.Of("Elsa.Sequence", line.ToJsonString())))),
            Throws.Nothing
        );
    }

    [Test]
    public void A_part_is_drawn_alone_and_deeper_levels_may_stay_closed()
    {
        var inner =
            $$"""{"id":"s","type":"Elsa.Sequence","version":1,"activities":[{{ADefinition.Line("x")}},{{ADefinition.Line("y")}}]}""";
        var definition = ADefinition.Read(ADefinition.Of("Elsa.Sequence", ADefinition.Line("a"), inner));

        Assert.That(Drawn(definition, new PictureOptions { Part = "s" }), Is.EquivalentTo(["x", "y"]));
        Assert.That(Drawn(definition, new PictureOptions { Levels = 1 }), Is.EquivalentTo(["a", "s"]));
        Assert.That(Picture.Svg(definition, new PictureOptions { Levels = 1 }), Does.Contain("2 langkah di"));
        Assert.That(
            () => Picture.Svg(definition, new PictureOptions { Part = "z" }),
            Throws.TypeOf<PartUnknownException>().With.Message.Contains("MGW-122")
        );
    }

    [Test]
    public void What_no_page_can_show_is_refused()
    {
        var many = ADefinition.Of(
            "Elsa.Sequence",
            [.. Enumerable.Range(0, 1001).Select(i => ADefinition.Line($"n{i}"))]
        );
        var lanes = ADefinition.Flow(
            string.Join(' ', Enumerable.Range(0, 300).Select(i => $"n{i}")),
            [
                .. Enumerable.Range(1, 299).Select(i => $"n{i - 1}-n{i}"),
                .. Enumerable.Range(2, 298).Select(i => $"n0-n{i}"),
            ]
        );

        Assert.That(() => Picture.Svg(ADefinition.Read(many)), Throws.TypeOf<PictureTooLargeException>());
        Assert.That(
            () => Picture.Svg(ADefinition.Read(lanes)),
            Throws.TypeOf<PictureTooLargeException>().With.Message.Contains("MGW-123")
        );
    }

    [Test]
    public void The_designers_positions_are_kept_where_all_are_given()
    {
        var json = ADefinition.Flow("a b", "a-b");
        Assert.That(Leaves(Draw(json)).Select(leaf => leaf.Y), Is.Ordered.And.Unique);
        json["root"]!["activities"]![0]!["metadata"] = JsonNode.Parse("""{"designer":{"position":{"x":400,"y":10}}}""");
        json["root"]!["activities"]![1]!["metadata"] = JsonNode.Parse("""{"designer":{"position":{"x":100,"y":10}}}""");

        var leaves = Leaves(Draw(json)).ToArray();

        Assert.That(leaves[0].X, Is.EqualTo(leaves[1].X + 300).Within(1));
        Assert.That(leaves[0].Y, Is.EqualTo(leaves[1].Y));
    }

    private static XDocument Draw(JsonNode json) => XDocument.Parse(Picture.Svg(ADefinition.Read(json)));

    private static IEnumerable<string> Drawn(Definition definition, PictureOptions options) =>
        Leaves(XDocument.Parse(Picture.Svg(definition, options))).Select(leaf => leaf.Id);

    private static IEnumerable<string> LeavesOf(Definition definition) =>
        definition
            .Nodes.Where(node => node.Children.IsEmpty && node.Ports.IsEmpty)
            .Select(node => node.Id)
            .Concat(definition.Nodes.Where(node => node.Type == "Elsa.StateMachine").SelectMany(EmptyStates));

    private static IEnumerable<string> EmptyStates(ActivityNode machine) =>
        from state in machine.Json.GetProperty("states").EnumerateArray()
        where !state.TryGetProperty("entry", out _) && !state.TryGetProperty("exit", out _)
        select $"{machine.Id}#{state.GetProperty("name").GetString()}";

    private static string? Id(XElement g) =>
        g.Element(Svg + "title")?.Value is { } title && g.Element(Svg + "rect") is not null
            ? title.Split(' ')[0]
            : null;

    private static IEnumerable<(string Id, double X, double Y, double Width, double Height)> Leaves(
        XDocument picture
    ) =>
        from g in picture.Descendants(Svg + "g")
        let id = Id(g)
        where id is not null
        let rect = g.Element(Svg + "rect")!
        select (id, Length(rect, "x"), Length(rect, "y"), Length(rect, "width"), Length(rect, "height"));

    private static double Length(XElement rect, string name) =>
        double.Parse(rect.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static void AssertApart(XDocument picture)
    {
        var leaves = Leaves(picture).ToArray();
        var (width, height) = (Length(picture.Root!, "width"), Length(picture.Root!, "height"));
        for (var i = 0; i < leaves.Length; i++)
        {
            var one = leaves[i];
            Assert.That(
                one.X >= 0 && one.Y >= 0 && one.X + one.Width <= width && one.Y + one.Height <= height,
                Is.True,
                one.Id
            );
            for (var j = 0; j < i; j++)
            {
                var other = leaves[j];
                var touch =
                    one.X < other.X + other.Width
                    && other.X < one.X + one.Width
                    && one.Y < other.Y + other.Height
                    && other.Y < one.Y + one.Height;
                Assert.That(touch, Is.False, $"{one.Id} over {other.Id}");
            }
        }
    }
}
