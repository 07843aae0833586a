using System.Text.Json;
using System.Text.Json.Nodes;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Definitions;

public class TriggersTests
{
    private static readonly DateTimeOffset Monday8 = new(2025, 1, 6, 1, 0, 0, TimeSpan.Zero);

    [Test]
    public void An_event_starts_an_instance_that_goes_on_at_once_with_the_payload()
    {
        var world = new World(Sequence(Starting("e", "Elsa.Event", "eventName", "String", "mulai"), Got("e")));

        world.Publish("mulai", Json.Parse("""{"k":1}"""), "A-7");

        var life = world.Lives.Values.Single();
        Assert.That(world.Lines, Is.EqualTo(["""dapat {"k":1}"""]));
        Assert.That(life.State!.Status, Is.EqualTo(Status.Finished));
        Assert.That(life.State.CorrelationId, Is.EqualTo("A-7"));
    }

    [Test]
    public void Run_by_hand_an_event_at_the_start_waits_and_takes_only_what_is_said_afterwards()
    {
        var definition = Sequence(Starting("e", "Elsa.Event", "eventName", "String", "mulai"), Got("e"));
        var world = new World(definition);
        world.Publish("mulai", Json.Of(1));
        var byHand = world.Start("uji");
        Assert.That(byHand.State!.SubStatus, Is.EqualTo(SubStatus.Suspended));

        world.Publish("mulai", Json.Of(2));

        Assert.That(world.Lines, Is.EquivalentTo(["dapat 1", "dapat 2", "dapat 2"]));
        Assert.That(byHand.State!.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void A_flowchart_begins_with_the_activity_that_triggered_it_and_remembers_so_after_a_wait()
    {
        var definition = ADefinition.Of(
            "Elsa.Flowchart",
            Starting("pagi", "Elsa.Event", "eventName", "String", "pagi"),
            Starting("sore", "Elsa.Event", "eventName", "String", "sore"),
            Event("tunggu", "lanjut"),
            Line("a", "dari pagi"),
            Line("b", "selesai")
        );
        definition["variables"] = Got();
        definition["root"]!["connections"] = Connections("pagi-a", "a-tunggu", "sore-tunggu", "tunggu-b");
        var world = new World(ADefinition.Read(definition));

        world.Publish("sore");
        world.Publish("lanjut");

        Assert.That(world.Lines, Is.EqualTo(["selesai"]));
        Assert.That(world.Lives.Values.Single().State!.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void A_flow_that_comes_back_to_its_trigger_waits_there()
    {
        var definition = ADefinition.Of(
            "Elsa.Flowchart",
            Starting("t", "Elsa.Timer", "interval", "TimeSpan", "01:00:00"),
            Line("a", "detak")
        );
        definition["root"]!["connections"] = Connections("t-a", "a-t");
        var world = new World(ADefinition.Read(definition));

        world.AdvanceTo(Monday8.AddHours(1));

        Assert.That(world.Lines, Is.EqualTo(["detak"]));
        Assert.That(world.NextTimer()!.Value.DueAt, Is.EqualTo(Monday8.AddHours(2)));
    }

    [TestCase("Elsa.Timer", "interval", "TimeSpan", "00:20:00", 3)]
    [TestCase("Elsa.Cron", "cronExpression", "String", "0 */15 * * * *", 4)]
    [TestCase("Elsa.Cron", "cronExpression", "String", "30 * * * *", 1)]
    [TestCase("Elsa.StartAt", "dateTime", "DateTimeOffset", "2025-01-06T08:30:00+07:00", 1)]
    [TestCase("Elsa.StartAt", "dateTime", "DateTimeOffset", "2025-01-06T07:59:59+07:00", 0)]
    public void A_clock_starts_an_instance_at_each_of_its_ticks(
        string type,
        string input,
        string inputType,
        string value,
        int ticks
    )
    {
        var world = new World(Sequence(Starting("t", type, input, inputType, value), Line("a", "detak")));

        world.AdvanceTo(Monday8.AddHours(1));

        Assert.That(world.Lines, Has.Count.EqualTo(ticks));
        Assert.That(world.Lives.Values.Select(life => life.State!.Status), Is.All.EqualTo(Status.Finished));
    }

    [TestCase("Elsa.Timer", "interval", "TimeSpan", "00:01:00", 1)]
    [TestCase("Elsa.Cron", "cronExpression", "String", "0 0 * * * *", 60)]
    public void Run_by_hand_a_clock_at_the_start_waits_for_its_next_tick(
        string type,
        string input,
        string inputType,
        string value,
        int minutes
    )
    {
        var world = new World(Sequence(Starting("t", type, input, inputType, value), Line("a", "detak")));
        var life = world.Start("uji");

        Assert.That(life.Timers.Values, Is.EqualTo([Monday8.AddMinutes(minutes)]));
    }

    [Test]
    public void Ticks_that_were_missed_start_one_instance_and_the_rhythm_stays()
    {
        var world = new World(
            Sequence(Starting("t", "Elsa.Timer", "interval", "TimeSpan", "00:10:00"), Line("a", "detak"))
        );
        Assert.That(world.NextTrigger(), Is.EqualTo(Monday8.AddMinutes(10)));
        world.Now = Monday8.AddHours(5).AddMinutes(3);

        Assert.That(world.FireTriggers(), Is.EqualTo(1));
        Assert.That(world.FireTriggers(), Is.Zero);
        Assert.That(world.NextTrigger(), Is.EqualTo(Monday8.AddHours(5).AddMinutes(10)));
    }

    [Test]
    public void An_event_that_nobody_waits_for_is_kept_for_an_hour_and_taken_once()
    {
        var definition = Sequence(Event("e", "pesanan"), Got("e"));
        var world = new World(definition);
        world.Publish("pesanan", Json.Of("dini"));

        world.Start("uji");
        world.Start("uji");

        Assert.That(world.Lines, Is.EqualTo(["dapat \"dini\""]));
        var late = new World(definition);
        late.Publish("pesanan", Json.Of("dini"));
        late.AdvanceTo(late.Now.AddHours(1));
        late.Start("uji");
        Assert.That(late.Lines, Is.Empty);
    }

    [Test]
    public void A_publisher_goes_on_first_and_a_correlation_id_chooses_who_hears()
    {
        var waiting = Named("menunggu", Event("e", "kabar"), Got("e"));
        var saying = Named("berkabar", Publish("kabar", """({ v: 9 })""", "B"), Line("z", "sudah terbit"));
        var world = new World(waiting, saying);
        var one = world.Start("menunggu", new Started { CorrelationId = "A" });
        var other = world.Start("menunggu", new Started { CorrelationId = "B" });

        world.Start("berkabar");

        Assert.That(world.Lines, Is.EqualTo(["sudah terbit", """dapat {"v":9}"""]));
        Assert.That((one.State!.Status, other.State!.Status), Is.EqualTo((Status.Running, Status.Finished)));
    }

    [Test]
    public void A_local_event_is_heard_in_its_own_instance_only()
    {
        var waiting = Named("menunggu", Event("e", "kabar"), Got("e"));
        var local = Named("sendiri", Publish("kabar", "7", null, local: true), Event("e", "kabar"), Got("e"));
        var world = new World(waiting, local);
        var other = world.Start("menunggu");

        var own = world.Start("sendiri");

        Assert.That(world.Lines, Is.EqualTo(["dapat 7"]));
        Assert.That((own.State!.Status, other.State!.Status), Is.EqualTo((Status.Finished, Status.Running)));
    }

    [TestCase("Elsa.Event", "eventName", "String", "JavaScript", "getVariable('got')", "variabelnya")]
    [TestCase("Elsa.Event", "eventName", "String", "JavaScript", "'x' + getWorkflowInstanceId()", "berkas atau")]
    [TestCase("Elsa.Event", "eventName", "String", "Variable", "got", "variabel 'got'")]
    [TestCase("Elsa.Event", "eventName", "String", "Literal", " ", "nama peristiwa")]
    [TestCase("Elsa.StartAt", "dateTime", "DateTimeOffset", "JavaScript", "new Date()", "waktu sekarang")]
    [TestCase("Elsa.Cron", "cronExpression", "String", "Literal", "setiap jam", "ekspresi cron")]
    [TestCase("Elsa.Cron", "cronExpression", "String", "Literal", "0 0 30 2 *", "masih akan terjadi")]
    [TestCase("Elsa.Timer", "interval", "TimeSpan", "Literal", "00:00:00.500", "satu detik")]
    public void A_trigger_whose_input_needs_an_instance_or_says_nothing_is_refused(
        string type,
        string input,
        string inputType,
        string expression,
        string value,
        string words
    )
    {
        var definition = ADefinition.Of(
            "Elsa.Sequence",
            Starting("t", type, input, inputType, value, expression),
            ADefinition.Line("a")
        );
        definition["variables"] = Got();

        Assert.That(ADefinition.Problems(definition), Has.Exactly(1).Contains(words).And.All.Contains("'t'"));
    }

    [Test]
    public void A_script_that_looks_at_nothing_names_the_event()
    {
        var definition = ADefinition.Read(
            ADefinition.Of(
                "Elsa.Sequence",
                Starting("t", "Elsa.Event", "eventName", "String", "'sk-' + (2020 + 5)", "JavaScript")
            )
        );

        Assert.That(Triggers.Of(definition), Is.EqualTo([new Trigger("t", TriggerKind.Event, "sk-2025")]));
    }

    [Test]
    public void What_can_start_a_workflow_but_stands_later_starts_nothing_and_is_warned_of()
    {
        var definition = ADefinition.Read(
            ADefinition.Of(
                "Elsa.Sequence",
                ADefinition.Line("a"),
                Starting("t", "Elsa.Timer", "interval", "TimeSpan", "00:01:00")
            )
        );

        Assert.That(Triggers.Of(definition), Is.Empty);
        Assert.That(
            definition.Warnings.Select(warning => (warning.Code, warning.ActivityId)),
            Is.EqualTo([("MGW-172", "t")])
        );
    }

    private static Definition Sequence(params string[] activities) => Named("uji", activities);

    private static Definition Named(string id, params string[] activities)
    {
        var definition = ADefinition.Of("Elsa.Sequence", activities);
        definition["definitionId"] = id;
        definition["variables"] = Got();
        return ADefinition.Read(definition);
    }

    private static string Starting(
        string id,
        string type,
        string input,
        string inputType,
        string value,
        string expression = "Literal"
    ) =>
        $$"""
            {"id":"{{id}}","type":"{{type}}","version":1,"customProperties":{"canStartWorkflow":true},
             "{{input}}":{{ADefinition.Input(inputType, expression, JsonSerializer.Serialize(value))}},
             "result":{"typeName":"Object","memoryReference":{"id":"{{(
                type == "Elsa.Event" && expression == "Literal" ? "got" : "x:output"
            )}}"} } }
            """;

    private static string Event(string id, string name) =>
        $$"""
            {"id":"{{id}}","type":"Elsa.Event","version":1,
             "eventName":{{ADefinition.Input("String", "Literal", JsonSerializer.Serialize(name))}},
             "result":{"typeName":"Object","memoryReference":{"id":"{{(id == "e" ? "got" : "x:output")}}"} } }
            """;

    private static string Publish(string name, string payload, string? correlation, bool local = false) =>
        $$"""
            {"id":"p","type":"Elsa.PublishEvent","version":1,
             "eventName":{{ADefinition.Input("String", "Literal", JsonSerializer.Serialize(name))}},
             "correlationId":{{ADefinition.Input("String", "Literal", JsonSerializer.Serialize(correlation))}},
             "isLocalEvent":{{ADefinition.Input("Boolean", "Literal", local ? "true" : "false")}},
             "payload":{{ADefinition.Input("Object", "JavaScript", JsonSerializer.Serialize(payload))}} }
            """;

    private static JsonNode? Got() => JsonNode.Parse("""[{"id":"got","name":"got","typeName":"Object"}]""");

    private static string Got(string id) =>
        ADefinition.Line(
            $"w-{id}",
            ADefinition.Input("String", "JavaScript", "\"`dapat ${JSON.stringify(getVariable('got'))}`\"")
        );

    private static string Line(string id, string text) =>
        ADefinition.Line(id, ADefinition.Input("String", "Literal", JsonSerializer.Serialize(text)));

    private static JsonArray Connections(params string[] ends) =>
        [
            .. ends.Select(way => way.Split('-'))
                .Select(way =>
                    JsonNode.Parse(
                        $$"""{"source":{"activity":"{{way[0]}}","port":"Done"},"target":{"activity":"{{way[1]}}","port":"In"} }"""
                    )
                ),
        ];
}
