namespace Magang.Workflows.Engine;

/// <summary>The days off have changed: the due dates of open tasks that are counted in working days are counted again.</summary>
/// <remarks>Limits in calendar days do not ask the calendar, and nothing else of the instance changes.</remarks>
/// <param name="Reason">Why, as the office says it; kept in the journal.</param>
/// <param name="Calendar">The version of the calendar that is counted by.</param>
public sealed record DeadlinesRecounted(string Reason, string Calendar) : Stimulus;

/// <summary>An open task is due at another time.</summary>
/// <param name="TaskId">Which.</param>
/// <param name="Before">When it was due, UTC; null where that was not known.</param>
/// <param name="DueAt">When it is due now, UTC; null where the calendar does not say.</param>
public sealed record TaskDueMoved(int TaskId, DateTimeOffset? Before, DateTimeOffset? DueAt) : Effect;
