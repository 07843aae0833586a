using Magang.Workflows.Runs;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>Which events of a journal are shown.</summary>
/// <param name="ActivityIds">Of these activities; null or empty for all.</param>
/// <param name="ActivityNodeIds">Of these, by the ids that Studio has; null or empty for all.</param>
/// <param name="ExcludedActivityTypes">Not of these types.</param>
/// <param name="EventNames">Of these kinds; null or empty for all.</param>
internal sealed record JournalFilter(
    IReadOnlyCollection<string>? ActivityIds,
    IReadOnlyCollection<string>? ActivityNodeIds,
    IReadOnlyCollection<string>? ExcludedActivityTypes,
    IReadOnlyCollection<string>? EventNames
);

/// <summary>What Studio sends to read a journal.</summary>
/// <param name="Filter">What is shown; null for all.</param>
internal sealed record JournalRequest(JournalFilter? Filter);

/// <summary>One event of a journal as Studio shows it.</summary>
/// <param name="Id">See <see cref="ExecutionIds"/>.</param>
/// <param name="ActivityInstanceId">The execution that it is of.</param>
/// <param name="ParentActivityInstanceId">The execution around that; null for the workflow itself.</param>
/// <param name="ActivityId">The activity.</param>
/// <param name="ActivityType">Its type.</param>
/// <param name="ActivityTypeVersion">The type's version.</param>
/// <param name="ActivityName">Its name.</param>
/// <param name="NodeId">See <see cref="ElsaNodes"/>.</param>
/// <param name="Timestamp">UTC.</param>
/// <param name="Sequence">Counts from 1 within the instance.</param>
/// <param name="EventName">What happened.</param>
/// <param name="Message">For a failure: the whole sentence.</param>
/// <param name="Payload">For a failure: its code and sentence.</param>
internal sealed record JournalItem(
    string Id,
    string ActivityInstanceId,
    string? ParentActivityInstanceId,
    string ActivityId,
    string ActivityType,
    int ActivityTypeVersion,
    string ActivityName,
    string NodeId,
    DateTimeOffset Timestamp,
    long Sequence,
    RunEventKind EventName,
    string? Message,
    object? Payload
);

/// <summary>Shows journals.</summary>
internal static class JournalView
{
    /// <summary>Most events of a page.</summary>
    public const int LargestPage = 1000;

    /// <summary>A page of those that fit.</summary>
    /// <param name="run">The instance.</param>
    /// <param name="filter">What is shown; null for all.</param>
    /// <param name="skip">Events before the page.</param>
    /// <param name="take">Events of the page.</param>
    public static ElsaPage<JournalItem> Page(WatchedRun run, JournalFilter? filter, int skip, int take)
    {
        var fitting = run.History.Events.Where(happened => Fits(run, filter, happened)).ToArray();
        return new ElsaPage<JournalItem>(
            [
                .. fitting
                    .Skip(Math.Max(0, skip))
                    .Take(Math.Clamp(take, 1, LargestPage))
                    .Select(happened => Item(run, happened)),
            ],
            fitting.Length
        );
    }

    /// <summary>One event.</summary>
    public static JournalItem Item(WatchedRun run, RunEvent happened) =>
        new(
            ExecutionIds.Of(run.Row.Id, happened),
            ExecutionIds.Of(run.Row.Id, happened.Run),
            happened.Run.Container is { } around ? ExecutionIds.Of(run.Row.Id, around) : null,
            happened.Node?.Id ?? ElsaNodes.Workflow,
            happened.Node?.Type ?? ExecutionRecord.WorkflowType,
            ExecutionRecord.VersionOf(happened.Node),
            happened.Node?.Name ?? run.Definition.Name,
            run.Nodes.IdOf(happened.Node),
            happened.At,
            happened.Number,
            happened.Kind,
            happened.Message,
            Payload(happened)
        );

    private static Dictionary<string, string?>? Payload(RunEvent happened) =>
        happened.Kind == RunEventKind.Faulted
            ? new(StringComparer.Ordinal) { ["exception"] = happened.Code, ["message"] = happened.Message }
            : null;

    private static bool Fits(WatchedRun run, JournalFilter? filter, RunEvent happened) =>
        filter is null
        || Among(filter.ActivityIds, happened.Node?.Id ?? ElsaNodes.Workflow)
            && Among(filter.ActivityNodeIds, run.Nodes.IdOf(happened.Node))
            && Among(filter.EventNames, happened.Kind.ToString())
            && filter.ExcludedActivityTypes?.Contains(
                happened.Node?.Type ?? ExecutionRecord.WorkflowType,
                StringComparer.Ordinal
            ) != true;

    // Studio says "none in particular" by an empty list as well.
    private static bool Among(IReadOnlyCollection<string>? wanted, string one) =>
        wanted is null or { Count: 0 } || wanted.Contains(one, StringComparer.Ordinal);
}
