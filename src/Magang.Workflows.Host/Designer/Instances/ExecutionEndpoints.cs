using Magang.Workflows.Definitions;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Runs;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>Executions of activities: badges on the drawing, the activity's tabs, the call stack.</summary>
/// <param name="door">Lets in.</param>
/// <param name="watching">What instances did, and who looks.</param>
internal sealed class ExecutionEndpoints(Door door, Watching watching)
{
    private const int MostOfStack = 1000;

    /// <summary>Adds them to Elsa's API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/activity-executions/report", ReportAsync);
        api.MapGet("/activity-executions/list", ListAsync);
        api.MapGet("/activity-execution-summaries/list", SummariesAsync);
        api.MapGet("/activity-executions/by-id", OneAsync);
        api.MapGet("/activity-executions/{execution}/call-stack", StackAsync);
    }

    private async Task<IResult> ReportAsync(HttpContext context, CancellationToken cancel)
    {
        await door.HolderAsync(context, Right.WatchRuns);
        var request = await ElsaBody.ReadAsync<ReportRequest>(context.Request, cancel);
        var run = await EnterAsync(context, request?.WorkflowInstanceId, cancel);
        // Studio knows ids; what it does not know the activity of is not told of.
        var nodes = (request?.ActivityNodeIds ?? [])
            .Distinct(StringComparer.Ordinal)
            .Select(id => (IsKnown: TryFind(run, id, out var node), Node: node))
            .Where(found => found.IsKnown)
            .Select(found => found.Node);
        return ElsaJson.Result(new { Stats = ExecutionRecord.Stats(run, nodes) });
    }

    private async Task<IResult> ListAsync(
        string? workflowInstanceId,
        string? activityNodeId,
        bool? completed,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var (run, found) = await FindAsync(workflowInstanceId, activityNodeId, completed, context, cancel);
        return ElsaJson.Result(ElsaItems<object>.Of([.. found.Select(one => ExecutionRecord.Of(run, one))]));
    }

    private async Task<IResult> SummariesAsync(
        string? workflowInstanceId,
        string? activityNodeId,
        bool? completed,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var (run, found) = await FindAsync(workflowInstanceId, activityNodeId, completed, context, cancel);
        return ElsaJson.Result(ElsaItems<object>.Of([.. found.Select(one => ExecutionRecord.Summary(run, one))]));
    }

    private async Task<IResult> OneAsync(string? id, HttpContext context, CancellationToken cancel)
    {
        var (run, one) = await FindAsync(id, context, cancel);
        return ElsaJson.Result(ExecutionRecord.Of(run, one));
    }

    private async Task<IResult> StackAsync(
        string execution,
        int? skip,
        int? take,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var (run, one) = await FindAsync(execution, context, cancel);
        var stack = new List<ActivityRun>();
        for (var at = one; at is not null; at = at.Scheduler)
            stack.Add(at);
        stack.Reverse();
        return ElsaJson.Result(
            new
            {
                ActivityExecutionId = execution,
                Items = stack
                    .Skip(Math.Max(0, skip ?? 0))
                    .Take(Math.Clamp(take ?? MostOfStack, 1, MostOfStack))
                    .Select(level => ExecutionRecord.Of(run, level)),
                TotalCount = stack.Count,
            }
        );
    }

    private async Task<(WatchedRun Run, IReadOnlyList<ActivityRun> Found)> FindAsync(
        string? instance,
        string? nodeId,
        bool? completed,
        HttpContext context,
        CancellationToken cancel
    )
    {
        await door.HolderAsync(context, Right.WatchRuns);
        var run = await EnterAsync(context, instance, cancel);
        return nodeId is not null && TryFind(run, nodeId, out var node)
            ? (
                run,
                [
                    .. run.History.Runs.Where(one =>
                        one.Node == node && (completed is null || completed == one.EndedAt is not null)
                    ),
                ]
            )
            : (run, []);
    }

    private async Task<(WatchedRun Run, ActivityRun One)> FindAsync(
        string? id,
        HttpContext context,
        CancellationToken cancel
    )
    {
        await door.HolderAsync(context, Right.WatchRuns);
        if (ExecutionIds.Read(id) is not { } named)
            throw new NotFoundException($"Pelaksanaan '{id}'");
        var run = await EnterAsync(context, named.Instance.ToString(), cancel);
        return named.Number < run.History.Runs.Count
            ? (run, run.History.Runs[named.Number])
            : throw new NotFoundException($"Pelaksanaan '{id}'");
    }

    private async Task<WatchedRun> EnterAsync(HttpContext context, string? instance, CancellationToken cancel)
    {
        if (ElsaIds.Instance(instance) is not { } id)
            throw new IntakeRefusedException("workflowInstanceId", "diharapkan nomor berkas");
        var entry = await door.CaseAsync(context, Right.WatchRuns, id.Value, cancel, watching.Looks);
        return await watching.Reader.OfAsync(entry.Row, cancel);
    }

    private static bool TryFind(WatchedRun run, string id, out ActivityNode? node)
    {
        node = run.Nodes.Find(id);
        return node is not null || id == ElsaNodes.Workflow;
    }
}

/// <summary>What Studio sends for the badges of a drawing.</summary>
/// <param name="WorkflowInstanceId">The instance.</param>
/// <param name="ActivityNodeIds">The activities that are drawn.</param>
internal sealed record ReportRequest(string? WorkflowInstanceId, IReadOnlyList<string>? ActivityNodeIds);
