using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;
using static Magang.Workflows.Tests.Activities.AFlow;

namespace Magang.Workflows.Tests.Activities;

/// <summary>Two branches meet in <c>t</c>: one is there at once, the other waits for an event and then decides whether it comes.</summary>
public class MergeTests
{
    [Test]
    public void A_merge_without_a_mode_runs_once_whether_the_branch_that_it_waited_for_comes_or_not(
        [Values] FlowMode mode,
        [Values] bool comes
    )
    {
        var (world, life) = Start(mode, "", comes);
        Assert.That(world.Lines, Is.EqualTo(["a"]));

        world.Tell(life.Id, new EventArrived("datang", default));

        Assert.That(world.Lines, Is.EqualTo(["a", "t"]));
        Assert.That(life.State!.SubStatus, Is.EqualTo(SubStatus.Finished));
    }

    [TestCase("Stream", true, "a | t", "Finished")]
    [TestCase("Stream", false, "a | t", "Finished")]
    [TestCase("Merge", true, "a | t", "Finished")]
    [TestCase("Merge", false, "a | ", "Faulted")]
    [TestCase("Converge", true, "a | t", "Finished")]
    [TestCase("Converge", false, "a | ", "Faulted")]
    [TestCase("Cascade", true, "a t | ", "Finished")]
    [TestCase("Cascade", false, "a t | ", "Finished")]
    [TestCase("Race", true, "a t | ", "Finished")]
    public void Each_merge_mode_takes_tokens_in_its_own_way(string merge, bool comes, string lines, string status)
    {
        var (world, life) = Start(FlowMode.Token, merge, comes);
        var before = string.Join(' ', world.Lines);
        var count = world.Lines.Count;
        world.Tell(life.Id, new EventArrived("datang", default));

        Assert.That($"{before} | {string.Join(' ', world.Lines.Skip(count))}", Is.EqualTo(lines));
        Assert.That(life.State!.SubStatus.ToString(), Is.EqualTo(status));
    }

    [Test]
    public void A_race_cancels_the_branch_that_waits_when_the_other_arrives()
    {
        var (_, life) = Start(FlowMode.Token, "Race", comes: true, waitsFirst: true);

        Assert.That((life.State!.Status, life.State.Bookmarks.Count), Is.EqualTo((Status.Finished, 0)));
    }

    private static (World World, Life Life) Start(FlowMode mode, string merge, bool comes, bool waitsFirst = false)
    {
        string[] branches = [Way("s", "A", "a"), Way("s", "B", "e")];
        var target = Line("t", "'t'");
        if (merge.Length > 0)
            target = $"{{\"customProperties\":{{\"mergeMode\":\"{merge}\"}},{target[1..]}";
        var flow = $$"""
            {"id":"f","type":"Elsa.Flowchart","activities":[
              {{Activity("s", "Elsa.FlowFork", "\"branches\":[\"A\",\"B\"]")}},{{Line("a", "'a'")}},{{Event(
                "e",
                "datang"
            )}},
              {{Activity("d", "Elsa.FlowDecision", $"\"condition\":{(comes ? "true" : "false")}")}},{{target}}],
             "connections":[{{string.Join(',', waitsFirst ? branches.Reverse() : branches)}},{{Way("e", "Done", "d")}},{{Way(
                "a",
                "Done",
                "t"
            )}},{{Way("d", "True", "t")}}]}
            """;
        var world = new World(Of(flow, mode));
        return (world, world.Start("uji"));
    }
}
