using System.Text.Json;

namespace Magang.Workflows.Expressions;

/// <summary>Names a secret that the operator keeps beside the server. The heart never sees its value.</summary>
/// <remarks>
/// Elsa's <c>Secret</c> expression: <c>{ "type": "Secret", "value": { "name": "siasn" } }</c>, or the name alone. It
/// evaluates to <c>{ "secret": "siasn" }</c>, which the worker that sends the request replaces, so that neither state
/// nor journal nor any other row holds the value.
/// </remarks>
public sealed class SecretExpression(string name) : Expression
{
    /// <summary>Which secret.</summary>
    public string Name { get; } = name;

    /// <inheritdoc />
    public override JsonElement Evaluate(ExpressionScope scope) => Mark(Name);

    /// <summary>Reads the value of such an expression.</summary>
    /// <returns>Null where it names no secret.</returns>
    public static SecretExpression? Read(JsonElement value)
    {
        var name = value;
        if (value.ValueKind == JsonValueKind.String && value.GetString()!.TrimStart().StartsWith('{'))
        {
            try
            {
                value = Json.Parse(value.GetString()!);
            }
            catch (JsonException)
            {
                return null;
            }
        }
        if (value.ValueKind == JsonValueKind.Object)
            name = Json.Member(value, "name") is { ValueKind: not JsonValueKind.Undefined } small
                ? small
                : Json.Member(value, "Name");
        return name.ValueKind == JsonValueKind.String && IsName(name.GetString()!.Trim())
            ? new SecretExpression(name.GetString()!.Trim())
            : null;
    }

    /// <summary>What stands for a secret until a worker replaces it.</summary>
    internal static JsonElement Mark(string name) =>
        Json.Build(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("secret", name);
            writer.WriteEndObject();
        });

    /// <summary>The secret that a value stands for; null where it stands for itself.</summary>
    internal static string? NameIn(JsonElement value) =>
        Json.Member(value, "secret") is { ValueKind: JsonValueKind.String } name && IsName(name.GetString()!)
            ? name.GetString()
            : null;

    private static bool IsName(string text) =>
        text.Length is > 0 and <= 100
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':');
}
