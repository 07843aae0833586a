using System.Text.Json;

namespace Magang.Workflows.Expressions;

/// <summary>The value of one of the workflow's inputs.</summary>
/// <param name="name">The input's name.</param>
public sealed class InputExpression(string name) : Expression
{
    /// <summary>The input's name.</summary>
    public string Name { get; } = name;

    /// <inheritdoc />
    public override JsonElement Evaluate(ExpressionScope scope) =>
        scope.TryGetInput(Name, out var value) && value.ValueKind != JsonValueKind.Undefined ? value : Json.Null;
}
