using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Http;

/// <summary><c>Elsa.FlowSendHttpRequest</c>: sends a request, and goes out by the status code of the answer.</summary>
/// <remarks>
/// Outcomes: <c>Done</c> with any answer; where <c>expectedStatusCodes</c> are given also the code itself, or
/// <c>Unmatched status code</c>. Without an answer only <c>Failed to connect</c> or <c>Timeout</c>.
/// </remarks>
public sealed class FlowSendHttpRequest : HttpActivity
{
    private const string Unmatched = "Unmatched status code";
    private const string FailedToConnect = "Failed to connect";
    private const string Timeout = "Timeout";

    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.FlowSendHttpRequest", _ => new FlowSendHttpRequest())
    {
        Inputs = [.. HttpActivity.Inputs, new("expectedStatusCodes", "ICollection<Int32>")],
        Outputs = HttpActivity.Outputs,
        Outcomes = [],
    };

    /// <inheritdoc />
    protected override IEnumerable<int> Expected(Execution execution)
    {
        var codes = execution.Input("expectedStatusCodes");
        return codes.ValueKind == JsonValueKind.Array
            ? [.. codes.EnumerateArray().Select(code => code.GetInt32())]
            : [];
    }

    /// <inheritdoc />
    protected override void Answered(Execution execution, int status)
    {
        ImmutableArray<int> expected = [.. Expected(execution)];
        if (expected.IsEmpty)
            execution.Complete();
        else
            execution.Complete([
                expected.Contains(status) ? status.ToString(CultureInfo.InvariantCulture) : Unmatched,
                "Done",
            ]);
    }

    /// <inheritdoc />
    private protected override bool GoOut(Execution execution, HttpFailure failure)
    {
        var outcome = failure.MayBeDone ? Timeout : FailedToConnect;
        if (!IsDrawn(execution, outcome))
            return false;
        execution.Complete(outcome);
        return true;
    }

    private static bool IsDrawn(Execution execution, string outcome)
    {
        if (execution.Node.Container is not { Activity: Flowchart } chart)
            return false;
        var graph = execution.Definition.GraphOf(chart);
        return graph.Outbound(graph.LocalIndexOf(execution.Node)).Any(way => way.Port == outcome);
    }
}
