using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Proofs.Rehearsals;

/// <summary>Evaluates what depends on nothing but variables whose values are known; all else is unknown.</summary>
/// <remarks>
/// A variable is known where every value that it ever gets is written out in the definition. Facts, inputs, outputs and
/// the clock are never known: a condition on them may be true or false.
/// </remarks>
internal sealed class KnownValues(Definition definition, IReadOnlySet<string> tracked)
{
    /// <summary>What a variable holds while its value is unknown.</summary>
    public static readonly JsonElement Unknown = Json.Parse("""{"$":"?"}""");

    private static readonly string[] Unsteady = ["Date", "Math", "hariIni", "today"];
    private readonly Dictionary<(Expression, string), JsonElement?> _seen = [];

    /// <summary>The value; null where it is not known.</summary>
    public JsonElement? Of(Expression expression, Execution execution)
    {
        if (WrittenInput.Inner(expression) is LiteralExpression or ObjectExpression)
            return Evaluate(expression, new KnownScope(this, execution));
        if (WrittenInput.Inner(expression) is JavaScriptExpression script && Unsteady.Any(script.Names.Contains))
            return null;
        var key = (
            expression,
            string.Join('\n', tracked.Select(name => execution.State.Variables.GetValueOrDefault(name).ToString()))
                + execution.Node.UsedIn?.Id
        );
        if (!_seen.TryGetValue(key, out var value))
            _seen[key] = value = Evaluate(expression, new KnownScope(this, execution));
        return value;
    }

    /// <summary>Whether a value is the mark of an unknown one.</summary>
    public static bool IsUnknown(JsonElement value) =>
        Json.Member(value, "$") is { ValueKind: JsonValueKind.String } mark && mark.ValueEquals("?");

    private static JsonElement? Evaluate(Expression expression, KnownScope scope)
    {
        try
        {
            var value = expression.Evaluate(scope);
            return scope.IsGuess ? null : value;
        }
        catch (MagangException)
        {
            return null;
        }
    }

    private sealed class KnownScope(KnownValues known, Execution execution) : ExpressionScope
    {
        /// <summary>Whether something was looked at that is not known.</summary>
        public bool IsGuess { get; private set; }

        public override InstanceId Instance => execution.Instance;
        public override Routing Routing => Guess(execution.Routing);
        public override DateTimeOffset Now => DateTimeOffset.UnixEpoch;
        public override DateOnly Today => Guess(DateOnly.MinValue);
        public override string? CorrelationId
        {
            get => Guess<string?>(value: null);
            set => IsGuess = true;
        }
        public override string DefinitionId => execution.DefinitionId;
        public override IEnumerable<string> VariableNames => known.Names;
        public override IEnumerable<KeyValuePair<string, JsonElement>> Inputs =>
            known.InputNames.Select(name => KeyValuePair.Create(name, Json.Null));
        public override JsonElement LastResult => Guess(Json.Null);

        public override bool TryGetVariable(string name, out JsonElement value)
        {
            value = Json.Null;
            if (
                execution.Node.UsedIn is not null
                || !known.IsTracked(name)
                || !execution.State.Variables.TryGetValue(name, out var held)
                || IsUnknown(held)
            )
            {
                IsGuess = true;
                return false;
            }
            value = held;
            return true;
        }

        public override void SetVariable(string name, JsonElement value) => IsGuess = true;

        public override bool TryGetInput(string name, out JsonElement value)
        {
            value = Guess(Json.Null);
            return true;
        }

        public override JsonElement OutputOf(string activity, string output) => Guess(Json.Null);

        public override Func<JsonElement>? OutputReader(string function) => () => Guess(Json.Null);

        public override JsonElement Fact(string path) => Guess(Json.Null);

        private T Guess<T>(T value)
        {
            IsGuess = true;
            return value;
        }
    }

    private IEnumerable<string> Names =>
        definition
            .Variables.Select(variable => variable.Name)
            .Concat(
                definition.Nodes.SelectMany(node =>
                    node.Variables.IsDefaultOrEmpty ? [] : node.Variables.Select(variable => variable.Name)
                )
            );

    private IEnumerable<string> InputNames => definition.Inputs;

    private bool IsTracked(string name) => tracked.Contains(name);
}
