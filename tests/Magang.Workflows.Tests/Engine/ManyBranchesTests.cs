using System.Diagnostics;
using Magang.Workflows.Engine;
using Magang.Workflows.Personal;
using static Magang.Workflows.Tests.Activities.AFlow;

namespace Magang.Workflows.Tests.Engine;

/// <summary>A loop that runs thousands of items side by side, each of which waits.</summary>
public class ManyBranchesTests
{
    private const int Many = 30_000;

    // About a second where nothing is searched for; half a minute where each branch is looked for among all.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(12);

    [Test]
    public void All_branches_resume_in_one_burst_and_are_cancelled_in_one_without_a_search_for_each()
    {
        var definition = Of(
            ParallelForEach(
                "p",
                $"var all = []; for (var i = 0; i < {Many}; i++) all.push(i); return all;",
                Sequence("s", Event("e", "datang"), Activity("d", "Elsa.Delay", "\"timeSpan\":\"00:01:00\""))
            )
        );
        var context = new BurstContext
        {
            Instance = new InstanceId(1),
            Now = new DateTimeOffset(2025, 1, 6, 1, 0, 0, TimeSpan.Zero),
            Routing = new Routing("METRO"),
            Reference = Reference.None,
            Vault = Vault.Empty,
        };
        InstanceState Told(InstanceState? state, Stimulus stimulus) =>
            ((Burst)Interpreter.Apply(definition, state, stimulus, context)).State;

        var waiting = Told(state: null, new Started());
        var clock = Stopwatch.StartNew();
        var delayed = Told(waiting, new EventArrived("datang", default));
        var ended = Told(delayed, new CancelRequested("usai"));

        Assert.That((delayed.Bookmarks.Count, ended.Bookmarks.Count), Is.EqualTo((Many, 0)));
        Assert.That(clock.Elapsed, Is.LessThan(Bound));
    }
}
