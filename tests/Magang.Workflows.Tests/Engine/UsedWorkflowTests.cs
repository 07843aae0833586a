using System.Text.Json.Nodes;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Definitions;
using Magang.Workflows.Tests.Simulations;
using static Magang.Workflows.Tests.Definitions.AWorkflowSet;

namespace Magang.Workflows.Tests.Engine;

public class UsedWorkflowTests
{
    private static readonly JsonObject Waits = Usable(
            "tunggu",
            Event("e", "jawaban", "Jawaban"),
            Say("s", "'dalam ' + getInput('Nama')")
        )
        .With("inputs", "Nama")
        .With("outputs", "Jawaban");

    [Test]
    public void A_used_workflow_sees_its_inputs_and_its_user_its_outputs()
    {
        var world = Start(
            ADefinition
                .Of(
                    "Elsa.Sequence",
                    Use("x", "tunggu", Given("nama", "'untuk ' + getInput('Siapa')") + Bound("jawaban", "hasil")),
                    Say("z", "'luar ' + getVariable('hasil').isi")
                )
                .With("variables", "hasil"),
            """{"Siapa":"A"}""",
            Waits
        );
        Tell(world, "jawaban", """{"isi":"ya"}""");

        Assert.That(world.Lines, Is.EqualTo(["dalam untuk A", "luar ya"]));
        Assert.That(State(world).SubStatus, Is.EqualTo(SubStatus.Finished));
    }

    [Test]
    public void An_output_may_go_straight_to_an_output_of_the_user()
    {
        var world = Start(
            ADefinition.Of("Elsa.Sequence", Use("x", "tunggu", Bound("jawaban", "Akhir"))).With("outputs", "Akhir"),
            "{}",
            Waits
        );
        Tell(world, "jawaban", "7");

        Assert.That(State(world).OutputsObject().GetRawText(), Is.EqualTo("""{"Akhir":7}"""));
    }

    [Test]
    public void An_output_is_read_back_inside_whatever_letters_the_id_has()
    {
        var used = Usable(
            "dalam",
            $$"""{"id":"a/b","type":"Elsa.If","version":1,"condition":{{ADefinition.Input("Boolean", "Literal", "true")}}}""",
            Say("s", "'baca ' + getOutputFrom('a/b', 'Result')")
        );
        var world = Start(ADefinition.Of("Elsa.Sequence", Use("x", "dalam")), "{}", used);

        Assert.That(world.Lines, Is.EqualTo(["baca true"]));
    }

    [Test]
    public void Neither_sees_the_others_variables_nor_inputs()
    {
        var used = Usable(
                "dalam",
                Say("a", "[getVariable('rahasia'), getVariable('sama'), getInput('Siapa')].join('|')"),
                Set("b", "sama", "'dari dalam'"),
                ADefinition.Line("c", ADefinition.Input("String", "JavaScript", "\"setVariable('baru', 1), 'c'\"")),
                Say("d", "getVariable('sama') + getVariable('baru')")
            )
            .With("variables", "sama");
        var world = Start(
            ADefinition
                .Of(
                    "Elsa.Sequence",
                    Set("p", "rahasia", "'r'"),
                    Set("q", "sama", "'dari luar'"),
                    Use("x", "dalam"),
                    Say("z", "[getVariable('sama'), getVariable('baru')].join('|')")
                )
                .With("variables", "rahasia", "sama"),
            """{"Siapa":"A"}""",
            used
        );

        Assert.That(world.Lines, Is.EqualTo(["||", "c", "dari dalam1", "dari luar|"]));
    }

    [Test]
    public void The_same_workflow_used_twice_keeps_two_states()
    {
        var user = ADefinition
            .Of(
                "Elsa.Flowchart",
                """{"id":"f","type":"Elsa.FlowFork","version":1,"branches":{"typeName":"Object","expression":{"type":"Object","value":"[\"A\",\"B\"]"}}}""",
                Use("x", "tunggu", Given("nama", "'x'") + Bound("jawaban", "satu")),
                Use("y", "tunggu", Given("nama", "'y'") + Bound("jawaban", "dua"))
            )
            .With("variables", "satu", "dua");
        user["root"]!["connections"] = new JsonArray(Connection("f", "A", "x"), Connection("f", "B", "y"));
        var world = Start(user, "{}", Waits);

        Assert.That(State(world).Bookmarks, Has.Count.EqualTo(2));
        Tell(world, "jawaban", "1");
        Assert.That(world.Lines, Is.EqualTo(["dalam x", "dalam y"]));
    }

    [Test]
    public void A_workflow_inside_a_used_one_may_use_a_third()
    {
        var middle = Usable(
                "tengah",
                Use("t", "tunggu", Given("nama", "'lewat ' + getInput('Nama')") + Bound("jawaban", "Jawaban"))
            )
            .With("inputs", "Nama")
            .With("outputs", "Jawaban");
        var world = Start(
            ADefinition
                .Of(
                    "Elsa.Sequence",
                    Use("x", "tengah", Given("nama", "'A'") + Bound("jawaban", "hasil")),
                    Say("z", "getVariable('hasil')")
                )
                .With("variables", "hasil"),
            "{}",
            middle,
            Waits
        );
        Assert.That(Journaled(world), Does.Contain("x/t/e suspended"));
        Tell(world, "jawaban", "\"selesai\"");

        Assert.That(world.Lines, Is.EqualTo(["dalam lewat A", "selesai"]));
    }

    [Test]
    public void Complete_inside_ends_the_used_workflow_with_its_outcomes_and_cancels_what_waits_in_it()
    {
        var used = ADefinition.Of(
            "Elsa.Flowchart",
            """{"id":"f","type":"Elsa.FlowFork","version":1,"branches":{"typeName":"Object","expression":{"type":"Object","value":"[\"A\",\"B\"]"}}}""",
            Event("lama", "tidak pernah"),
            Event("cepat", "putusan"),
            """{"id":"k","type":"Elsa.Complete","version":1,"outcomes":{"typeName":"Object","expression":{"type":"Literal","value":"Setuju"}}}"""
        );
        (used["definitionId"], used["name"], used["outcomes"]) = ("dalam", "dalam", new JsonArray("Setuju", "Tolak"));
        used["options"] = JsonNode.Parse("""{"usableAsActivity":true}""");
        used["root"]!["connections"] = new JsonArray(
            Connection("f", "A", "lama"),
            Connection("f", "B", "cepat"),
            Connection("cepat", "Done", "k")
        );
        var user = ADefinition.Of(
            "Elsa.Flowchart",
            Use("x", "dalam"),
            Say("setuju", "'setuju'"),
            Say("tolak", "'tolak'")
        );
        user["root"]!["connections"] = new JsonArray(
            Connection("x", "Setuju", "setuju"),
            Connection("x", "Tolak", "tolak")
        );
        var world = Start(user, "{}", used);
        Tell(world, "putusan", "1");

        Assert.That(world.Lines, Is.EqualTo(["setuju"]));
        Assert.That(State(world).SubStatus, Is.EqualTo(SubStatus.Finished));
        Assert.That(Journaled(world), Does.Contain("x/lama cancelled").And.Contain("x completed"));
    }

    [Test]
    public void Finish_inside_ends_the_whole_instance()
    {
        var world = Start(
            ADefinition.Of("Elsa.Sequence", Use("x", "dalam"), Say("z", "'luar'")),
            "{}",
            Usable("dalam", Say("a", "'dalam'"), """{"id":"k","type":"Elsa.Finish","version":1}""")
        );

        Assert.That(world.Lines, Is.EqualTo(["dalam"]));
        Assert.That(State(world).Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void A_cancel_ends_what_waits_inside()
    {
        var world = Start(ADefinition.Of("Elsa.Sequence", Use("x", "tunggu")), "{}", Waits);
        world.Tell(world.Lives[1].Id, new CancelRequested("dibatalkan"));

        Assert.That(State(world).SubStatus, Is.EqualTo(SubStatus.Cancelled));
        Assert.That(State(world).Bookmarks, Is.Empty);
        Assert.That(Journaled(world), Does.Contain("x/e cancelled"));
    }

    [Test]
    public void An_incident_inside_names_the_inner_activity_and_a_retry_goes_on_there()
    {
        var world = Start(
            ADefinition.Of("Elsa.Sequence", Use("x", "dalam", Given("tanda", "'t'")), Say("z", "'luar'")),
            "{}",
            Usable(
                    "dalam",
                    Event("e", "mulai"),
                    Say("gagal", "if (getInput('Tanda') === 't' && getCorrelationId() !== 'ada') throw 'belum'; 'jadi'")
                )
                .With("inputs", "Tanda")
        );
        Tell(world, "mulai", "1");
        Assert.That(State(world).Incidents.Single().ActivityId, Is.EqualTo("x/gagal"));

        world.Tell(world.Lives[1].Id, new RetryRequested(State(world).Incidents.Single().Id));
        Assert.That(State(world).Incidents.Single().ActivityId, Is.EqualTo("x/gagal"));
        Assert.That(world.Lines, Is.Empty);
    }

    [Test]
    public void A_used_workflow_that_runs_again_begins_afresh()
    {
        var used = Usable("dalam", Set("s", "kali", "getVariable('kali') + 1"), Say("l", "getVariable('kali')"));
        used["variables"] = JsonNode.Parse("""[{"id":"kali","name":"kali","typeName":"Int32","value":0}]""");
        var user = ADefinition.Of("Elsa.Flowchart", Event("e", "lagi"), Use("x", "dalam"));
        user["root"]!["connections"] = new JsonArray(Connection("e", "Done", "x"), Connection("x", "Done", "e"));
        var world = Start(user, "{}", used);
        Tell(world, "lagi", "1");
        Tell(world, "lagi", "1");

        Assert.That(world.Lines, Is.EqualTo(["1", "1"]));
    }

    [Test]
    public void A_break_in_a_used_workflow_leaves_the_loop_of_its_user_alone()
    {
        var used = Usable("dalam", Say("a", "'dalam'"), """{"id":"putus","type":"Elsa.Break"}""", Say("b", "'tidak'"));
        var loop =
            """{"id":"tiap","type":"Elsa.ForEach","items":{"typeName":"Object","expression":{"type":"JavaScript","value":"[1, 2]"}},"body":"""
            + Use("x", "dalam")
            + "}";

        var world = Start(ADefinition.Of("Elsa.Sequence", loop, Say("z", "'usai'")), "{}", used);

        Assert.That(world.Lines, Is.EqualTo(["dalam", "dalam", "usai"]));
    }

    [Test]
    public void A_script_reads_back_the_outputs_of_its_own_workflow_only()
    {
        const string Reads = "String(getOutputFrom('hitung', 'result'))";
        var used = Usable("dalam", Counts("1"), Say("a", Reads));

        var world = Start(ADefinition.Of("Elsa.Sequence", Counts("2"), Use("x", "dalam"), Say("z", Reads)), "{}", used);

        Assert.That(world.Lines, Is.EqualTo(["1", "2"]));
    }

    [Test]
    public void An_input_that_cannot_be_evaluated_is_an_incident_of_the_activity_that_uses()
    {
        var world = Start(
            ADefinition.Of("Elsa.Sequence", Use("x", "tunggu", Given("nama", "throw 'salah'"))),
            "{}",
            Waits
        );

        Assert.That(State(world).Incidents.Single().ActivityId, Is.EqualTo("x"));
    }

    private static string Counts(string script) =>
        $$"""{"id":"hitung","name":"hitung","type":"Elsa.RunJavaScript","script":{{ADefinition.Input("String", "JavaScript", $"\"return {script};\"")}} }""";

    private static World Start(JsonObject user, string input, params JsonNode[] used)
    {
        var world = new World(Read(user, used));
        world.Start("uji", new Started { Input = Json.Parse(input) });
        return world;
    }

    private static void Tell(World world, string name, string payload) =>
        world.Tell(world.Lives[1].Id, new EventArrived(name, Json.Parse(payload)));

    private static InstanceState State(World world) => world.Lives[1].State!;

    private static IEnumerable<string> Journaled(World world) =>
        world
            .Journal.SelectMany(line => line.Entry.GetProperty("steps").EnumerateArray())
            .Select(step => $"{step[0].GetString()} {step[1].GetString()}");

    private static string Given(string input, string script) =>
        $",\"{input}\":{ADefinition.Input("Object", "JavaScript", JsonValue.Create(script)!.ToJsonString())}";

    private static string Bound(string output, string to) =>
        $$""","{{output}}":{"typeName":"Object","memoryReference":{"id":"{{to}}"} }""";

    private static JsonNode Connection(string from, string port, string to) =>
        JsonNode.Parse(
            $$"""{"source":{"activity":"{{from}}","port":"{{port}}"},"target":{"activity":"{{to}}","port":"In"} }"""
        )!;
}
