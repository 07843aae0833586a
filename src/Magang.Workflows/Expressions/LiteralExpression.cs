using System.Text.Json;

namespace Magang.Workflows.Expressions;

/// <summary>A value written in the definition.</summary>
/// <param name="value">Already of the input's type.</param>
public sealed class LiteralExpression(JsonElement value) : Expression
{
    /// <summary>The value.</summary>
    public JsonElement Value { get; } = value.ValueKind == JsonValueKind.Undefined ? Json.Null : value;

    /// <inheritdoc />
    public override JsonElement Evaluate(ExpressionScope scope) => Value;
}
