using System.Text.Json;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Children;

/// <summary><c>Elsa.ExecuteWorkflow</c>: runs another workflow to its end, or only until it first waits.</summary>
/// <remarks>
/// The result always tells how the child stood: Elsa loses it where the child had to wait. The words are Elsa's, so a
/// child that an incident stopped is <c>Finished</c> and <c>Faulted</c> there, although it can be retried here.
/// </remarks>
public sealed class ExecuteWorkflow : StartsChildren
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.ExecuteWorkflow", _ => new ExecuteWorkflow())
    {
        Inputs = [.. CommonInputs, new("correlationId", "String")],
        Outputs = ["result"],
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
        Start(execution, found, execution.ChildKey, order, waits ? Heard(execution, waits) : ParentHears.FirstRest);
        execution.Wait(BookmarkKind.Child, execution.Node.Id);
    }

    /// <inheritdoc />
    protected override void Hear(Execution execution, ChildNews news)
    {
        execution.Output("result", Result(news));
        execution.Complete();
    }

    private static JsonElement Result(ChildNews news) =>
        Json.Build(writer =>
        {
            var ending = news switch
            {
                ChildEnded ended => ended.Ending,
                ChildFaulted => SubStatus.Faulted,
                _ => SubStatus.Suspended,
            };
            writer.WriteStartObject();
            writer.WriteNull("WorkflowDefinitionVersionId");
            writer.WriteString("WorkflowInstanceId", news.Child.ToString());
            writer.WriteNull("CorrelationId");
            writer.WriteString("Status", news is ChildRested ? nameof(Status.Running) : nameof(Status.Finished));
            writer.WriteString("SubStatus", ending.ToString());
            writer.WritePropertyName("Output");
            OutputsOf(news).WriteTo(writer);
            writer.WriteEndObject();
        });
}
