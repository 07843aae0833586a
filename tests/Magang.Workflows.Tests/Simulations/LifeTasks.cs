global using Life = Magang.Workflows.Simulations.Life;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Tests.Simulations;

/// <summary>Finds what an instance waits for.</summary>
internal static class LifeTasks
{
    /// <summary>The open task of an activity; the test fails where there is none.</summary>
    public static Bookmark Task(this Life life, string activityId) =>
        life.State!.Bookmarks.SingleOrDefault(mark => mark.Task?.ActivityId == activityId)
        ?? throw new AssertionException(
            $"Berkas {life.Id} ({life.State.CaseStatus}) has no task '{activityId}'; it waits at: "
                + string.Join(", ", life.State.Bookmarks.Select(mark => mark.Task?.ActivityId ?? mark.Name))
                + string.Concat(life.State.Incidents.Select(incident => $"\nincident: {incident.Message}"))
        );
}
