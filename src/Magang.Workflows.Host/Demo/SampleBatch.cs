using System.Collections.Immutable;
using System.Globalization;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Demo;

/// <summary>A batch of a story on today's days, led on until its cases wait for people.</summary>
/// <param name="runtime">The engine, without pumps.</param>
internal sealed class SampleBatch(EngineRuntime runtime)
{
    private const int Week = 7;
    private const int MostActs = 50;

    /// <summary>Starts it, unless the database has any case or batch; its officials are the sample accounts.</summary>
    /// <returns>Its cases, the batch first; empty where nothing was started.</returns>
    public async Task<IReadOnlyList<StoryCase>> StartAsync(
        Story story,
        ImmutableArray<Participant> participants,
        IReadOnlyList<SampleAccount> accounts,
        CancellationToken cancel = default
    )
    {
        if ((await runtime.Instances.LatestAsync(limit: 1, cancel: cancel)).Count > 0)
            return [];
        var clock = runtime.Regulations.Reference.RegionOf(story.Region).Clock;
        var days = clock.DayOf(runtime.Time.GetUtcNow()).DayNumber - clock.DayOf(story.StartsAt).DayNumber;
        // Whole weeks: what began on a Monday does so again.
        var shift = days / Week * Week;
        ImmutableArray<Participant> listed =
        [
            .. participants.Select(one =>
                one with
                {
                    StartsOn = one.StartsOn.AddDays(shift),
                    EndsOn = one.EndsOn.AddDays(shift),
                }
            ),
        ];
        var told = story with
        {
            StartsAt = runtime.Time.GetUtcNow(),
            Officials = [.. story.Officials.Select(official => Played(official, accounts))],
        };
        var cast = await Cast.StartAsync(runtime, told, listed, cancel);
        await LeadOnAsync(new Desk(runtime, told, listed, cast), cast, cancel);
        return [.. cast.Cases];
    }

    // What the batch itself asks is done as the story has it, at once; what its cases ask is left to people.
    private async Task LeadOnAsync(Desk desk, Cast cast, CancellationToken cancel)
    {
        for (var acts = 0; acts < MostActs; acts++)
        {
            await runtime.StepAsync(cancel);
            await cast.LookAsync(cancel);
            if (
                cast.Cases.Count() > 1
                || (await desk.LookAsync(cancel)).FirstOrDefault(due => due.Case.Place == 0) is not { } due
            )
                return;
            await desk.DoAsync(due, cancel);
        }
    }

    private static Official Played(Official official, IReadOnlyList<SampleAccount> accounts) =>
        accounts.FirstOrDefault(account => account.Role == official.Role && account.Opd == official.Opd) is { } account
            ? official with
            {
                Account = string.Create(CultureInfo.InvariantCulture, $"A-{account.Account}"),
            }
            : official;
}
