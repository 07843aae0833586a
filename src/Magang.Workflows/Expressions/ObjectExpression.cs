using System.Text.Json;

namespace Magang.Workflows.Expressions;

/// <summary>A JSON value written in the definition, as text or as itself.</summary>
/// <param name="value">The value, read once.</param>
public sealed class ObjectExpression(JsonElement value) : Expression
{
    /// <summary>The value.</summary>
    public JsonElement Value { get; } = value;

    /// <inheritdoc />
    public override JsonElement Evaluate(ExpressionScope scope) => Value;
}
