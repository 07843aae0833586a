using Magang.Workflows.Calendars;

namespace Magang.Workflows.Engine;

/// <summary>When a task is due: the end of the last working day it may take. Policy, not law (DEC-26): it only reminds.</summary>
public static class TaskDeadline
{
    /// <summary>Counts it.</summary>
    /// <param name="region">Whose days off count.</param>
    /// <param name="openedOn">The day it was opened, which is not counted itself.</param>
    /// <param name="workingDays">How many working days it may take.</param>
    /// <param name="knownOn">As the decrees stood on this day.</param>
    /// <returns>UTC; null where the region has no calendar, or its year is not decreed yet: that must not stop a case.</returns>
    public static DateTimeOffset? Of(RegionReference region, DateOnly openedOn, int workingDays, DateOnly knownOn)
    {
        if (region.Calendar is not { } calendar)
            return null;
        try
        {
            return region.Clock.StartOf(calendar.AddWorkingDays(openedOn, workingDays, knownOn).AddDays(1));
        }
        catch (YearNotCoveredException)
        {
            return null;
        }
    }
}
