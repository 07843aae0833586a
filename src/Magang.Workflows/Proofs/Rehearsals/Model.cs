using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Activities.Branches;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Expressions;
using Magang.Workflows.Gates;

namespace Magang.Workflows.Proofs.Rehearsals;

/// <summary>A definition that goes exactly as another one is drawn, and does nothing: what is decided elsewhere may go either way.</summary>
/// <remarks>
/// The drawing's own activities (flowcharts, joins, branches, state machines) are the engine's, so that a proof is about
/// what will run. Those that ask people, registers or rules are replaced by a <see cref="Step"/>.
/// </remarks>
internal sealed class Model
{
    private const int MostTogether = 5;
    private readonly Definition _definition;
    private static readonly ImmutableArray<string> Done = ["Done"];

    private readonly KnownValues _known;
    private readonly HashSet<string> _tracked;

    /// <summary>Makes the model of a definition.</summary>
    public Model(Definition definition)
    {
        _definition = definition;
        _tracked = TrackedVariables.Of(definition);
        _known = new KnownValues(definition, _tracked);
        Rehearsed = Make();
    }

    /// <summary>What is rehearsed; its nodes have the places and ids of the definition's own.</summary>
    public Definition Rehearsed { get; }

    /// <summary>Where its choices are made and its deeds noted.</summary>
    public Tape Tape { get; } = new();

    private Definition Make()
    {
        var nodes = new ActivityNode[_definition.Nodes.Length];
        foreach (var node in _definition.Nodes)
            nodes[node.Index] = Copy(node, nodes);
        foreach (var node in _definition.Nodes)
        {
            nodes[node.Index].Children = [.. node.Children.Select(child => nodes[child.Index])];
            nodes[node.Index].Ports = node.Ports.ToImmutableDictionary(
                port => port.Key,
                port => nodes[port.Value.Index]
            );
        }
        for (var at = nodes.Length - 1; at >= 0; at--)
            nodes[at].Activity = ActivityOf(nodes[at], _definition.Nodes[at]);
        return new Definition
        {
            Key = _definition.Key,
            Name = _definition.Name,
            Source = _definition.Source,
            ContentHash = _definition.ContentHash,
            Mode = _definition.Mode,
            Nodes = [.. nodes],
            Variables = [.. _definition.Variables.Where(variable => _tracked.Contains(variable.Name))],
            Inputs = _definition.Inputs,
            Outputs = _definition.Outputs,
            Warnings = [],
            Graphs = _definition.Graphs.ToImmutableDictionary(
                graph => graph.Key,
                graph => new FlowGraph(nodes[graph.Key].Children, graph.Value.Connections)
            ),
            Uses = _definition.Uses,
        };
    }

    private ActivityNode Copy(ActivityNode node, ActivityNode[] nodes) =>
        new()
        {
            Index = node.Index,
            Id = node.Id,
            Type = node.Type,
            Name = node.Name,
            Path = node.Path,
            Json = node.Json,
            Container = node.Container is { } container ? nodes[container.Index] : null,
            Slot = node.Slot,
            Kind = node.Kind,
            Uses = node.Uses,
            UsedIn = node.UsedIn is { } standing ? nodes[standing.Index] : null,
            Inputs = node.Inputs.ToImmutableDictionary(
                input => input.Key,
                input => (Expression)new Guess(input.Value, Values(node, input.Key), _known, Tape)
            ),
            Outputs = node
                .Outputs.Where(output => node.UsedIn is null && _tracked.Contains(NameOf(output.Value)))
                .ToImmutableDictionary(),
        };

    private string NameOf(string variableId) =>
        _definition.Variables.FirstOrDefault(variable => variable.Id == variableId)?.Name ?? variableId;

    private ImmutableArray<JsonElement> Values(ActivityNode node, string input)
    {
        if (node is { Activity: Activities.Complete, UsedIn: { } standing } && input == "outcomes")
            return [.. Ports(standing).Append("Done").Distinct(StringComparer.Ordinal).Select(Json.Of)];
        var name = input.EndsWith(".condition", StringComparison.Ordinal) ? "condition" : input;
        if (name == "condition")
            return [Json.True, Json.False];
        return node.Kind?.Inputs.FirstOrDefault(known => known.Name == input) is { Choices: { IsEmpty: false } choices }
            ? [.. choices.Select(Json.Of)]
            : [KnownValues.Unknown];
    }

    private Activity ActivityOf(ActivityNode copy, ActivityNode node) =>
        node.Activity switch
        {
            Sequence
            or Flowchart
            or Start
            or End
            or Finish
            or Activities.Complete
            or If
            or FlowJoin
            or Activities.Branches.Parallel
            or Fork
            or Switch
            or FlowNode
            or Activities.Loops.Break
            or Activities.States.StateMachine
            or UsedWorkflow => copy.Kind!.Create(copy),
            Activities.Loops.While => new Turns(
                copy.Port("body"),
                execution => Flag(node, "condition", execution),
                Tape
            ),
            Activities.Loops.For or Activities.Loops.ForEach => new Turns(copy.Port("body"), static _ => null, Tape),
            Activities.Loops.ParallelForEach => new SideTurns(copy.Port("body"), Tape),
            _ => StepOf(node),
        };

    private Step StepOf(ActivityNode node) =>
        new(PaceOf(node), execution => Endings(node, execution), Tape)
        {
            Event =
                node.Activity is Event
                    ? FlowWays.LiteralText(node, "eventName") is { Length: > 0 } name
                        ? name
                        : null
                    : null,
            Status = node.Activity switch
            {
                Gate => (execution, outcome) =>
                    outcome switch
                    {
                        Gate.Passed => Text(node, "statusOnPass", execution),
                        Gate.Refused => Text(node, "statusOnReject", execution),
                        _ => (null, true),
                    },
                SetStatus => (execution, _) => Text(node, "status", execution),
                _ => null,
            },
            Effect = node.Activity is SetVariable && VariableOf(node) is { } variable ? Setting(node, variable) : null,
        };

    private static Pace PaceOf(ActivityNode node) =>
        node.Activity switch
        {
            HumanTask => Pace.Waits,
            AdmitCases => Pace.Listens,
            Fault => Pace.Stops,
            NumberActivity or ClaimPeriod => Pace.Soon,
            StartCases => Pace.AtOnce,
            FlowSwitch => Pace.AtOnce,
            _ => node.Kind?.PassesAtOnce == true ? Pace.AtOnce : Pace.MayWait,
        };

    private string? VariableOf(ActivityNode node) =>
        node.UsedIn is null && TrackedVariables.SetBy(node) is { } name && _tracked.Contains(name) ? name : null;

    private Action<Execution> Setting(ActivityNode node, string variable) =>
        execution =>
            execution.SetVariable(
                variable,
                node.Inputs.TryGetValue("value", out var value)
                    ? _known.Of(value, execution) ?? KnownValues.Unknown
                    : Json.Null
            );

    private bool? Flag(ActivityNode node, string input, Execution execution) =>
        !node.Inputs.TryGetValue(input, out var expression) ? false
        : _known.Of(expression, execution) is { } value ? value.ValueKind == JsonValueKind.True
        : null;

    private (string? Status, bool IsKnown) Text(ActivityNode node, string input, Execution execution)
    {
        if (!node.Inputs.TryGetValue(input, out var expression))
            return (null, true);
        return _known.Of(expression, execution) is { } value
            ? (value.ValueKind == JsonValueKind.Null ? null : Json.Text(value), true)
            : (null, false);
    }

    /// <summary>What the activity may end with, now.</summary>
    private ImmutableArray<ImmutableArray<string>> Endings(ActivityNode node, Execution execution)
    {
        switch (node.Activity)
        {
            case FlowDecision:
                var condition = Flag(node, "condition", execution);
                return condition switch
                {
                    true =>
                    [
                        ["True"],
                    ],
                    false =>
                    [
                        ["False"],
                    ],
                    _ =>
                    [
                        ["True"],
                        ["False"],
                    ],
                };
            // A gate that blocks where nothing is drawn for that stops the case: nothing comes after.
            case Gate:
                return
                [
                    ["Terima"],
                    .. ((string[])["Tahan", "Tolak"]).Where(port => Leads(node, port)).Select(One),
                ];
            case NumberActivity when !Leads(node, NumberActivity.Taken):
                return [Done];
            case FlowSwitch:
                return Switched(node, execution);
            case FlowFork:
                return
                    node.Inputs.TryGetValue("branches", out var branches) && _known.Of(branches, execution) is { } list
                    ? [Texts(list)]
                    : Several(node);
            case HumanTask:
                if (!node.Inputs.TryGetValue("decisions", out var given))
                    return [Done];
                return _known.Of(given, execution) is { } decided
                    ? Texts(decided) is { IsEmpty: false } decisions
                        ? [.. decisions.Select(One)]
                        : [Done]
                    : Any(node);
            case RunJavaScript:
                return SetsOutcomes(node) ? Several(node) : [Done];
            default:
                return node.Kind?.Outcomes is { IsEmpty: false } known ? [.. known.Select(One)] : Any(node);
        }
    }

    private static bool SetsOutcomes(ActivityNode node) =>
        node.Inputs.GetValueOrDefault("script") is not { } script
        || WrittenInput.Inner(script) is not JavaScriptExpression { Names: var names }
        || names.Contains("setOutcome")
        || names.Contains("setOutcomes");

    private static ImmutableArray<string> One(string outcome) => [outcome];

    private static ImmutableArray<string> Texts(JsonElement list) =>
        list.ValueKind switch
        {
            JsonValueKind.Array => [.. list.EnumerateArray().Select(Json.Text)],
            JsonValueKind.Null or JsonValueKind.Undefined => [],
            _ => [Json.Text(list)],
        };

    // The ways that are drawn, and one that is not.
    private ImmutableArray<ImmutableArray<string>> Any(ActivityNode node) =>
        [.. Ports(node).Append("Done").Append("(lain)").Distinct(StringComparer.Ordinal).Select(One)];

    private ImmutableArray<ImmutableArray<string>> Several(ActivityNode node)
    {
        string[] ports = [.. Ports(node).Append("Done").Distinct(StringComparer.Ordinal)];
        if (ports.Length > MostTogether)
            return
            [
                [.. ports],
                .. ports.Select(One),
            ];
        return
        [
            .. Enumerable
                .Range(1, (1 << ports.Length) - 1)
                .Select(set => ports.Where((_, at) => (set >> at & 1) == 1).ToImmutableArray()),
        ];
    }

    private ImmutableArray<ImmutableArray<string>> Switched(ActivityNode node, Execution execution)
    {
        var labels = Cases.LabelsOf(node);
        var isFirst = FlowWays.LiteralText(node, "mode") is null or "MatchFirst";
        if (!isFirst)
            return Several(node);
        var ways = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        for (var at = 0; at < labels.Length; at++)
        {
            var matches = Flag(node, Cases.Slot(at, "condition"), execution);
            if (matches != false)
                ways.Add([labels[at]]);
            if (matches == true)
                return ways.ToImmutable();
        }
        ways.Add(["Default"]);
        return ways.ToImmutable();
    }

    private IEnumerable<string> Ports(ActivityNode node) =>
        node.Container is { Activity: Flowchart } flow && _definition.GraphOf(flow) is var graph
            ? graph.Outbound(graph.LocalIndexOf(node)).Select(way => way.Port).Distinct(StringComparer.Ordinal)
            : [];

    private bool Leads(ActivityNode node, string port) => Ports(node).Contains(port, StringComparer.Ordinal);
}
