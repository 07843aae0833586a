using System.Collections.Immutable;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Postgres.Doctor;
using Magang.Workflows.Postgres.Registers;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Demo;

/// <summary>Takes a story through its programme: at each instant everybody does what the story says, then time goes on.</summary>
/// <param name="runtime">The engine, without pumps, on the clock below.</param>
/// <param name="clock">The engine's clock.</param>
/// <param name="report">Who is told.</param>
public sealed class DemoRun(EngineRuntime runtime, VirtualClock clock, IDemoReport report)
{
    /// <summary>Tells a story to its end.</summary>
    /// <exception cref="StoryStuckException">Something waits that the story does not tell.</exception>
    /// <exception cref="MagangException">The engine or the intake refuses what somebody does.</exception>
    public async Task<DemoSummary> TellAsync(
        Story story,
        ImmutableArray<Participant> participants,
        CancellationToken cancel = default
    )
    {
        report.Begin(story, participants);
        var tally = new Tally(story);
        var cast = await Cast.StartAsync(runtime, story, participants, cancel);
        var desk = new Desk(runtime, story, participants, cast);
        var watch = new JournalWatch(runtime, cast);
        DateTimeOffset? next;
        do
        {
            var due = await SettleAsync(cast, desk, watch, tally, cancel);
            var timer = await runtime.Timers.NextDueAsync(cancel);
            next = due is { } act && (timer is null || act < timer) ? act : timer;
            if (next is { } instant)
                clock.AdvanceTo(instant);
        } while (next is not null);

        var untold = await desk.UntoldAsync(cancel);
        if (untold.Count > 0)
            throw new StoryStuckException(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), untold);
        var summary = tally.Sum(
            await NumbersAsync(cast, cancel),
            [.. await DatabaseDoctor.ExamineAsync(runtime.Source, cancel)]
        );
        report.End(summary);
        return summary;
    }

    /// <summary>Lets all happen that can happen now.</summary>
    /// <returns>When somebody does something next; null where nobody will.</returns>
    private async Task<DateTimeOffset?> SettleAsync(
        Cast cast,
        Desk desk,
        JournalWatch watch,
        Tally tally,
        CancellationToken cancel
    )
    {
        while (true)
        {
            await runtime.StepAsync(cancel);
            await cast.LookAsync(cancel);
            foreach (var happened in await watch.LookAsync(cancel))
            {
                tally.Take(happened);
                report.Tell(happened);
            }

            var due = await desk.LookAsync(cancel);
            var now = due.TakeWhile(act => act.At <= clock.GetUtcNow()).ToArray();
            if (now.Length == 0)
                return due.IsEmpty ? null : due[0].At;
            foreach (var act in now)
                await desk.DoAsync(act, cancel);
        }
    }

    private async Task<ImmutableArray<NumberResult>> NumbersAsync(Cast cast, CancellationToken cancel)
    {
        var store = new NumberStore(runtime.Source);
        var numbers = new List<NumberResult>();
        foreach (var one in cast.Cases)
        {
            foreach (var given in await store.OfInstanceAsync(one.Instance, cancel))
                numbers.Add(new NumberResult(given.Register, given.Number, one.Place));
        }

        return [.. numbers.OrderBy(one => one.Register, StringComparer.Ordinal).ThenBy(one => one.Number)];
    }
}
