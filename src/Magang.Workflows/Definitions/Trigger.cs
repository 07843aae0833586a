using System.Globalization;
using Magang.Workflows.Calendars;

namespace Magang.Workflows.Definitions;

/// <summary>What makes a trigger start an instance.</summary>
public enum TriggerKind : short
{
    /// <summary>An event of its name.</summary>
    Event = 0,

    /// <summary>Each interval, counted from when it was armed.</summary>
    Timer = 1,

    /// <summary>Each tick of a cron expression, in UTC.</summary>
    Cron = 2,

    /// <summary>One instant.</summary>
    StartAt = 3,
}

/// <summary>An activity that starts instances by itself.</summary>
/// <param name="ActivityId">The activity; its instances begin with it.</param>
/// <param name="Kind">What makes it start one.</param>
/// <param name="What">The event's name; the interval as <c>c</c>; the cron expression; the instant as <c>O</c>.</param>
public sealed record Trigger(string ActivityId, TriggerKind Kind, string What)
{
    /// <summary>When it is due first.</summary>
    /// <param name="armedAt">When the definition was published.</param>
    /// <returns>UTC; null where no clock starts it: for events, and for an instant that has passed.</returns>
    public DateTimeOffset? FirstDue(DateTimeOffset armedAt) =>
        Kind switch
        {
            TriggerKind.Timer => (armedAt + Interval).ToUniversalTime(),
            TriggerKind.Cron => CronSchedule.Read(What)?.NextAfter(armedAt),
            TriggerKind.StartAt when Instant > armedAt => Instant.ToUniversalTime(),
            _ => null,
        };

    /// <summary>When it is due again after it has started an instance: always later than now, however many ticks were missed.</summary>
    /// <param name="due">The instant for which it started one.</param>
    /// <param name="now">When it did; the later of the two counts.</param>
    /// <returns>UTC; null where it never is.</returns>
    public DateTimeOffset? NextDue(DateTimeOffset due, DateTimeOffset now)
    {
        var after = now > due ? now : due;
        return Kind switch
        {
            // The first whole interval after now keeps the rhythm of the first.
            TriggerKind.Timer => (due + (Interval * (Math.Floor((after - due) / Interval) + 1))).ToUniversalTime(),
            TriggerKind.Cron => CronSchedule.Read(What)?.NextAfter(after),
            _ => null,
        };
    }

    private TimeSpan Interval => TimeSpan.ParseExact(What, "c", CultureInfo.InvariantCulture);

    private DateTimeOffset Instant => DateTimeOffset.ParseExact(What, "O", CultureInfo.InvariantCulture);
}
