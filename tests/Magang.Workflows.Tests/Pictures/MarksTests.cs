using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Magang.Workflows.Calendars;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Pictures;
using Magang.Workflows.Tests.Definitions;
using Magang.Workflows.Tests.Simulations;
using Magang.Workflows.Tests.Stories;

namespace Magang.Workflows.Tests.Pictures;

/// <summary>What a case's journal and state make of the picture of its definition.</summary>
public sealed class MarksTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Test]
    public void What_was_passed_is_done_and_where_it_waits_is_told_with_who_and_when()
    {
        var world = new World(
            Flow(Task("periksa", "SEKDA", "YA", "ULANG"), ["a-periksa", "periksa:YA-b", "periksa:ULANG-a"])
        );
        var life = world.Start("uji");
        Decide(world, life, "ULANG");
        Decide(world, life, "ULANG");

        var marks = MarksOf(world, life);

        Assert.That(marks.Of("a"), Is.EqualTo(new ActivityMark(MarkKind.Passed, 3)));
        Assert.That(
            marks.Of("periksa"),
            Is.EqualTo(new ActivityMark(MarkKind.Waiting, 2) { Words = "menunggu Sekretaris Daerah" })
        );
        Assert.That(marks.Of("b"), Is.Null);
        Assert.That(marks.Of("r")!.Kind, Is.EqualTo(MarkKind.Running));
        Assert.That(
            (marks.IsTaken("a", "periksa"), marks.IsTaken("periksa", "a"), marks.IsTaken("periksa", "b")),
            Is.EqualTo((true, true, false))
        );
    }

    [TestCase("Pasal 16", "melanggar Pasal 16")]
    [TestCase(null, "tidak dapat diteruskan (MGW-963)")]
    public void The_end_of_a_way_that_is_refused_says_what_is_wrong_with_it(string? article, string words)
    {
        var breach = new Finding("MGW-963", FindingSeverity.Problem, "$.root", "b", "…")
        {
            Citation = article,
            Way = [new("a", "Done"), new("b", "")],
        };

        var marks = Marks.OfBreach(Flow(Task("c", "SEKDA", "YA"), ["a-b"]), breach);

        Assert.That(marks.Of("b"), Is.EqualTo(new ActivityMark(MarkKind.Failed, 1) { Words = words }));
        Assert.That((marks.Of("a")!.Kind, marks.IsTaken("a", "b")), Is.EqualTo((MarkKind.Passed, true)));
    }

    [Test]
    public void A_participants_case_half_way_says_who_has_until_when_and_who_may()
    {
        var office = new Office { World = { Now = new DateTimeOffset(2026, 7, 6, 1, 0, 0, TimeSpan.Zero) } };
        office.OpenBatch("199001012015011001");

        var marks = MarksOf(office.World, office.CaseOf(0));

        Assert.That(marks.Of("rekomendasi")!.Words, Is.EqualTo("menunggu Kepala OPD, tenggat 9 Juli 2026"));
        Assert.That(
            marks.Of("batalkan"),
            Is.EqualTo(new ActivityMark(MarkKind.Possible, 0) { Words = "boleh: Kepala Badan" })
        );
        Assert.That(marks.Of("gerbang-lokasi"), Is.EqualTo(new ActivityMark(MarkKind.Passed, 1)));
        Assert.That(marks.Of("akhir-selesai"), Is.Null);
    }

    [Test]
    public void A_timer_says_until_when_in_the_offices_own_time()
    {
        var delay =
            $$"""{"id":"t","type":"Elsa.Delay","version":1,"timeSpan":{{ADefinition.Input("TimeSpan", "Literal", "\"2.00:30:00\"")}} }""";
        var world = new World(ADefinition.Read(ADefinition.Of("Elsa.Sequence", delay, ADefinition.Line("z"))));
        var life = world.Start("uji");

        Assert.That(MarksOf(world, life).Of("t")!.Words, Is.EqualTo("sampai 8 Januari 2025 08.30"));
        world.AdvanceTo(world.Now.AddDays(3));
        var marks = MarksOf(world, life);
        Assert.That(
            (marks.Of("t")!.Kind, marks.Of("z")!.Kind, marks.IsTaken("t", "z")),
            Is.EqualTo((MarkKind.Passed, MarkKind.Passed, true))
        );
    }

    [Test]
    public void What_failed_is_told_with_its_code_until_it_is_dealt_with()
    {
        var fault = """{"id":"f","type":"Elsa.Fault","version":1,"message":"Habis"}""";
        var world = new World(
            ADefinition.Read(ADefinition.Of("Elsa.Sequence", ADefinition.Line("a"), fault, ADefinition.Line("z")))
        );
        var life = world.Start("uji");

        var marks = MarksOf(world, life);

        Assert.That(marks.Of("f"), Is.EqualTo(new ActivityMark(MarkKind.Failed, 0) { Words = "gagal: MGW-118" }));
        Assert.That(marks.Of("z"), Is.Null);
        Assert.That(
            Picture.Svg(life.Definition, new PictureOptions { Marks = marks }),
            Does.Contain("Gagal, perlu ditangani: gagal: MGW-118")
        );
    }

    [Test]
    public void A_branch_that_another_overtook_is_stopped_and_a_cancelled_case_waits_nowhere()
    {
        var world = new World(Flow(Task("lambat", "SEKDA", "YA"), ["a-lambat", "a-tunggu"], Event("tunggu", "cepat")));
        var life = world.Start("uji");
        Assert.That(MarksOf(world, life).Kinds, Does.Contain(MarkKind.Waiting));

        world.Tell(life.Id, new CancelRequested("tidak jadi"));
        var marks = MarksOf(world, life);

        Assert.That(
            (marks.Of("lambat")!.Kind, marks.Of("tunggu")!.Kind, marks.Of("a")!.Kind),
            Is.EqualTo((MarkKind.Stopped, MarkKind.Stopped, MarkKind.Passed))
        );
        Assert.That(marks.Kinds, Does.Not.Contain(MarkKind.Waiting).And.Not.Contain(MarkKind.Running));
    }

    [Test]
    public void A_closed_box_says_what_is_most_urgent_in_it()
    {
        var inner =
            $$"""{"id":"s","type":"Elsa.Sequence","version":1,"name":"Tahap","activities":[{{ADefinition.Line("x")}},{{Event("tunggu", "kwk")}}]}""";
        var world = new World(ADefinition.Read(ADefinition.Of("Elsa.Sequence", inner)));
        var life = world.Start("uji");

        var picture = Draw(life.Definition, MarksOf(world, life), levels: 1);

        Assert.That(Texts(picture), Does.Contain("menunggu peristiwa").And.Contain("kwk"));
        Assert.That(Titles(picture), Does.Contain("Menunggu di sini: menunggu peristiwa kwk"));
    }

    [Test]
    public void The_legend_names_what_occurs_and_nothing_else_and_fits_a_narrow_picture()
    {
        var world = new World(Flow(Task("periksa", "SEKDA", "YA"), ["a-periksa", "periksa:YA-b"]));
        var life = world.Start("uji");

        var picture = Draw(life.Definition, MarksOf(world, life));
        var texts = picture.Descendants(Svg + "text").Select(text => text.Value).ToArray();

        Assert.That(
            texts.Take(6),
            Is.EqualTo([
                "Berkas 1, status X, berjalan",
                "selesai",
                "sedang berjalan",
                "menunggu di sini",
                "jalan yang ditempuh",
                "Uji",
            ])
        );
        Assert.That(
            Widest(picture),
            Is.LessThanOrEqualTo(double.Parse(picture.Root!.Attribute("width")!.Value, CultureInfo.InvariantCulture))
        );
        Assert.That(Texts(Draw(life.Definition, Marks.None)), Does.Not.Contain("menunggu").And.Not.Contain("selesai"));
    }

    [Test]
    public void Each_kind_of_mark_has_an_icon_of_its_own()
    {
        var world = new World(Flow(Task("periksa", "SEKDA", "YA"), ["a-periksa", "periksa:YA-b"]));
        var life = world.Start("uji");
        var picture = Draw(life.Definition, MarksOf(world, life));

        var icons = picture
            .Descendants(Svg + "g")
            .Where(g => g.Attribute("transform") is not null && g.Element(Svg + "title") is null)
            .Select(g => string.Concat(g.Elements().Select(shape => shape.Attribute("d")?.Value)))
            .ToArray();

        Assert.That(icons, Has.Length.EqualTo(3).And.Unique);
    }

    private static XDocument Draw(Definition definition, Marks marks, int levels = int.MaxValue) =>
        XDocument.Parse(
            Picture.Svg(
                definition,
                new PictureOptions
                {
                    Marks = marks,
                    Levels = levels,
                    Caption = "Berkas 1, status X, berjalan",
                }
            )
        );

    private static string Texts(XDocument picture) =>
        string.Join(' ', picture.Descendants(Svg + "text").Select(text => text.Value));

    private static IEnumerable<string> Titles(XDocument picture) =>
        picture.Descendants(Svg + "title").Select(title => title.Value);

    // Letters are at most about 0.62 em wide on average.
    private static double Widest(XDocument picture) =>
        picture
            .Descendants(Svg + "text")
            .Where(text => text.Attribute("text-anchor")!.Value == "start")
            .Max(text =>
                double.Parse(text.Attribute("x")!.Value, CultureInfo.InvariantCulture)
                + (
                    text.Value.Length
                    * 0.62
                    * double.Parse(text.Attribute("font-size")!.Value, CultureInfo.InvariantCulture)
                )
            );

    private static Marks MarksOf(World world, Life life) =>
        Marks.Of(
            life.Definition,
            world.Journal.Where(entry => entry.Instance == life.Id.Value).Select(entry => entry.Entry),
            life.State!,
            OfficeClock.Jakarta
        );

    private static void Decide(World world, Life life, string decision) =>
        world.Tell(
            life.Id,
            new TaskActed(life.Task("periksa").Id, TaskAct.Complete)
            {
                By = new Actor("sekda", "SEKDA"),
                Decision = decision,
            }
        );

    private static Definition Flow(string second, string[] connections, string third = "")
    {
        var flow = ADefinition.Flow(third.Length == 0 ? "a x b" : "a x y", [.. connections]);
        flow["root"]!["activities"]![1] = JsonNode.Parse(second);
        if (third.Length > 0)
            flow["root"]!["activities"]![2] = JsonNode.Parse(third);
        return ADefinition.Read(flow);
    }

    private static string Task(string id, string role, params string[] decisions) =>
        $$"""{"id":"{{id}}","type":"Magang.Task","version":1,"title":"Periksa","role":"{{role}}","decisions":{{ADefinition.Input("Object", "Object", $"[{string.Join(',', decisions.Select(decision => $"\"{decision}\""))}]")}} }""";

    private static string Event(string id, string name) =>
        $$"""{"id":"{{id}}","type":"Elsa.Event","version":1,"eventName":"{{name}}"}""";
}
