using System.Text;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;
using static Magang.Workflows.Tests.Activities.AFlow;

namespace Magang.Workflows.Tests.Engine;

/// <summary>What fails half-way leaves nothing behind: its retry begins where it began.</summary>
public class HalfDoneTests
{
    [Test]
    public void A_join_whose_mode_could_not_be_told_runs_once_after_the_retry()
    {
        var (world, life) = Run(
            $$"""
            {"id":"f","type":"Elsa.Flowchart","activities":[
              {{Activity(
                "fork",
                "Elsa.FlowFork",
                """ "branches":{"typeName":"Object","expression":{"type":"Object","value":"[\"A\",\"B\"]"}} """
            )}},
              {{Event("a", "satu")}},{{Event("b", "dua")}},
              {{Activity(
                "temu",
                "Elsa.FlowJoin",
                Script("mode", "String", "if (getVariable('n') == 0) throw 'belum'; return 'WaitAll';")
            )}},
              {{Line("akhir", "'akhir'")}},{{Line("usai", "'usai'")}}],
             "connections":[{{Way("fork", "A", "a")}},{{Way("fork", "B", "b")}},{{Way("a", "Done", "temu")}},{{Way(
                "a",
                "Done",
                "akhir"
            )}},{{Way("b", "Done", "temu")}},{{Way("temu", "Done", "usai")}}]}
            """
        );
        world.Tell(life.Id, new EventArrived("satu", default));
        Assert.That(life.State!.Incidents, Has.Count.EqualTo(1));
        world.Tell(life.Id, new RetryRequested(1));
        life.Stored = Encoding.UTF8.GetBytes(
            Encoding
                .UTF8.GetString(life.Stored!)
                .Replace("\"vars\":{\"n\":0", "\"vars\":{\"n\":1", StringComparison.Ordinal)
        );
        world.Tell(life.Id, new RetryRequested(2));
        world.Tell(life.Id, new EventArrived("dua", default));

        Assert.That(world.Lines, Is.EqualTo(["akhir", "usai"]));
        Assert.That(life.State.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void A_case_that_may_not_end_yet_says_so_again_at_each_retry(
        [Values("Elsa.Parallel", "Elsa.Sequence", "Elsa.Break", "Elsa.Complete", "Elsa.Finish", "Elsa.Flowchart")]
            string ending
    )
    {
        var root = ending switch
        {
            "Elsa.Parallel" => Parallel("p", Event("e", "datang"), Event("f", "datang")),
            "Elsa.Flowchart" =>
                $$"""{"id":"p","type":"Elsa.Flowchart","activities":[{{Event("e", "datang")}}],"connections":[]}""",
            _ => Sequence("s", Event("e", "datang"), Activity("x", ending)),
        };
        if (ending == "Elsa.Sequence")
            root = Sequence("s", Event("e", "datang"));
        var world = new World(
            DefinitionReader.Read(
                Encoding.UTF8.GetBytes(
                    $$"""{"definitionId":"uji","customProperties":{"magang:programme":"metro"},"root":{{root}}}"""
                )
            )
        );
        var life = world.Start("uji");
        world.Tell(life.Id, new EventArrived("datang", default));
        var said = life.State!.Incidents.Single();
        Assert.That(said.Code, Is.EqualTo("MGW-162"));

        world.Tell(life.Id, new RetryRequested(said.Id));

        Assert.That(
            life.State.Incidents.Select(incident => (incident.Code, incident.ActivityId)),
            Is.EqualTo([(said.Code, said.ActivityId)])
        );
    }

    [Test]
    public void What_ends_the_workflow_is_journaled_as_completed_not_as_cancelled(
        [Values("Elsa.Finish", "Elsa.Complete")] string ending
    )
    {
        var (world, _) = Run(
            Parallel("p", Event("lain", "lain"), Sequence("s", Event("e", "datang"), Activity("x", ending)))
        );
        world.Tell(new InstanceId(1), new EventArrived("datang", default));

        var steps = world.Journal[^1].Entry.GetProperty("steps").EnumerateArray();
        Assert.That(
            steps
                .Where(step => step[0].GetString() is "x" or "lain")
                .Select(step => $"{step[0].GetString()} {step[1].GetString()}"),
            Is.EqualTo(["x started", "x completed", "lain cancelled"])
        );
    }
}
