using System.Text.Json;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Children;

/// <summary><c>Elsa.DispatchWorkflow</c>: starts another workflow, and waits for its end where it is told to.</summary>
/// <remarks>
/// The result is what the child put out. A child that an incident stopped, or that was cancelled, is told by the outcome
/// <c>Faulted</c> or <c>Canceled</c> where a connection with that port is drawn, and otherwise goes on by <c>Done</c>.
/// </remarks>
public sealed class DispatchWorkflow : StartsChildren
{
    private const string Faulted = "Faulted";
    private const string Canceled = "Canceled";

    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.DispatchWorkflow", _ => new DispatchWorkflow())
    {
        Inputs =
        [
            .. CommonInputs,
            new("correlationId", "String"),
            new("startNewTrace", "Boolean"),
            new("channelName", "String"),
        ],
        Outputs = ["result"],
        Outcomes = ["Done", Faulted, Canceled],
    };

    /// <inheritdoc />
    protected override JsonElement Plan(Execution execution)
    {
        var input = CommonInput(execution);
        var correlation = execution.Text("correlationId");
        return Json.Build(writer => Write(writer, execution, input, own: default, correlation));
    }

    /// <inheritdoc />
    protected override void Start(Execution execution, DefinitionAnswered found, JsonElement order, bool waits)
    {
        Start(execution, found, execution.ChildKey, order, Heard(execution, waits));
        if (waits)
            execution.Wait(BookmarkKind.Child, execution.Node.Id);
        else
            execution.Complete();
    }

    /// <inheritdoc />
    protected override void Hear(Execution execution, ChildNews news)
    {
        execution.Output("result", OutputsOf(news));
        var special = news switch
        {
            ChildFaulted => Faulted,
            ChildEnded { Ending: SubStatus.Cancelled } => Canceled,
            _ => null,
        };
        if (special is not null && execution.HasConnection(special))
            execution.Complete(special);
        else
            execution.Complete();
    }
}
