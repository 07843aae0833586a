using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Activities.Children;
using Magang.Workflows.Activities.Loops;
using Magang.Workflows.Definitions;
using Magang.Workflows.Expressions;
using Magang.Workflows.Gates;
using Magang.Workflows.Proofs.Contracts;
using Magang.Workflows.Proofs.Rehearsals;

namespace Magang.Workflows.Proofs.Origins;

/// <summary>Something in a drawing that writes into a dossier, or into what a dossier is written from.</summary>
/// <param name="Node">The activity; null where a variable is declared with a value.</param>
/// <param name="Kind">What writes.</param>
/// <param name="Of">Role, event, workflow or variable; empty for the drawing itself.</param>
/// <param name="Text">The script or value; null where it is an output of the activity.</param>
/// <param name="Append">Lists that grow; <c>?</c> where that is computed.</param>
internal sealed record Source(
    ActivityNode? Node,
    WritingKind Kind,
    string Of,
    string? Text,
    ImmutableArray<string> Append
)
{
    private static readonly string[] Given = ["input", "items"];

    /// <summary>What stands for something that is only known while the case runs.</summary>
    public const string Computed = "?";

    /// <summary>The variable that a loop gives to its body.</summary>
    public const string Item = "CurrentValue";

    /// <summary>The facts that it writes; null where they are only known while the case runs.</summary>
    public ImmutableArray<string>? Paths => Text is null ? null : ScriptShape.Of(Text);

    /// <summary>All of a definition, in the drawing's order.</summary>
    public static IEnumerable<Source> In(Definition definition)
    {
        foreach (var variable in definition.Variables)
            if (Initial(variable) is { } text)
                yield return new Source(null, WritingKind.Variable, variable.Name, text, []);
        var names = definition
            .Nodes.SelectMany(node => node.Variables.IsDefault ? [] : node.Variables)
            .Concat(definition.Variables)
            .ToLookup(variable => variable.Id, variable => variable.Name, StringComparer.Ordinal);
        foreach (var node in definition.Nodes)
        {
            foreach (var variable in node.Variables.IsDefault ? [] : node.Variables)
                if (Initial(variable) is { } text)
                    yield return new Source(node, WritingKind.Variable, variable.Name, text, []);
            foreach (var source in OfNode(node))
                yield return source;
            foreach (var id in node.Outputs.Values)
            foreach (var name in names[id].DefaultIfEmpty(id).Distinct(StringComparer.Ordinal))
                yield return new Source(node, WritingKind.Variable, name, null, []);
        }
    }

    /// <summary>An input as a text to compare: a script as it is, a text that is written out in quotes; null where it is not given.</summary>
    public static string? TextOf(ActivityNode node, string input) =>
        InputText.WrittenValue(node, input) is { ValueKind: not JsonValueKind.Undefined } value
            ? Literal(value)
            : InputText.Script(node, input);

    private static IEnumerable<Source> OfNode(ActivityNode node)
    {
        switch (node.Activity)
        {
            case SetFacts:
                return [new(node, WritingKind.Drawing, "", TextOf(node, "facts"), Appended(node))];
            case HumanTask when node.Inputs.ContainsKey("facts"):
                return [new(node, WritingKind.Task, RoleOf(node), TextOf(node, "facts"), Appended(node))];
            case Send when node.Inputs.ContainsKey("payload"):
                return [new(node, WritingKind.Event, Known(node, "event"), TextOf(node, "payload"), [])];
            case PublishEvent when node.Inputs.ContainsKey("payload"):
                return [new(node, WritingKind.Event, Known(node, "eventName"), TextOf(node, "payload"), [])];
            case StartCases:
                return [new(node, WritingKind.Start, Known(node, "definition"), TextOf(node, "participants"), [])];
            case StartsChildren:
                return Given
                    .Where(node.Inputs.ContainsKey)
                    .Select(input => new Source(
                        node,
                        WritingKind.Start,
                        Known(node, "workflowDefinitionId"),
                        TextOf(node, input),
                        []
                    ));
            case SetVariable when TrackedVariables.SetBy(node) is { } name:
                return [new(node, WritingKind.Variable, name, TextOf(node, "value"), [])];
            case For:
                return [new(node, WritingKind.Variable, Item, Computed, [])];
            case ForEach or ParallelForEach:
                return [new(node, WritingKind.Variable, Item, TextOf(node, "items"), [])];
            default:
                return [];
        }
    }

    /// <summary>Who does a task; a script stands for itself.</summary>
    public static string RoleOf(ActivityNode node) =>
        InputText.Written(node, "role") ?? InputText.Script(node, "role") ?? "";

    /// <summary>The lists that an activity lets grow.</summary>
    public static ImmutableArray<string> Appended(ActivityNode node) =>
        !node.Inputs.ContainsKey("append") ? []
        : InputText.WrittenValue(node, "append") is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(Json.Text)]
        : [Computed];

    /// <summary>Every script of an activity.</summary>
    public static IEnumerable<JavaScriptExpression> Scripts(ActivityNode node) =>
        node.Inputs.Values.Select(WrittenInput.Inner).OfType<JavaScriptExpression>();

    private static string Known(ActivityNode node, string input) => InputText.Written(node, input) ?? Computed;

    private static string? Initial(VariableDeclaration variable) =>
        variable.Initial.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
        || variable.Initial is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0
            ? null
            : Literal(variable.Initial);

    private static string Literal(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? $"'{value.GetString()}'" : value.GetRawText();
}
