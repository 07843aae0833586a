using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Instances;
using Magang.Workflows.Runs;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>An instance as Studio's viewer shows it.</summary>
internal static class InstanceDetail
{
    /// <summary>The whole answer.</summary>
    /// <param name="run">The instance with what its activities did.</param>
    /// <param name="incidents">Its incidents.</param>
    /// <param name="sight">What the reader sees of its values.</param>
    public static object Of(WatchedRun run, IReadOnlyList<IncidentRow> incidents, RunSight sight)
    {
        var row = run.Row;
        var standing = incidents.Where(incident => incident.ResolvedAt is null).ToArray();
        return new
        {
            Id = row.Id.ToString(),
            row.Definition.DefinitionId,
            DefinitionVersionId = ElsaIds.Of(row.Definition),
            row.Definition.Version,
            WorkflowState = State(run, standing, sight),
            row.Status,
            row.SubStatus,
            IsExecuting = false,
            row.CorrelationId,
            row.State.Name,
            IncidentCount = standing.Length,
            IsSystem = false,
            CreatedAt = row.StartedAt,
            UpdatedAt = row.LastAt,
            FinishedAt = FinishedAt(row),
        };
    }

    /// <summary>The state alone, as an export has it.</summary>
    public static object State(WatchedRun run, IReadOnlyList<IncidentRow> standing, RunSight sight)
    {
        var row = run.Row;
        return new
        {
            Id = row.Id.ToString(),
            row.Definition.DefinitionId,
            DefinitionVersionId = ElsaIds.Of(row.Definition),
            DefinitionVersion = row.Definition.Version,
            row.CorrelationId,
            row.Status,
            row.SubStatus,
            IsExecuting = false,
            Bookmarks = Bookmarks(run),
            Incidents = standing.Select(incident => Incident(run, incident)).ToArray(),
            IsSystem = false,
            CompletionCallbacks = Array.Empty<object>(),
            ActivityExecutionContexts = run
                .History.Runs.Where(open => open.EndedAt is null)
                .Reverse()
                .Select(open => Context(run, open)),
            ScheduledActivities = Array.Empty<object>(),
            ExecutionLogSequence = run.History.Events.Count,
            Input = sight.Members(row.State.InputsObject),
            Output = sight.Members(row.State.OutputsObject()),
            Properties = Properties(row),
            CreatedAt = row.StartedAt,
            UpdatedAt = row.LastAt,
            FinishedAt = FinishedAt(row),
        };
    }

    /// <summary>What it waits for.</summary>
    public static IReadOnlyList<object> Bookmarks(WatchedRun run) =>
        [
            .. run
                .History.Runs.Where(waiting => waiting is { Waits: true, EndedAt: null, Node: not null })
                .Select(waiting => new
                {
                    Id = $"{ExecutionIds.Of(run.Row.Id, waiting)}-tunggu",
                    Name = waiting.Node!.Type,
                    Hash = "",
                    ActivityNodeId = run.Nodes.IdOf(waiting.Node),
                    ActivityInstanceId = ExecutionIds.Of(run.Row.Id, waiting),
                    AutoBurn = true,
                }),
        ];

    private static object Incident(WatchedRun run, IncidentRow incident)
    {
        var node = run.Definition.Nodes.FirstOrDefault(one => one.Id == incident.ActivityId);
        var failed = run.History.Runs.LastOrDefault(one => one.Node == node && one.Failure is not null);
        return new
        {
            incident.ActivityId,
            ActivityNodeId = run.Nodes.IdOf(node),
            ActivityInstanceId = failed is null ? null : ExecutionIds.Of(run.Row.Id, failed),
            ActivityType = node?.Type ?? "Elsa.Workflow",
            incident.Message,
            Exception = new { Type = incident.Code, incident.Message },
            Timestamp = incident.RaisedAt,
        };
    }

    private static object Context(WatchedRun run, ActivityRun open) =>
        new
        {
            Id = ExecutionIds.Of(run.Row.Id, open),
            CallStackDepth = open.Depth,
            ParentContextId = open.Container is { } around ? ExecutionIds.Of(run.Row.Id, around) : null,
            ScheduledActivityNodeId = run.Nodes.IdOf(open.Node),
            OwnerActivityNodeId = open.Container is { } owner ? run.Nodes.IdOf(owner.Node) : null,
            Properties = Empty,
            Metadata = Empty,
            ActivityState = Empty,
            DynamicVariables = Array.Empty<object>(),
            open.Status,
            IsExecuting = false,
            FaultCount = open.Faults,
            open.StartedAt,
        };

    private static readonly Dictionary<string, object> Empty = [];

    private static Dictionary<string, object> Properties(InstanceRow row)
    {
        var properties = new Dictionary<string, object>(StringComparer.Ordinal) { ["daerah"] = row.Routing.Region };
        if (row.CaseStatus is { } status)
            properties["statusBerkas"] = status;
        if (row.State.PassedGates.Count > 0)
            properties["gerbangDilalui"] = row.State.PassedGates;
        if (row.Parent is { } parent)
            properties["induk"] = parent.ToString();
        return properties;
    }

    private static DateTimeOffset? FinishedAt(InstanceRow row) => row.Status == Status.Finished ? row.LastAt : null;
}
