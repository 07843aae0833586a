using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.SetVariable</c>: gives a variable a value.</summary>
public sealed class SetVariable(string variable) : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.SetVariable", node => new SetVariable(NameIn(node)))
    {
        PassesAtOnce = true,
        Inputs = [new("value", "Object")],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        execution.SetVariable(variable, execution.Input("value"));
        execution.Complete();
    }

    private static string NameIn(ActivityNode node)
    {
        var named = Json.Member(node.Json, "variable");
        return named.ValueKind == JsonValueKind.String ? named.GetString()! : Json.Text(Json.Member(named, "name"));
    }
}
