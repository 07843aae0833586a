using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Activities.Loops;

/// <summary>The list that a loop goes over: it stays the same for as long as the loop runs.</summary>
/// <remarks>
/// A list that is written in the definition, or that is an input of the workflow, cannot change and is looked up again.
/// Any other, from a variable or a script, is evaluated once and kept in the instance until the loop ends.
/// </remarks>
internal static class LoopItems
{
    /// <summary>The input of that name.</summary>
    public const string Name = "items";

    /// <summary>Evaluates the list at the beginning of a loop, and keeps it where it must be kept.</summary>
    /// <exception cref="MagangException">It is no list.</exception>
    public static JsonElement Begin(Execution execution)
    {
        execution.Memory = default;
        if (Unchanging(execution) is { ValueKind: JsonValueKind.Array } written)
            return written;
        var items = execution.Input(Name);
        if (items.ValueKind != JsonValueKind.Array)
            items = Json.EmptyList;
        execution.Memory = items;
        return items;
    }

    /// <summary>The same list, later in the loop.</summary>
    public static JsonElement Of(Execution execution) =>
        execution.Memory.ValueKind == JsonValueKind.Undefined ? Unchanging(execution) : execution.Memory;

    /// <summary>The variables of one iteration.</summary>
    public static Dictionary<string, JsonElement> Locals(JsonElement item, int index) =>
        new(StringComparer.Ordinal) { ["CurrentValue"] = item, ["CurrentIndex"] = Json.Of(index) };

    private static JsonElement Unchanging(Execution execution)
    {
        var given = execution.Node.Inputs.GetValueOrDefault(Name);
        if (given is TypedExpression typed)
            given = typed.Inner;
        return given is LiteralExpression or ObjectExpression or InputExpression ? given.Evaluate(execution) : default;
    }
}
