using System.Text.Json.Nodes;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Definitions;

public class FlowCheckTests
{
    private const string Decision = """{"id":"d","type":"Elsa.FlowDecision","condition":COND}""";

    [TestCase("s-a", "a-b", "b-a")]
    [TestCase("s-a", "a-a")]
    [TestCase("s-a", "a-b", "b-c", "c-b")]
    [TestCase("s-a", "a-a", "a-b", "b-c")]
    public void A_loop_that_nothing_can_leave_is_refused(params string[] connections)
    {
        var json = ADefinition.Flow("s a b c", connections);

        Assert.That(Codes(json, FlowMode.Counter), Does.Contain("MGW-747"));
        Assert.That(Codes(json, FlowMode.Token), Does.Contain("MGW-747"));
    }

    [Test]
    public void A_number_is_answered_at_once_so_a_loop_through_it_does_not_wait()
    {
        var json = With(ADefinition.Flow("s", "s-n", "n-n"), """{"id":"n","type":"Magang.Number","register":"SK"}""");

        Assert.That(Codes(json), Is.EqualTo(["MGW-747"]));
    }

    [TestCase("Elsa.SetName")]
    [TestCase("Elsa.SetOutput", "\"outputName\":\"Hasil\"")]
    [TestCase("Elsa.PublishEvent", "\"eventName\":\"x\"")]
    [TestCase("Elsa.RunJavaScript", "\"script\":\"1\"")]
    public void What_ends_in_the_same_burst_does_not_make_a_loop_wait(string type, string inputs = "\"value\":\"x\"")
    {
        var json = With(ADefinition.Flow("s", "s-n", "n-n"), $$"""{"id":"n","type":"{{type}}",{{inputs}}}""");

        Assert.That(Codes(json), Does.Contain("MGW-747").Or.Contain("MGW-748"));
    }

    [Test]
    public void A_loop_in_which_something_waits_is_no_finding()
    {
        var json = With(
            ADefinition.Flow("a b", "a-b", "b-e", "e-a"),
            """{"id":"e","type":"Elsa.Event","eventName":"x"}"""
        );

        Assert.That(Codes(json), Is.Empty);
    }

    [Test]
    public void A_loop_that_a_decision_may_leave_is_a_warning_and_one_that_it_never_leaves_is_refused()
    {
        JsonObject Loop(string condition) =>
            With(
                ADefinition.Flow("a z", "a-d", "d:True-a", "d:False-z"),
                Decision.Replace("COND", condition, StringComparison.Ordinal)
            );

        Assert.That(
            Codes(Loop(ADefinition.Input("Boolean", "JavaScript", "\"getVariable('x') > 1\""))),
            Is.EqualTo(["MGW-748"])
        );
        Assert.That(Codes(Loop(ADefinition.Input("Boolean", "Literal", "true"))), Is.EqualTo(["MGW-747"]));
        Assert.That(Codes(Loop(ADefinition.Input("Boolean", "JavaScript", "\"false\""))), Is.Empty);
    }

    [Test]
    public void A_loop_beside_another_branch_is_a_warning_because_that_branch_may_end_it()
    {
        var json = With(ADefinition.Flow("s a b", "s-a", "s-f", "a-b", "b-a"), """{"id":"f","type":"Elsa.Finish"}""");

        Assert.That(Codes(json), Is.EqualTo(["MGW-748"]));
        var world = new World(ADefinition.Read(json));
        Assert.That(world.Start("uji").State!.SubStatus, Is.EqualTo(SubStatus.Finished));
    }

    [Test]
    public void A_loop_whose_outcomes_are_not_known_is_a_warning_and_is_stopped_when_it_runs()
    {
        var json = ADefinition.Flow("a b z", "a-b", "b:Selesai-z", "b-a");
        json["root"]!["activities"]![1] = JsonNode.Parse(
            $$"""{"id":"b","type":"Elsa.FlowFork","branches":{{ADefinition.Input("Object", "JavaScript", "\"['Done']\"")}}}"""
        );

        Assert.That(Codes(json), Is.EqualTo(["MGW-748"]));
        var life = new World(ADefinition.Read(json)).Start("uji");
        Assert.That(life.State!.Incidents.Select(incident => incident.Code), Is.EqualTo(["MGW-114"]));
    }

    [TestCase("""{"type":"Elsa.Delay","timeSpan":"00:01:00"}""", null)]
    [TestCase("""{"type":"Elsa.Break"}""", null)]
    [TestCase("""{"type":"Elsa.Sequence","activities":[{"type":"Elsa.Delay","timeSpan":"00:01:00"}]}""", null)]
    [TestCase("""{"type":"Elsa.WriteLine"}""", "MGW-747")]
    [TestCase("null", null)]
    public void A_while_that_is_always_true_needs_a_wait_or_a_break(string body, string? code)
    {
        var json = ADefinition.Of(
            "Elsa.Sequence",
            $$"""{"id":"w","type":"Elsa.While","condition":{{ADefinition.Input("Boolean", "Literal", "true")}},"body":{{body}}}"""
        );

        Assert.That(Codes(json), Is.EqualTo(code is null ? [] : (string[])[code]));
    }

    [TestCase("WaitAll", FlowMode.Token, "MGW-749")]
    [TestCase("WaitAllActive", FlowMode.Token, "MGW-749")]
    [TestCase("WaitAny", FlowMode.Token, null)]
    [TestCase("WaitAll", FlowMode.Counter, "MGW-729")]
    [TestCase("WaitAllActive", FlowMode.Counter, null)]
    public void A_join_of_branches_that_exclude_each_other_is_found(string word, FlowMode mode, string? code)
    {
        var json = Exclusive($$"""{"id":"j","type":"Elsa.FlowJoin","mode":"{{word}}"}""");

        Assert.That(Codes(json, mode), Is.EqualTo(code is null ? [] : (string[])[code]));
    }

    [TestCase("Merge", "MGW-749")]
    [TestCase("Converge", "MGW-749")]
    [TestCase("Stream", null)]
    [TestCase("Race", null)]
    public void A_merge_of_branches_that_exclude_each_other_is_found(string word, string? code)
    {
        var json = Exclusive($$"""{"id":"j","type":"Elsa.WriteLine","customProperties":{"mergeMode":"{{word}}"} }""");

        Assert.That(Codes(json, FlowMode.Token), Is.EqualTo(code is null ? [] : (string[])[code]));
        Assert.That(Codes(json, FlowMode.Counter), Is.Empty);
    }

    [Test]
    public void A_join_whose_decision_is_on_a_loop_may_complete_in_a_later_round()
    {
        var json = Exclusive("""{"id":"j","type":"Elsa.FlowJoin","mode":"WaitAll"}""");
        json["root"]!["connections"]!
            .AsArray()
            .Add(
                JsonNode.Parse("""{"source":{"activity":"a","port":"Done"},"target":{"activity":"s","port":"In"} }""")
            );

        Assert.That(Codes(json, FlowMode.Token), Does.Not.Contain("MGW-749"));
    }

    [Test]
    public void A_converge_that_needs_its_own_way_back_is_refused()
    {
        var json = With(
            ADefinition.Flow("s z", "s-h", "h-e", "e-h", "e-z"),
            """{"id":"h","type":"Elsa.WriteLine","customProperties":{"mergeMode":"Converge"} }""",
            """{"id":"e","type":"Elsa.Event","eventName":"x"}"""
        );

        Assert.That(Codes(json, FlowMode.Token), Does.Contain("MGW-749"));
        Assert.That(Codes(json, FlowMode.Counter), Is.Empty);
    }

    [Test]
    public void A_join_that_is_fed_from_nothing_does_not_hold_what_reaches_it()
    {
        var json = With(
            ADefinition.Flow("s lost z", "s-j", "lost-j", "j-z"),
            """{"id":"j","type":"Elsa.FlowJoin","mode":"WaitAll"}"""
        );
        json["root"]!["connections"]!
            .AsArray()
            .Add(
                JsonNode.Parse(
                    """{"source":{"activity":"lost","port":"X"},"target":{"activity":"lost","port":"In"} }"""
                )
            );
        foreach (var mode in Enum.GetValues<FlowMode>())
        {
            var definition = ADefinition.Read(json, mode);

            Assert.That(definition.Warnings.Select(warning => warning.Code), Does.Contain("MGW-728"));
            Assert.That(new World(definition).Start("uji").State!.SubStatus, Is.EqualTo(SubStatus.Finished), $"{mode}");
        }
    }

    [Test]
    public void What_nothing_leads_to_is_named()
    {
        var finding = ADefinition.Read(ADefinition.Flow("a b c", "a-b")).Warnings.Single();

        Assert.That(
            (finding.Code, finding.ActivityId, finding.Path),
            Is.EqualTo(("MGW-728", "c", "$.root.activities[2]"))
        );
        Assert.That(finding.Severity, Is.EqualTo(FindingSeverity.Warning));
    }

    [TestCase("Elsa.RunCSharp", "JavaScript")]
    [TestCase("Elsa.RunPython", "JavaScript")]
    [TestCase("Elsa.SendEmail", "Magang.Notice")]
    [TestCase("Elsa.SaveFile", "bukti")]
    [TestCase("Elsa.Agents.Juru.Tulis", "Magang.Task")]
    [TestCase("Elsa.SqlQuery", "SQL")]
    public void A_type_that_is_not_run_by_design_says_what_to_use(string type, string words)
    {
        var problems = ADefinition.Problems(
            ADefinition.Of("Elsa.Sequence", $$"""{"id":"x","type":"{{type}}","version":1}""")
        );

        Assert.That(problems, Has.Exactly(1).Contains("[MGW-726]").And.Contains(words));
    }

    [TestCase("[\"SETUJU\"]", "SETUJU")]
    [TestCase("[\"SETUJU\"]", "Done", "MGW-744", "MGW-739")]
    [TestCase("[\"SETUJU\",\"TOLAK\"]", "SETUJU", "MGW-739")]
    [TestCase("[]", "SELESAI", "MGW-744", "MGW-739")]
    public void The_ways_out_of_a_task_are_its_decisions_and_all_of_them_lead_somewhere(
        string decisions,
        string port,
        params string[] codes
    )
    {
        var json = ADefinition.Flow("a w", "a-t", $"t:{port}-w");

        Assert.That(
            Codes(
                With(json, $$"""{"id":"t","type":"Magang.Task","title":"x","role":"SEKDA","decisions":{{decisions}}}""")
            ),
            Is.EqualTo(codes)
        );
    }

    [TestCase("""{"id":"t","type":"Elsa.FlowFork","branches":["A"]}""", "A")]
    [TestCase("""{"id":"t","type":"Elsa.FlowFork","branches":["A"]}""", "B", "MGW-744")]
    [TestCase("""{"id":"t","type":"Elsa.FlowSwitch","cases":[{"label":"A","condition":false}]}""", "Default")]
    [TestCase("""{"id":"t","type":"Elsa.FlowSwitch","cases":[{"label":"A","condition":false}]}""", "B", "MGW-744")]
    public void Branches_and_cases_that_are_written_out_name_the_ways_out(
        string activity,
        string port,
        params string[] codes
    ) => Assert.That(Codes(With(ADefinition.Flow("a w", "a-t", $"t:{port}-w"), activity)), Is.EqualTo(codes));

    [TestCase("2", "MGW-727")]
    [TestCase("1", null)]
    [TestCase("\"1\"", "MGW-706")]
    [TestCase("1.5", "MGW-706")]
    [TestCase("1e99", "MGW-706")]
    public void An_activitys_version_is_checked(string version, string? code)
    {
        var json = ADefinition.Of("Elsa.Sequence", $$"""{"id":"x","type":"Elsa.WriteLine","version":{{version}}}""");

        Assert.That(Codes(json), Is.EqualTo(code is null ? [] : (string[])[code]));
    }

    [TestCase("$schema", "\"https://elsaworkflows.io/schemas/workflow-definition/v2.0.0/schema.json\"", "MGW-717")]
    [TestCase("toolVersion", "\"2.14.0\"", "MGW-717")]
    [TestCase("toolVersion", "3", "MGW-706")]
    [TestCase("toolVersion", "\"3.8.0.0\"", null)]
    public void Another_version_of_the_format_is_named(string property, string value, string? code)
    {
        var json = ADefinition.Flow("a");
        json[property] = JsonNode.Parse(value);

        Assert.That(Codes(json), Is.EqualTo(code is null ? [] : (string[])[code]));
    }

    private static JsonObject Exclusive(string join) =>
        With(
            ADefinition.Flow("s a b z", "s-d", "d:True-a", "d:False-b", "a-j", "b-j", "j-z"),
            Decision.Replace("COND", ADefinition.Input("Boolean", "JavaScript", "\"1 > 0\""), StringComparison.Ordinal),
            join
        );

    private static JsonObject With(JsonObject definition, params string[] activities)
    {
        foreach (var activity in activities)
            definition["root"]!["activities"]!.AsArray().Add(JsonNode.Parse(activity));
        return definition;
    }

    private static string[] Codes(JsonObject definition, FlowMode? mode = null)
    {
        try
        {
            return [.. ADefinition.Read(definition, mode).Warnings.Select(warning => warning.Code)];
        }
        catch (DefinitionRefusedException refused)
        {
            return [.. refused.Findings.Select(finding => finding.Code)];
        }
    }
}
