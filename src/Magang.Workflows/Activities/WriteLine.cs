using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.WriteLine</c>: writes a line of text to the log.</summary>
public sealed class WriteLine : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.WriteLine", _ => new WriteLine())
    {
        PassesAtOnce = true,
        Inputs = [new("text", "String")],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        execution.Emit(new LineWritten(execution.Text("text") ?? ""));
        execution.Complete();
    }
}
