using System.Text.Json;

namespace Magang.Workflows.Expressions;

/// <summary>The value of a variable.</summary>
/// <param name="name">The variable's name; ids are resolved when the definition is read.</param>
public sealed class VariableExpression(string name) : Expression
{
    /// <summary>The variable's name.</summary>
    public string Name { get; } = name;

    /// <inheritdoc />
    public override JsonElement Evaluate(ExpressionScope scope) =>
        scope.TryGetVariable(Name, out var value) && value.ValueKind != JsonValueKind.Undefined ? value : Json.Null;
}
