using Magang.Workflows.Engine;

namespace Magang.Workflows.Postgres.Tasks;

/// <summary>An open task whose due date is counted in working days.</summary>
/// <param name="Instance">The case.</param>
/// <param name="TaskId">Its number within the case.</param>
/// <param name="Region">The region's code.</param>
/// <param name="DueAt">UTC; null where it has none yet.</param>
/// <param name="OpenedAt">UTC.</param>
/// <param name="WorkingDays">How many it may take.</param>
public sealed record OpenDeadline(
    InstanceId Instance,
    int TaskId,
    string Region,
    DateTimeOffset? DueAt,
    DateTimeOffset OpenedAt,
    int WorkingDays
);
