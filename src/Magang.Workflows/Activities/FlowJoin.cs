using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.FlowJoin</c>: brings branches together. When it may run is the flowchart's matter.</summary>
public sealed class FlowJoin : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.FlowJoin", _ => new FlowJoin())
    {
        PassesAtOnce = true,
        Inputs = [new("mode", "String") { Choices = ["WaitAny", "WaitAll", "WaitAllActive"] }],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        execution.CancelWhatLeadsHere();
        execution.Complete();
    }
}
