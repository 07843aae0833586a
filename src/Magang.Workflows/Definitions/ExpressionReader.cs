using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Definitions;

/// <summary>Reads one expression for one input.</summary>
internal sealed class ExpressionReader(
    Findings findings,
    VariableScope scope,
    ImmutableArray<string> workflowInputs,
    InputType input
)
{
    private static readonly string[] Known = ["Literal", "Variable", "Input", "Object", "JavaScript", "Secret"];

    /// <summary>The rest of a sentence that begins with the input's name; null where nothing is wrong.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads <c>{ type, value }</c>; null where nothing is given or where it is wrong.</summary>
    public Expression? Read(JsonElement expression)
    {
        var kind = Json.Member(expression, "type");
        var value = Json.Member(expression, "value");
        if (kind.ValueKind is not (JsonValueKind.String or JsonValueKind.Null or JsonValueKind.Undefined))
            return Wrong("has an expression type that is no text.");
        return (kind.ValueKind == JsonValueKind.String ? kind.GetString()! : "Literal") switch
        {
            "Literal" => Literal(value),
            "Variable" => Variable(value),
            "Input" => Input(value),
            "Object" => Object(value),
            "JavaScript" => JavaScript(value),
            "Secret" => Secret(value),
            "CSharp" or "C#" or "Python" or "Liquid" => Wrong(
                $"has a {kind.GetString()} expression, which is not run here by design; use JavaScript."
            ),
            var other => Wrong($"has the unknown expression type '{other}'.{findings.Hint(other, Known)}"),
        };
    }

    /// <summary>Reads a plain value.</summary>
    public Expression? Literal(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return null;
        // The designer leaves an empty text where nothing was entered.
        if (
            value.ValueKind == JsonValueKind.String
            && value.GetString()!.Length == 0
            && input.Type is not ("String" or "Object")
        )
            return null;
        if (TypedValue.TryConvert(value, input.Type, input.Choices, out var converted))
            return new LiteralExpression(converted);
        var written = value.GetRawText();
        return Wrong(
            $"is {(written.Length > 60 ? TypedValue.KindOf(value) : written)}, which is not {TypedValue.Wanted(input.Type, input.Choices)}."
                + (input.Choices.IsDefaultOrEmpty ? "" : findings.Hint(Json.Text(value), input.Choices))
        );
    }

    private Expression? Variable(JsonElement value)
    {
        var (id, name) = value.ValueKind switch
        {
            JsonValueKind.String => (value.GetString(), value.GetString()),
            JsonValueKind.Object => (Text(Json.Member(value, "id")), Text(Json.Member(value, "name"))),
            _ => (null, null),
        };
        if (string.IsNullOrEmpty(id ?? name))
            return value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
                ? null
                : Wrong("has a Variable expression that names no variable.");
        if ((scope.Find(id) ?? scope.Find(name)) is { } variable)
            return Typed(new VariableExpression(variable.Name));
        if (scope.IsOfLoop(name ?? id))
            return Typed(new VariableExpression((name ?? id)!));
        return Wrong(
            $"reads the variable '{name ?? id}', which is not declared.{findings.Hint((name ?? id)!, scope.Names)}"
        );
    }

    private Expression? Input(JsonElement value)
    {
        var name = Text(value) ?? Text(Json.Member(value, "name"));
        if (string.IsNullOrEmpty(name))
            return value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
                ? null
                : Wrong("has an Input expression that names no input.");
        return workflowInputs.Contains(name, StringComparer.Ordinal)
            ? Typed(new InputExpression(name))
            : Wrong(
                $"reads the workflow's input '{name}', which is not declared.{findings.Hint(name, workflowInputs)}"
            );
    }

    private Expression? Object(JsonElement value)
    {
        var read = value;
        if (value.ValueKind == JsonValueKind.String)
        {
            if (string.IsNullOrWhiteSpace(value.GetString()))
                return null;
            try
            {
                read = Json.Parse(value.GetString()!);
            }
            catch (JsonException)
            {
                return Wrong("has an Object expression that is not JSON.");
            }
        }
        if (read.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return null;
        return TypedValue.TryConvert(read, input.Type, input.Choices, out var converted)
            ? new ObjectExpression(converted)
            : Wrong($"is {TypedValue.KindOf(read)}, which is not {TypedValue.Wanted(input.Type, input.Choices)}.");
    }

    private Expression? JavaScript(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            return Wrong("has a JavaScript expression that is no text.");
        if (string.IsNullOrWhiteSpace(value.GetString()))
            return null;
        return JavaScriptExpression.TryRead(value.GetString()!, out var script, out var problem)
            ? Typed(script!)
            : Wrong($"has JavaScript that cannot be read: {problem}.");
    }

    private Expression? Secret(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return null;
        if (!input.MayBeSecret)
            return Wrong("names a secret, which only the authorization of an HTTP request can be.");
        return SecretExpression.Read(value) ?? Wrong("has a Secret expression that names no secret.");
    }

    private Expression Typed(Expression expression) =>
        input.Type == "Object" && input.Choices.IsDefaultOrEmpty
            ? expression
            : new TypedExpression(expression, input.Type, input.Choices);

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private Expression? Wrong(string problem)
    {
        Problem = problem;
        return null;
    }
}
