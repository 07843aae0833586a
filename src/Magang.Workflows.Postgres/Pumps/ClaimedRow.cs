using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.Postgres.Pumps;

/// <summary>A row that this process has claimed, and what it says.</summary>
/// <param name="What">For the log and the incident, for example <c>timer 4</c>.</param>
/// <param name="Instance">The instance that the row belongs to.</param>
/// <param name="Id">Its number within the instance, or its id.</param>
/// <param name="Attempts">How often it was claimed, this time included. More than once means that a claim did not end.</param>
/// <param name="Submission">What it says, carrying the row.</param>
/// <param name="StartedBy">For a start: the parent, which hears of it when the start cannot be made. Otherwise null.</param>
internal sealed record ClaimedRow(
    string What,
    InstanceId Instance,
    long Id,
    int Attempts,
    Submission Submission,
    InstanceId? StartedBy
);
