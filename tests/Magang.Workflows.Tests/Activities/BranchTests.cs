using Magang.Workflows.Engine;
using static Magang.Workflows.Tests.Activities.AFlow;

namespace Magang.Workflows.Tests.Activities;

public class BranchTests
{
    [TestCase("WaitAll", 2, "usai")]
    [TestCase("WaitAny", 1, "usai")]
    public void A_fork_ends_with_all_of_its_branches_or_with_the_first(string mode, int events, string line)
    {
        var (world, life) = Run(
            Sequence(
                "s",
                Activity(
                    "f",
                    "Elsa.Fork",
                    $"\"joinMode\":\"{mode}\",\"branches\":[{Event("a", "a")},{Sequence("t", Event("b", "b"))}]"
                ),
                Line("usai", "'usai'")
            )
        );

        world.Tell(life.Id, new EventArrived("b", default));
        Assert.That(world.Lines, Has.Count.EqualTo(events == 1 ? 1 : 0));
        if (events == 2)
            world.Tell(life.Id, new EventArrived("a", default));

        Assert.That(world.Lines, Is.EqualTo([line]));
        Assert.That((life.State!.Status, life.State.Bookmarks.Count), Is.EqualTo((Status.Finished, 0)));
    }

    [TestCase("MatchFirst", "satu")]
    [TestCase("MatchAny", "satu dua")]
    public void A_switch_runs_the_first_true_case_or_all_and_waits_for_them(string mode, string lines)
    {
        var (world, life) = Run(
            Sequence(
                "s",
                Activity(
                    "w",
                    "Elsa.Switch",
                    $"\"mode\":\"{mode}\",\"cases\":[{Case("a", "true", "satu")},{Case("b", "false", "tidak")},{Case("c", "true", "dua")}],\"default\":{Line("z", "'bawaan'")}"
                ),
                Line("usai", "'usai'")
            )
        );

        Assert.That(world.Lines, Is.EqualTo(new[] { lines, "usai" }.SelectMany(line => line.Split(' '))));
        Assert.That(life.State!.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void A_switch_that_matches_nothing_runs_its_default()
    {
        var (world, _) = Run(
            Activity(
                "w",
                "Elsa.Switch",
                $"\"cases\":[{Case("b", "false", "tidak")}],\"default\":{Line("z", "'bawaan'")}"
            )
        );

        Assert.That(world.Lines, Is.EqualTo(["bawaan"]));
    }

    [Test]
    public void A_script_decides_by_which_outcomes_the_flow_goes_on()
    {
        var (world, _) = Run(
            $$"""
            {"id":"f","type":"Elsa.Flowchart","activities":[
              {{Activity(
                "r",
                "Elsa.RunJavaScript",
                "\"script\":\"setOutcomes(['A','C']); return 7;\",\"result\":{\"memoryReference\":{\"id\":\"n\"}}"
            )}},
              {{Line("a", "'a' + getVariable('n')")}},{{Line("b", "'b'")}},{{Line("c", "'c'")}}],
             "connections":[{{Way("r", "A", "a")}},{{Way("r", "B", "b")}},{{Way("r", "C", "c")}}]}
            """
        );

        Assert.That(world.Lines, Is.EqualTo(["a7", "c"]));
    }

    [Test]
    public void Outcomes_of_a_script_cannot_be_set_from_elsewhere()
    {
        var (_, life) = Run(Line("l", "setOutcome('A')"));

        Assert.That(life.State!.Incidents.Single().Message, Does.Contain("setOutcome"));
    }

    [Test]
    public void An_output_goes_straight_to_an_output_of_the_workflow_at_the_root_and_below()
    {
        var (_, life) = Run(
            Sequence(
                "s",
                Activity(
                    "r",
                    "Elsa.RunJavaScript",
                    "\"script\":\"return 4 + 5;\",\"result\":{\"memoryReference\":{\"id\":\"Hasil\"}}"
                )
            )
        );

        Assert.That(life.State!.OutputsObject().GetRawText(), Is.EqualTo("""{"Hasil":9}"""));
    }

    [Test]
    public void An_instance_bears_the_name_that_the_flow_gives_it()
    {
        var (_, life) = Run(Sequence("s", Activity("m", "Elsa.SetName", "\"value\":\"Berkas Ani\""), Event("e", "x")));

        Assert.That(InstanceState.Decode(life.Stored!).Name, Is.EqualTo("Berkas Ani"));
    }

    [TestCase("getOutputFrom('Baca', 'Result')")]
    [TestCase("getOutputFrom('r', 'result')")]
    [TestCase("getOutputFrom('Baca')")]
    [TestCase("getLastResult()")]
    [TestCase("getResultFromBaca()")]
    public void A_script_reads_what_an_activity_gave_also_after_a_wait(string script)
    {
        var (world, life) = Run(
            Sequence(
                "s",
                Activity("r", "Elsa.RunJavaScript", "\"name\":\"Baca\",\"script\":\"return 'isi';\""),
                Activity("j", "Elsa.Delay", "\"timeSpan\":\"00:01:00\""),
                Line("l", script)
            )
        );
        world.AdvanceTo(world.Now.AddMinutes(1));

        Assert.That(world.Lines, Is.EqualTo(["isi"]));
    }

    [Test]
    public void Outputs_that_no_script_reads_are_not_remembered()
    {
        var (_, life) = Run(
            Sequence("s", Activity("r", "Elsa.RunJavaScript", "\"script\":\"return 'penanda';\""), Event("e", "x"))
        );

        Assert.That(System.Text.Encoding.UTF8.GetString(life.Stored!), Does.Not.Contain("penanda"));
    }

    private static string Case(string id, string condition, string line) =>
        $$$"""{"label":"{{{id}}}","condition":{"type":"JavaScript","value":"{{{condition}}}"},"activity":{{{Line(id, $"'{line}'")}}}}""";
}
