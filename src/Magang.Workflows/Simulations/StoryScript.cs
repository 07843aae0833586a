using System.Collections.Immutable;
using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Simulations;

/// <summary>What a story has people do at each task, and when. Counts how often each task came.</summary>
/// <param name="story">The story.</param>
/// <param name="clock">Its region's.</param>
public sealed class StoryScript(Story story, OfficeClock clock)
{
    private static readonly TimeOnly Morning = new(9, 0);

    private readonly Dictionary<(int Place, string Activity), int> _times = [];

    /// <summary>What is done at a task as things stand; null where the story says nothing.</summary>
    /// <param name="place">Whose task; 0 for the batch.</param>
    /// <param name="task">The task.</param>
    public Act? ActAt(int place, TaskSpec task)
    {
        var usual = place == 0 ? null : story.Usual.GetValueOrDefault(task.ActivityId);
        var own = OwnActs(place).GetValueOrDefault(task.ActivityId, []);
        var time = TimesOf(place, task.ActivityId);
        if (time < own.Length)
            return own[time].Over(usual);
        // The officials of the batch do each time what they did the last time.
        return place == 0 && !own.IsEmpty && !task.Optional ? own[^1] : usual;
    }

    /// <summary>When an act is done at a task that was opened at an instant. UTC.</summary>
    public DateTimeOffset When(DateTimeOffset openedAt, Act act)
    {
        var day = act.On ?? Weekdays(clock.DayOf(openedAt), act.After ?? 1);
        var at = clock.At(day, act.At ?? Morning);
        return at > openedAt ? at : openedAt;
    }

    /// <summary>Whether a case wants to do something that nobody asks of it.</summary>
    public bool HasOwnWishes(int place) =>
        OwnActs(place).Any(wish => !story.Usual.ContainsKey(wish.Key) && TimesOf(place, wish.Key) < wish.Value.Length);

    /// <summary>How often a task was done in a case.</summary>
    public int TimesOf(int place, string activity) => _times.GetValueOrDefault((place, activity));

    /// <summary>Takes note that a task is done now.</summary>
    /// <returns>The how manieth time it is, from 1.</returns>
    public int Count(int place, string activity) => _times[(place, activity)] = TimesOf(place, activity) + 1;

    /// <summary>Whether somebody may do a task.</summary>
    public static bool IsFor(TaskSpec task, Actor actor) =>
        task.Role == actor.Role
        && (task.Opd is null || task.Opd == actor.Opd)
        && (task.Person is null || task.Person == actor.Id)
        && !task.Barred.Contains(actor.Id, StringComparer.Ordinal);

    private ImmutableDictionary<string, ImmutableArray<Act>> OwnActs(int place) =>
        place == 0 ? story.Batch : story.Find(place)?.Acts ?? ImmutableDictionary<string, ImmutableArray<Act>>.Empty;

    private static DateOnly Weekdays(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                count--;
        }

        return day;
    }
}
