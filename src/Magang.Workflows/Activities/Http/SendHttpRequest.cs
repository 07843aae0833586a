using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Http;

/// <summary><c>Elsa.SendHttpRequest</c>: sends a request, and runs the activity that is drawn for the status code of the answer.</summary>
/// <remarks>
/// Ports: an activity for each of <c>expectedStatusCodes</c>, <c>unmatchedStatusCode</c> for any other, and for no answer
/// <c>failedToConnect</c> and <c>timeout</c>. An answer whose port is empty completes it.
/// </remarks>
public sealed class SendHttpRequest : HttpActivity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.SendHttpRequest", node => new SendHttpRequest(node))
    {
        Inputs = HttpActivity.Inputs,
        Outputs = HttpActivity.Outputs,
        Ports = ["expectedStatusCodes[].activity", "unmatchedStatusCode", "failedToConnect", "timeout"],
    };

    private readonly ImmutableArray<(int Status, ActivityNode? Activity)> _cases;

    private SendHttpRequest(ActivityNode node) => _cases = [.. Cases(node)];

    /// <inheritdoc />
    public override void ChildCompleted(Execution execution, ActivityNode child, ChildEnding ending) =>
        execution.Complete();

    /// <inheritdoc />
    protected override IEnumerable<int> Expected(Execution execution) => _cases.Select(expected => expected.Status);

    /// <inheritdoc />
    protected override void Answered(Execution execution, int status)
    {
        foreach (var expected in _cases)
        {
            if (expected.Status != status)
                continue;
            Run(execution, expected.Activity);
            return;
        }
        Run(execution, execution.Node.Port("unmatchedStatusCode"));
    }

    /// <inheritdoc />
    private protected override bool GoOut(Execution execution, HttpFailure failure)
    {
        if (execution.Node.Port(failure.MayBeDone ? "timeout" : "failedToConnect") is not { } port)
            return false;
        execution.Schedule(port);
        return true;
    }

    private static void Run(Execution execution, ActivityNode? activity)
    {
        if (activity is null)
            execution.Complete();
        else
            execution.Schedule(activity);
    }

    private static IEnumerable<(int Status, ActivityNode? Activity)> Cases(ActivityNode node)
    {
        var list = Json.Member(node.Json, "expectedStatusCodes");
        if (list.ValueKind != JsonValueKind.Array)
            yield break;
        var place = 0;
        foreach (var item in list.EnumerateArray())
        {
            var slot = string.Create(CultureInfo.InvariantCulture, $"expectedStatusCodes[{place++}].activity");
            if (
                Json.Member(item, "statusCode") is { ValueKind: JsonValueKind.Number } code
                && code.TryGetInt32(out var status)
            )
                yield return (status, node.Port(slot));
        }
    }
}
