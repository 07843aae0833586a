using System.Collections.Frozen;
using Magang.Workflows.Activities.Branches;
using Magang.Workflows.Activities.Children;
using Magang.Workflows.Activities.Http;
using Magang.Workflows.Activities.Loops;
using Magang.Workflows.Activities.States;
using Magang.Workflows.Gates;
using Magang.Workflows.Gates.Rankings;
using Parallel = Magang.Workflows.Activities.Branches.Parallel;

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
            Parallel.Type,
            Fork.Type,
            Switch.Type,
            FlowSwitch.Type,
            FlowNode.Type,
            For.Type,
            ForEach.Type,
            ParallelForEach.Type,
            While.Type,
            Break.Type,
            StateMachine.Type,
            RunJavaScript.Type,
            SetOutput.Type,
            SetName.Type,
            SetVariable.Type,
            Correlate.Type,
            Delay.Type,
            Event.Type,
            PublishEvent.Type,
            StartAt.Type,
            Timer.Type,
            Cron.Type,
            Fault.Type,
            WriteLine.Type,
            DispatchWorkflow.Type,
            ExecuteWorkflow.Type,
            BulkDispatchWorkflows.Type,
            SendHttpRequest.Type,
            FlowSendHttpRequest.Type,
            RunTask.Type,
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
            AdmitCases.Type,
            AwaitCases.Type,
            EnterRanking.Type,
            LeaveRanking.Type,
            Rank.Type,
        ];
}
