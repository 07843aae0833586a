using System.Text.Json;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.RunJavaScript</c>: runs a script; its value is the result, and it may say by which outcomes to go on.</summary>
/// <remarks>
/// The script is read with the definition, so that what does not parse is refused there. It decides outcomes by
/// <c>setOutcome('A')</c> or <c>setOutcomes(['A', 'B'])</c>; <c>Done</c> otherwise. <c>possibleOutcomes</c> is for the
/// designer. A value that is null leaves what is bound to the result alone.
/// </remarks>
public sealed class RunJavaScript : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.RunJavaScript", _ => new RunJavaScript())
    {
        PassesAtOnce = true,
        Inputs = [new("script", InputType.Script), new("possibleOutcomes", "Object")],
        Outputs = ["result"],
        Outcomes = [],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var result = execution.Input("script");
        if (result.ValueKind != JsonValueKind.Null)
            execution.Output("result", result);
        execution.Complete(execution.ScriptOutcomes);
    }
}
