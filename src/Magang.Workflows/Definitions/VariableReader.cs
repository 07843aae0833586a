using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Definitions;

/// <summary>Reads the variables of the workflow and of containers.</summary>
internal sealed class VariableReader(Findings findings)
{
    /// <summary>Most variables in one scope.</summary>
    public const int MaxVariables = 1_000;

    /// <summary>Reads the <c>variables</c> of one object.</summary>
    /// <param name="owner">The definition or a container.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="ownerId">What generated ids begin with, as in Elsa.</param>
    public ImmutableArray<VariableDeclaration> Read(JsonElement owner, string path, string ownerId)
    {
        var list = Json.Member(owner, "variables");
        if (list.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return [];
        if (list.ValueKind != JsonValueKind.Array)
        {
            findings.Problem($"{path}.variables", "must be a list.");
            return [];
        }
        if (list.GetArrayLength() > MaxVariables)
        {
            findings.Problem($"{path}.variables", $"has more than {MaxVariables} variables.");
            return [];
        }
        var read = ImmutableArray.CreateBuilder<VariableDeclaration>();
        var generated = 0;
        var (ids, names) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}.variables[{index++}]");
            if (
                Json.Member(item, "name") is not { ValueKind: JsonValueKind.String } name
                || name.GetString()!.Length == 0
            )
            {
                findings.Problem(at, "must be an object with a name.");
                continue;
            }
            var id =
                Json.Member(item, "id") is { ValueKind: JsonValueKind.String } given && given.GetString()!.Length > 0
                    ? given.GetString()!
                    : string.Create(CultureInfo.InvariantCulture, $"{ownerId}:variable-{++generated}");
            if (!ids.Add(id))
                findings.Problem(at, $"the variable id '{id}' is declared twice.");
            if (!names.Add(name.GetString()!))
                findings.Problem(at, $"the variable name '{name.GetString()}' is declared twice.");
            read.Add(new VariableDeclaration(id, name.GetString()!, Type(item), Initial(item, at, name.GetString()!)));
        }
        return read.ToImmutable();
    }

    private static string Type(JsonElement item)
    {
        var type = Json.Member(item, "typeName") is { ValueKind: JsonValueKind.String } name
            ? name.GetString()!
            : "Object";
        return Json.Member(item, "isArray").ValueKind == JsonValueKind.True ? type + "[]" : type;
    }

    private JsonElement Initial(JsonElement item, string at, string name)
    {
        var value = Json.Member(item, "value");
        var type = Type(item);
        // The designer leaves an empty text where nothing was entered.
        if (
            value.ValueKind == JsonValueKind.String
            && value.GetString()!.Length == 0
            && type is not ("String" or "Object")
        )
            return Json.Null;
        if (TypedValue.TryConvert(value, type, [], out var converted))
            return converted;
        findings.Problem(
            $"{at}.value",
            $"variable '{name}' begins with {TypedValue.KindOf(value)} that is no {TypedValue.Wanted(type, [])}."
        );
        return Json.Null;
    }
}
