using System.Text.Json;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Runs;

/// <summary>What the activities of an instance did, one execution after the other. Holds nothing personal.</summary>
/// <param name="Runs">Every execution, in the order in which they began; the workflow itself is first.</param>
/// <param name="Events">All that happened, in order.</param>
/// <param name="Entries">How many journal entries it was read from.</param>
public sealed record RunHistory(IReadOnlyList<ActivityRun> Runs, IReadOnlyList<RunEvent> Events, int Entries)
{
    /// <summary>Reads a journal.</summary>
    /// <remarks>
    /// The journal names activities, not executions. Where one activity runs many times at once, an execution is told from
    /// its siblings by what it waited for and by the order of steps; how often an activity began and ended is always right.
    /// </remarks>
    /// <param name="definition">The version that the instance is pinned to.</param>
    /// <param name="journal">Its entries from the first on, each as it was written.</param>
    public static RunHistory Of(Definition definition, IEnumerable<JsonElement> journal)
    {
        var reading = new RunReading(definition);
        foreach (var entry in journal)
            reading.Add(entry);
        return reading.History();
    }
}
