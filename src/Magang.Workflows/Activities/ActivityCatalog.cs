using System.Collections.Frozen;
using Magang.Workflows.Gates;

namespace Magang.Workflows.Activities;

/// <summary>Every activity type that the engine runs. A name in JSON leads here and nowhere else.</summary>
public static class ActivityCatalog
{
    private static readonly FrozenDictionary<string, ActivityType> ByName = All()
        .ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>All types, in the order they are listed.</summary>
    public static IEnumerable<ActivityType> Types => ByName.Values;

    /// <summary>The type of this name, or null.</summary>
    public static ActivityType? Find(string name) => ByName.GetValueOrDefault(name);

    private static ActivityType[] All() =>
        [
            Sequence.Type,
            Flowchart.Type,
            Start.Type,
            End.Type,
            Finish.Type,
            Complete.Type,
            If.Type,
            FlowDecision.Type,
            FlowFork.Type,
            FlowJoin.Type,
            SetVariable.Type,
            Correlate.Type,
            Delay.Type,
            Event.Type,
            Fault.Type,
            WriteLine.Type,
            Children.DispatchWorkflow.Type,
            Children.ExecuteWorkflow.Type,
            Children.BulkDispatchWorkflows.Type,
            Gate.Type,
            HumanTask.Type,
            NumberActivity.Type,
            ClaimPeriod.Type,
            FreePeriod.Type,
            SetFacts.Type,
            SetStatus.Type,
            WaitUntilDay.Type,
            Notice.Type,
            Send.Type,
            StartCases.Type,
            AwaitCases.Type,
        ];
}
