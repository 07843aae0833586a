using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Runs;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>Executions of activities as Studio shows them.</summary>
internal static class ExecutionRecord
{
    /// <summary>The type by which Studio knows the workflow itself.</summary>
    public const string WorkflowType = "Elsa.Workflow";

    // Elsa marks its maps so.
    private static readonly Dictionary<string, object> EmptyMap = new(StringComparer.Ordinal)
    {
        ["_type"] = "ObjectMap",
    };

    /// <summary>One with all that is known of it.</summary>
    public static object Of(WatchedRun run, ActivityRun one) =>
        new
        {
            WorkflowInstanceId = run.Row.Id.ToString(),
            ActivityId = one.Node?.Id ?? ElsaNodes.Workflow,
            ActivityNodeId = run.Nodes.IdOf(one.Node),
            ActivityType = one.Node?.Type ?? WorkflowType,
            ActivityTypeVersion = VersionOf(one.Node),
            ActivityName = one.Node?.Name ?? run.Definition.Name,
            ActivityState = Drawn(one.Node),
            Payload = one.Outcomes.Count > 0 ? new Dictionary<string, object> { ["Outcomes"] = one.Outcomes } : null,
            Outputs = Decided(one),
            Properties = EmptyMap,
            Metadata = EmptyMap,
            Exception = one is { Status: RunStatus.Faulted, Failure: { } failure }
                ? new { Type = failure.Code, failure.Message }
                : null,
            one.StartedAt,
            HasBookmarks = one.Waits,
            one.Status,
            AggregateFaultCount = one.Faults,
            CompletedAt = one.EndedAt,
            SchedulingActivityExecutionId = one.Scheduler is { } before ? ExecutionIds.Of(run.Row.Id, before) : null,
            SchedulingActivityId = one.Scheduler is { } scheduler ? scheduler.Node?.Id ?? ElsaNodes.Workflow : null,
            CallStackDepth = one.Depth,
            Id = ExecutionIds.Of(run.Row.Id, one),
            TenantId = "",
        };

    /// <summary>One in a list.</summary>
    public static object Summary(WatchedRun run, ActivityRun one) =>
        new
        {
            WorkflowInstanceId = run.Row.Id.ToString(),
            ActivityId = one.Node?.Id ?? ElsaNodes.Workflow,
            ActivityNodeId = run.Nodes.IdOf(one.Node),
            ActivityType = one.Node?.Type ?? WorkflowType,
            ActivityTypeVersion = VersionOf(one.Node),
            ActivityName = one.Node?.Name ?? run.Definition.Name,
            one.StartedAt,
            HasBookmarks = one.Waits,
            one.Status,
            Metadata = EmptyMap,
            AggregateFaultCount = one.Faults,
            CompletedAt = one.EndedAt,
            Id = ExecutionIds.Of(run.Row.Id, one),
        };

    /// <summary>How often activities ran; those that never did are left out.</summary>
    /// <param name="run">The instance.</param>
    /// <param name="nodes">Which activities; null stands for the workflow itself.</param>
    public static IReadOnlyList<object> Stats(WatchedRun run, IEnumerable<ActivityNode?> nodes)
    {
        var byNode = run.History.Runs.ToLookup(one => one.Node);
        return [.. nodes.Where(byNode.Contains).Select(node => Stats(run, node, [.. byNode[node]]))];
    }

    /// <summary>Version of an activity's type, as it was drawn.</summary>
    public static int VersionOf(ActivityNode? node) =>
        node is not null
        && Json.Member(node.Json, "version") is { ValueKind: JsonValueKind.Number } version
        && version.TryGetInt32(out var number)
            ? number
            : 1;

    private static object Stats(WatchedRun run, ActivityNode? node, IReadOnlyList<ActivityRun> runs) =>
        new
        {
            ActivityId = node?.Id ?? ElsaNodes.Workflow,
            ActivityNodeId = run.Nodes.IdOf(node),
            StartedCount = runs.Count,
            CompletedCount = runs.Count(one => one.Status == RunStatus.Completed),
            UncompletedCount = runs.Count(one => one.EndedAt is null),
            IsBlocked = runs.Any(one => one is { Waits: true, EndedAt: null }),
            IsFaulted = runs.Any(one => one.Status == RunStatus.Faulted),
            AggregateFaultCount = runs.Sum(one => one.Faults),
            Metadata = EmptyMap,
        };

    /// <summary>Inputs as they were drawn: an expression as its text, since what it came to is not kept.</summary>
    private static Dictionary<string, string>? Drawn(ActivityNode? node)
    {
        if (node is null || node.Inputs.IsEmpty)
            return null;
        var drawn = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in node.Inputs.Keys.Order(StringComparer.Ordinal))
        {
            var expression = Json.Member(Json.Member(node.Json, name), "expression");
            if (expression.ValueKind != JsonValueKind.Object)
                continue;
            var (type, value) = (
                Json.Text(Json.Member(expression, "type")),
                Json.Text(Json.Member(expression, "value"))
            );
            drawn[char.ToUpperInvariant(name[0]) + name[1..]] = type is "Literal" or "Object"
                ? value
                : $"{type}: {value}";
        }
        return drawn.Count > 0 ? drawn : null;
    }

    /// <summary>What gates decided, without what they decided about.</summary>
    private static Dictionary<string, object>? Decided(ActivityRun one)
    {
        if (one.Decisions.Count == 0)
            return null;
        var last = one.Decisions[^1];
        var decided = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Gerbang"] = last.Gate,
            ["Putusan"] = last.Verdict,
        };
        foreach (var rule in last.Rules)
            decided[rule.Rule] = $"{rule.Outcome} ({rule.Citation})";
        return decided;
    }
}
