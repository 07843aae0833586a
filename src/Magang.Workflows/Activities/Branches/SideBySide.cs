using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Branches;

/// <summary>Activities that run side by side, all of which are waited for. One cell: how many are open.</summary>
internal static class SideBySide
{
    /// <summary>Schedules them in order; completes where there are none.</summary>
    public static void Begin(Execution execution, IReadOnlyCollection<ActivityNode> branches)
    {
        execution.Cells = [branches.Count];
        if (branches.Count == 0)
            execution.Complete();
        foreach (var branch in branches)
            execution.Schedule(branch);
    }

    /// <summary>One of them has ended; completes after the last.</summary>
    public static void EndOne(Execution execution)
    {
        execution.Cells = [execution.Cells[0] - 1];
        if (execution.Cells[0] == 0)
            execution.Complete();
    }
}
