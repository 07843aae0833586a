using Magang.Workflows.Activities;
using Magang.Workflows.Activities.Loops;
using Magang.Workflows.Definitions;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Proofs.Rehearsals;

/// <summary>Which variables of a workflow have only values that are written out in it, so that conditions on them can be decided.</summary>
internal static class TrackedVariables
{
    private static readonly string[] Locals = ["CurrentValue", "CurrentIndex", "formulir", "keputusan", "alasan"];

    /// <summary>Their names.</summary>
    public static HashSet<string> Of(Definition definition)
    {
        var tracked = definition.Variables.Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
        tracked.ExceptWith(Locals);
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in definition.Nodes)
        {
            // A variable of the same name further in would hide it.
            if (!node.Variables.IsDefaultOrEmpty)
                tracked.ExceptWith(node.Variables.Select(variable => variable.Name));
            foreach (var input in node.Inputs.Values)
                if (WrittenInput.Inner(input) is JavaScriptExpression script)
                    Strike(tracked, script.Names);
            if (node.Activity is For or ForEach)
                tracked.ExceptWith(node.Outputs.Values.Select(id => NameOf(definition, id)));
            if (node.UsedIn is not null || SetBy(node) is not { } name)
                continue;
            // Two bodies stand for any number only where a third could not be told by what they set.
            if (IsSideBySide(node))
                tracked.Remove(name);
            else if (IsWritten(node))
                set.Add(name);
        }
        // One that is never set to anything written out decides nothing.
        tracked.IntersectWith(set);
        return tracked;
    }

    /// <summary>The variable that an <c>Elsa.SetVariable</c> sets; null for other activities.</summary>
    public static string? SetBy(ActivityNode node)
    {
        if (node.Activity is not SetVariable)
            return null;
        var named = Json.Member(node.Json, "variable");
        return named.ValueKind == System.Text.Json.JsonValueKind.String
            ? named.GetString()
            : Json.Text(Json.Member(named, "name"));
    }

    private static bool IsSideBySide(ActivityNode node)
    {
        for (var at = node.Container; at is not null; at = at.Container)
            if (at.Activity is ParallelForEach)
                return true;
        return false;
    }

    private static bool IsWritten(ActivityNode node) =>
        node.Inputs.GetValueOrDefault("value") is { } value
        && WrittenInput.Inner(value) is LiteralExpression or Expressions.ObjectExpression;

    // What a script may set by itself: everything by setVariable or by the object "variables", one by its own function.
    private static void Strike(HashSet<string> tracked, IReadOnlySet<string> names)
    {
        if (names.Contains("setVariable") || names.Contains("variables"))
            tracked.Clear();
        else
            tracked.RemoveWhere(name => names.Contains("set" + ScriptFunctions.Pascal(name)));
    }

    private static string NameOf(Definition definition, string id) =>
        definition.Variables.FirstOrDefault(variable => variable.Id == id)?.Name ?? id;
}
