using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Activities;

namespace Magang.Workflows.Definitions;

/// <summary>What can be said of a flowchart's ways before it runs.</summary>
internal sealed class FlowWays
{
    private readonly Func<ActivityNode, ActivityType?> _typeOf;
    private readonly ImmutableArray<string>[] _outcomes;

    /// <summary>Looks at one flowchart.</summary>
    public FlowWays(FlowGraph graph, Func<ActivityNode, ActivityType?> typeOf)
    {
        (Graph, _typeOf) = (graph, typeOf);
        _outcomes = [.. graph.Activities.Select(FindOutcomes)];
        Starts =
        [
            .. Enumerable
                .Range(0, graph.Activities.Length)
                .Where(at => at == graph.Start || graph.Activities[at].CanStartWorkflow),
        ];
    }

    /// <summary>The flowchart's connections.</summary>
    public FlowGraph Graph { get; }

    /// <summary>Places at which an instance may begin.</summary>
    public ImmutableArray<int> Starts { get; }

    /// <summary>The outcomes that the activity can end with; empty where that is not known.</summary>
    public ImmutableArray<string> Outcomes(int activity) => _outcomes[activity];

    /// <summary>Whether activities of the source's type can end with the connection's outcome.</summary>
    public bool IsOutcome(FlowConnection connection) =>
        OutcomesOfType(Graph.Activities[connection.Source]) is var known
        && (known.IsEmpty || known.Contains(connection.Port, StringComparer.Ordinal));

    /// <summary>Whether the connection's source can end with its outcome, given what is written in it.</summary>
    public bool MayBeTaken(FlowConnection connection) =>
        _outcomes[connection.Source] is var known
        && (known.IsEmpty || known.Contains(connection.Port, StringComparer.Ordinal));

    /// <summary>Whether two outcomes of the activity exclude each other.</summary>
    public bool EndsOneWay(int activity)
    {
        var node = Graph.Activities[activity];
        return node.Type == "Elsa.FlowSwitch"
            ? LiteralText(node, "mode") is null or "MatchFirst"
            : _typeOf(node)?.EndsOneWay == true;
    }

    /// <summary>Whether one execution of the flowchart may have two branches at a time.</summary>
    public bool MaySplit =>
        Enumerable
            .Range(0, Graph.Activities.Length)
            .Any(at =>
                (Graph.Outbound(at).Length > 1 && IsOpen(Graph.Activities[at]) && !EndsOneWay(at))
                || Graph.Outbound(at).GroupBy(way => way.Port, StringComparer.Ordinal).Any(ways => ways.Count() > 1)
            );

    /// <summary>Which activities some way from a start leads to.</summary>
    /// <param name="follow">The connections that are followed.</param>
    public bool[] Reached(Predicate<FlowConnection> follow)
    {
        var reached = new bool[Graph.Activities.Length];
        var open = new Stack<int>(Starts);
        while (open.TryPop(out var at))
        {
            if (reached[at])
                continue;
            reached[at] = true;
            foreach (var connection in Graph.Outbound(at))
                if (follow(connection))
                    open.Push(connection.Target);
        }
        return reached;
    }

    /// <summary>What a Boolean input always is; null where that depends on the run.</summary>
    public static bool? Always(ActivityNode node, string input)
    {
        var expression = Json.Member(Json.Member(node.Json, input), "expression");
        var value = Json.Member(expression, "value");
        return
            Json.Member(expression, "type").ValueKind == JsonValueKind.String
            && Json.Text(Json.Member(expression, "type")) is "Literal" or "JavaScript"
            && value.ValueKind is JsonValueKind.String or JsonValueKind.True or JsonValueKind.False
            && bool.TryParse(Json.Text(value), out var always)
            ? always
            : null;
    }

    /// <summary>A text input that is written out; empty where it is computed, null where it is not given.</summary>
    public static string? LiteralText(ActivityNode node, string input) =>
        !node.Inputs.TryGetValue(input, out var expression) ? null
        : expression is Expressions.LiteralExpression literal ? Json.Text(literal.Value)
        : "";

    private ImmutableArray<string> FindOutcomes(ActivityNode node)
    {
        if (node.Type == "Elsa.FlowDecision" && Always(node, "condition") is { } always)
            return [always ? "True" : "False"];
        // Only a number from elsewhere can be taken already.
        if (node.Type == "Magang.Number" && !node.Inputs.ContainsKey("external"))
            return ["Done"];
        return OutcomesOfType(node);
    }

    private ImmutableArray<string> OutcomesOfType(ActivityNode node) => _typeOf(node)?.OutcomesOf(node) ?? [];

    // Inputs name its outcomes, several at a time perhaps.
    private bool IsOpen(ActivityNode node) => _typeOf(node) is not { Outcomes.IsEmpty: false };
}
