using System.Collections.Immutable;
using System.Text.Json;

namespace Magang.Workflows.Expressions;

/// <summary>Gives another expression's value in the type that the input has.</summary>
/// <param name="inner">Where the value comes from.</param>
/// <param name="type">Elsa's alias, as <see cref="TypedValue"/> knows it.</param>
/// <param name="choices">The words that are right; empty where any value is.</param>
public sealed class TypedExpression(Expression inner, string type, ImmutableArray<string> choices) : Expression
{
    /// <summary>Where the value comes from.</summary>
    public Expression Inner { get; } = inner;

    /// <inheritdoc />
    public override JsonElement Evaluate(ExpressionScope scope)
    {
        var value = Inner.Evaluate(scope);
        return TypedValue.TryConvert(value, type, choices, out var converted)
            ? converted
            : throw new ExpressionFailedException(
                "input",
                $"it gives {TypedValue.KindOf(value)} where {TypedValue.Wanted(type, choices)} is needed"
            );
    }
}
