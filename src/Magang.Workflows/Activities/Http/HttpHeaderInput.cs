using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Activities.Http;

/// <summary>The headers that a definition asks for, <c>Authorization</c> among them.</summary>
internal static class HttpHeaderInput
{
    private const string Authorization = "Authorization";

    /// <summary>Names that the connection, the body or the engine itself decides.</summary>
    private static readonly string[] Kept =
    [
        "Host",
        "Connection",
        "Keep-Alive",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
        "Expect",
        "Accept-Encoding",
        "Idempotency-Key",
    ];

    /// <summary>Reads them. A value is a text, or <c>{ secret: NAME }</c>.</summary>
    /// <exception cref="InputUnusableException">A name or a value cannot be sent.</exception>
    public static IReadOnlyList<(string Name, ImmutableArray<JsonElement> Values)> Read(Execution execution)
    {
        var headers = new List<(string Name, ImmutableArray<JsonElement> Values)>();
        foreach (var member in Given(execution).EnumerateObject())
        {
            if (
                !IsName(member.Name)
                || IsKept(member.Name)
                || headers.Exists(header => IsSame(header.Name, member.Name))
            )
                throw Unusable(
                    execution,
                    member.Name,
                    "nama kepala yang sah, sekali saja, dan tidak ditentukan oleh sambungan"
                );
            var values =
                member.Value.ValueKind == JsonValueKind.Array
                    ? [.. member.Value.EnumerateArray()]
                    : (JsonElement[])[member.Value];
            headers.Add((member.Name, [.. values.Select(value => Value(execution, member.Name, value))]));
        }
        if (Credential(execution) is { } credential)
        {
            headers.RemoveAll(header => IsSame(header.Name, Authorization));
            headers.Add((Authorization, [credential]));
        }
        return headers;
    }

    /// <summary>Whether a text can stand as a header's value: visible ASCII, spaces and tabs.</summary>
    public static bool IsValue(string text) => text.All(letter => letter is (>= ' ' and <= '~') or '\t');

    private static JsonElement Given(Execution execution)
    {
        var given = execution.Input("requestHeaders");
        if (given.ValueKind == JsonValueKind.String)
            given = Parse(execution, given.GetString()!);
        return given.ValueKind switch
        {
            JsonValueKind.Object => given,
            JsonValueKind.Null => Json.EmptyObject,
            _ => throw Unusable(execution, null, "objek dari nama kepala ke nilainya"),
        };
    }

    private static JsonElement Parse(Execution execution, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Json.EmptyObject;
        try
        {
            return Json.Parse(text);
        }
        catch (JsonException)
        {
            throw Unusable(execution, null, "objek dari nama kepala ke nilainya");
        }
    }

    private static JsonElement Value(Execution execution, string name, JsonElement value)
    {
        if (SecretExpression.NameIn(value) is { } secret)
            return SecretExpression.Mark(secret);
        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array || !IsValue(Json.Text(value)))
            throw Unusable(execution, name, "teks ASCII dalam satu baris");
        return Json.Of(Json.Text(value));
    }

    private static JsonElement? Credential(Execution execution)
    {
        var given = execution.Input("authorization");
        if (SecretExpression.NameIn(given) is { } secret)
            return SecretExpression.Mark(secret);
        if (string.IsNullOrWhiteSpace(Json.Text(given)))
            return null;
        var text = Json.Text(given);
        var scheme = text.Split(' ')[0];
        return IsValue(text) && (IsName(scheme) || execution.Flag("disableAuthorizationHeaderValidation"))
            ? Json.Of(text)
            : throw new InputUnusableException(
                execution.Node.Id,
                "authorization",
                "(tidak ditampilkan)",
                "skema dan nilainya, misalnya Bearer disusul token"
            );
    }

    private static bool IsName(string text) =>
        text.Length > 0
        && text.All(letter =>
            char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+-.^_`|~".Contains(letter, StringComparison.Ordinal)
        );

    private static bool IsKept(string name) =>
        Kept.Contains(name, StringComparer.OrdinalIgnoreCase)
        || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Proxy-", StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static InputUnusableException Unusable(Execution execution, string? name, string wanted) =>
        new(
            execution.Node.Id,
            name is null ? "requestHeaders" : $"requestHeaders.{name}",
            "(tidak ditampilkan)",
            wanted
        );
}
