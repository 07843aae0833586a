using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Simulations;

/// <summary>Tries definitions on a virtual clock: at each instant everybody does what the story says, then time goes on.</summary>
/// <remarks>A function: the same plan gives the same result. Nothing outside it is touched.</remarks>
public static class Trial
{
    /// <summary>Tries a story to its end, or to the plan's bounds.</summary>
    /// <exception cref="StoryRefusedException">The story cannot be told: a definition or a word is missing.</exception>
    public static TrialResult Run(TrialPlan plan)
    {
        var story = plan.Story;
        var world = new World(new Routing(story.Region), [.. plan.Definitions])
        {
            Now = story.StartsAt.ToUniversalTime(),
            Reference = plan.Reference,
            Vaults = plan.Intake.Vaults,
            MostBursts = plan.Bounds.MostSteps,
        };
        if (!world.Knows(story.Definition))
            throw new StoryRefusedException(story.Definition, "definisi yang dimulainya tidak ada");
        var batch = world.Start(story.Definition, plan.Started with { By = Starter(plan) });
        var cast = new TrialCast(plan, world, batch);
        var desk = new TrialDesk(plan, world, cast, plan.Reference.RegionOf(story.Region).Clock);
        var stop = Tell(world, cast, desk, story.StartsAt.AddDays(plan.Bounds.MostDays));
        return new TrialResult(
            [.. Cases(world, cast)],
            stop,
            world.Bursts,
            story.StartsAt.ToUniversalTime(),
            world.Now,
            [.. desk.Notes],
            [.. world.Missing]
        );
    }

    private static Actor Starter(TrialPlan plan) =>
        plan.Started.By != Actor.Engine || plan.Story.Officials.IsEmpty
            ? plan.Started.By
            : new Actor(plan.Story.Officials[0].Account, plan.Story.Officials[0].Role, plan.Story.Officials[0].Opd);

    private static TrialStop Tell(World world, TrialCast cast, TrialDesk desk, DateTimeOffset last)
    {
        while (true)
        {
            var act = Settle(world, cast, desk);
            if (world.IsSpent)
                return TrialStop.Steps;
            // What clocks would start anew is another story.
            if (!cast.Open.Any())
                return TrialStop.Ended;
            var timer = world.NextTimer()?.DueAt;
            if ((act is { } early && (timer is null || early < timer) ? early : timer) is not { } next)
                return TrialStop.Waiting;
            if (next > last)
                return TrialStop.Days;
            world.AdvanceTo(next);
        }
    }

    /// <summary>Lets all happen that can happen now.</summary>
    /// <returns>When somebody does something next; null where nobody will.</returns>
    private static DateTimeOffset? Settle(World world, TrialCast cast, TrialDesk desk)
    {
        while (true)
        {
            cast.Look();
            var due = desk.Look();
            var now = due.TakeWhile(act => act.At <= world.Now).ToArray();
            if (now.Length == 0 || world.IsSpent)
                return due.Count == 0 ? null : due[0].At;
            foreach (var act in now)
                desk.Do(act);
            world.Deliver();
        }
    }

    private static IEnumerable<TrialCase> Cases(World world, TrialCast cast)
    {
        var journals = world.Journal.ToLookup(line => line.Instance, line => line.Entry);
        foreach (var (place, life) in cast.Cases)
        {
            var reading = new StoryReading(life.Id, place);
            ImmutableArray<JsonElement> journal = [.. journals[life.Id.Value]];
            yield return new TrialCase(
                place,
                life,
                [.. journal.SelectMany(entry => reading.Read(entry.GetProperty("at").GetDateTimeOffset(), entry))],
                journal
            );
        }
    }
}
