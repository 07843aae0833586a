using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Engine;

/// <summary>Whatever is drawn and whatever happens: bursts stay pure, nothing is left behind, everybody who waits can be woken.</summary>
/// <remarks>That a burst is a function and a replay decides the same is asserted by <see cref="World"/> at every burst.</remarks>
public class RandomWorkflowTests
{
    [Test]
    public void An_instance_of_a_random_workflow_always_waits_for_something_or_has_ended(
        [Values] FlowMode mode,
        [Range(1, 40)] int seed
    )
    {
        var random = new Random(seed);
        var definition = RandomDrawing.Read(random, mode);
        var world = new World(definition);
        var life = world.Start("acak");

        for (var step = 0; step < 25 && life.State!.Status == Status.Running; step++)
        {
            Happen(world, life, random);
            AssertInvariants(world, life);
        }
        world.Tell(life.Id, new CancelRequested("usai"));

        Assert.That(life.State!.Status, Is.EqualTo(Status.Finished));
        AssertInvariants(world, life);
    }

    internal static void Happen(World world, Life life, Random random)
    {
        switch (random.Next(4))
        {
            case 0 when life.Timers.Count > 0:
                world.AdvanceTo(life.Timers.Values.Min());
                break;
            case 1 when life.State!.Incidents.Count > 0:
                world.Tell(life.Id, new RetryRequested(life.State.Incidents[0].Id));
                break;
            case 2:
                world.Tell(life.Id, new EventArrived($"e{random.Next(4)}", default) { Keep = random.Next(2) == 0 });
                break;
            default:
                world.Tell(life.Id, new EventArrived($"e{random.Next(4)}", default));
                break;
        }
    }

    private static void AssertInvariants(World world, Life life)
    {
        var state = life.State!;
        var open = Balance(world, life, "mark", "burn");
        Assert.That(
            state.Bookmarks.Select(mark => mark.Id),
            Is.EquivalentTo(open),
            "effects and state tell the same bookmarks"
        );
        Assert.That(
            state.Incidents.Select(incident => incident.Id),
            Is.EquivalentTo(Balance(world, life, "incident", "resolved"))
        );
        if (state.Status == Status.Finished)
            Assert.That((state.Bookmarks.Count, state.Incidents.Count, life.Timers.Count), Is.EqualTo((0, 0, 0)));
        else
            Assert.That(state.Bookmarks.Count + state.Incidents.Count, Is.Positive, "no way forward");
        Assert.That(
            world.Journal.Select(line => line.Entry.GetProperty("sequence").GetInt32()),
            Is.EqualTo(Enumerable.Range(1, world.Journal.Count))
        );
    }

    private static IEnumerable<int> Balance(World world, Life life, string made, string gone)
    {
        var effects = world
            .Journal.Where(line => line.Instance == life.Id.Value)
            .SelectMany(line => line.Entry.GetProperty("effects").EnumerateArray())
            .ToArray();
        int[] Of(string kind) =>
            [.. effects.Where(effect => effect[0].GetString() == kind).Select(effect => effect[1].GetInt32())];
        return Of(made).Except(Of(gone));
    }
}
