using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Activities;

/// <summary>Another workflow used as an activity: its root runs inside the same instance, in a scope of its own.</summary>
/// <remarks>
/// It sees the inputs given here and its own variables, nothing of its user's; its user sees the outputs that it sets,
/// once it has ended. It ends with <c>Done</c>, or with the outcomes of an <c>Elsa.Complete</c> inside.
/// </remarks>
public sealed class UsedWorkflow : Activity
{
    /// <summary>Where the activity holds the workflow's root.</summary>
    public const string Slot = "root";

    // What an activity's JSON has these names for already, so that no input can be given under them.
    private static readonly string[] Taken =
    [
        "id",
        "nodeId",
        "name",
        "type",
        "version",
        "customProperties",
        "metadata",
        "displayName",
    ];

    private readonly Definition _used;
    private readonly ImmutableArray<(string Declared, string Json)> _inputs;
    private readonly ImmutableArray<(string Declared, string Json)> _outputs;
    private readonly ActivityNode _root;

    private UsedWorkflow(
        Definition used,
        ImmutableArray<(string Declared, string Json)> inputs,
        ImmutableArray<(string Declared, string Json)> outputs,
        ActivityNode root
    ) => (_used, _inputs, _outputs, _root) = (used, inputs, outputs, root);

    /// <summary>What a definition may say about activities that stand for a workflow.</summary>
    public static ActivityType TypeOf(Definition used)
    {
        var inputs = used.Inputs.Select(name => (name, JsonName(name))).ToImmutableArray();
        var outputs = used.Outputs.Select(name => (name, JsonName(name))).ToImmutableArray();
        return new ActivityType(
            ScriptFunctions.Pascal(used.Name),
            node => new UsedWorkflow(used, inputs, outputs, node.Port(Slot)!)
        )
        {
            Inputs =
            [
                .. Declared(used)
                    .Select(input => new InputType(JsonName(input.Name), input.Type))
                    .Where(input => !Taken.Contains(input.Name, StringComparer.Ordinal)),
            ],
            Outputs = [.. outputs.Select(output => output.Item2)],
            Outcomes = Outcomes(used),
        };
    }

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var input = Json.Build(writer =>
        {
            writer.WriteStartObject();
            foreach (var (declared, json) in _inputs)
            {
                writer.WritePropertyName(declared);
                execution.Input(json).WriteTo(writer);
            }
            writer.WriteEndObject();
        });
        execution.OpenWorkflow(_used.Variables, input);
        execution.Schedule(_root);
    }

    /// <inheritdoc />
    public override void ChildCompleted(Execution execution, ActivityNode child, ChildEnding ending) =>
        Leave(execution, []);

    /// <summary>Ends the workflow: its outputs go to where they are bound.</summary>
    /// <param name="execution">The execution of the activity that stands for it.</param>
    /// <param name="outcomes">With which it ends; <c>Done</c> where there are none.</param>
    internal void Leave(Execution execution, ImmutableArray<string> outcomes)
    {
        foreach (var (declared, json) in _outputs)
        {
            if (execution.WorkflowOutputs.TryGetValue(declared, out var value))
                execution.Output(json, value);
        }
        execution.Complete(outcomes);
    }

    // As Elsa names a property after an input: "My value" becomes "myValue".
    private static string JsonName(string declared)
    {
        var pascal = ScriptFunctions.Pascal(declared);
        return pascal.Length == 0 ? declared : char.ToLowerInvariant(pascal[0]) + pascal[1..];
    }

    private static IEnumerable<(string Name, string Type)> Declared(Definition used)
    {
        var list = Json.Member(used.Source, "inputs");
        if (list.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (var item in list.EnumerateArray())
        {
            var type = DocumentFacts.Text(item, "type") ?? "Object";
            var isList = Json.Member(item, "isArray").ValueKind == JsonValueKind.True;
            yield return (DocumentFacts.Text(item, "name")!, isList ? type + "[]" : type);
        }
    }

    // Nothing is known of the outcomes where an Elsa.Complete inside may give any and none is declared.
    private static ImmutableArray<string> Outcomes(Definition used)
    {
        var list = Json.Member(used.Source, "outcomes");
        var declared =
            list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(Json.Text)
                : [];
        string[] outcomes = [.. declared];
        if (outcomes.Length == 0 && used.Nodes.Any(node => node.UsedIn is null && node.Activity is Complete))
            return [];
        return [.. outcomes.Prepend("Done").Distinct(StringComparer.Ordinal)];
    }
}
