using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Definitions;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Conformance;

/// <summary>What the recordings did not wait for: the first tick of Elsa's own definitions with a clock.</summary>
public class ClockConformanceTests
{
    [TestCase("int-pub-timer", 1)]
    [TestCase("int-pub-cron-every-hour", 60)]
    public void A_clock_at_the_start_ticks_for_the_instance_run_by_hand_and_starts_another(string name, int minutes)
    {
        if (Corpus.Elsas is null)
            Assert.Ignore("Elsa's own definitions are not beside the repository.");
        var definition = DefinitionReader.Read(Corpus.Read(name));
        var world = new World(definition);
        var byHand = world.Start(definition.Key.DefinitionId);
        Assert.That(byHand.State!.SubStatus, Is.EqualTo(SubStatus.Suspended));

        world.AdvanceTo(world.Now.AddMinutes(minutes));

        Assert.That(world.Lines, Has.Count.EqualTo(2));
        Assert.That(
            world.Lives.Values.Select(life => life.State!.Status),
            Is.EqualTo([Status.Finished, Status.Finished])
        );
    }
}
