using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Definitions;

/// <summary>What an activity's input is in every run, because the definition writes it out.</summary>
internal static class WrittenInput
{
    /// <summary>The value; undefined where the input is computed or not given.</summary>
    public static JsonElement Value(ActivityNode node, string input) =>
        node.Inputs.TryGetValue(input, out var expression)
            ? Inner(expression) switch
            {
                LiteralExpression literal => literal.Value,
                ObjectExpression written => written.Value,
                _ => default,
            }
            : default;

    /// <summary>The texts of a list; null where it is computed, empty where nothing is given.</summary>
    public static ImmutableArray<string>? Texts(ActivityNode node, string input) =>
        !node.Inputs.ContainsKey(input)
            ? []
            : Value(node, input) switch
            {
                { ValueKind: JsonValueKind.Undefined } => null,
                { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(Json.Text)],
                { ValueKind: JsonValueKind.Null } => [],
                var one => [Json.Text(one)],
            };

    /// <summary>The expression without the conversion to the input's type around it.</summary>
    public static Expression Inner(Expression expression) =>
        expression is TypedExpression typed ? typed.Inner : expression;
}
