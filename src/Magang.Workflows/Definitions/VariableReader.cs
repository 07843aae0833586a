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

    // All scopes together.
    private const int MaxInAll = 10_000;

    private int _all;

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
            findings.WrongKind($"{path}.variables", "daftar");
            return [];
        }
        _all += list.GetArrayLength();
        if (findings.Exceeds(list.GetArrayLength(), MaxVariables) || findings.Exceeds(_all, MaxInAll))
        {
            findings.TooMany(
                $"{path}.variables",
                list.GetArrayLength() > MaxVariables ? MaxVariables : MaxInAll,
                list.GetArrayLength() > MaxVariables ? "variabel di satu tempat" : "variabel di satu definisi",
                "Gabungkan menjadi satu variabel bertipe Object."
            );
            return [];
        }
        var read = ImmutableArray.CreateBuilder<VariableDeclaration>();
        var generated = 0;
        var (ids, names) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}.variables[{index++}]");
            if (findings.DeclaredName(item, at) is not { } name)
                continue;
            var id =
                Json.Member(item, "id") is { ValueKind: JsonValueKind.String } given && given.GetString()!.Length > 0
                    ? findings.Named(at, "id", given.GetString()!)
                    : string.Create(CultureInfo.InvariantCulture, $"{ownerId}:variable-{++generated}");
            if (!ids.Add(id))
                findings.DeclaredTwice(at, "Id variabel", id);
            if (!names.Add(name))
                findings.DeclaredTwice(at, "Nama variabel", name);
            read.Add(new VariableDeclaration(id, name, Type(item), Initial(item, at, name)));
        }
        return read.ToImmutable();
    }

    private static string Type(JsonElement item)
    {
        var type = Json.Member(item, "typeName") is { ValueKind: JsonValueKind.String } name
            ? ValueWords.Cut(name.GetString()!)
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
        if (!findings.Allowance.TakesValue(value, type))
        {
            findings.TooMany(
                $"{at}.value",
                Allowance.MostListText,
                "huruf dalam semua daftar di satu definisi",
                "Berikan datanya sebagai masukan alur."
            );
            return Json.Null;
        }
        if (TypedValue.TryConvert(value, type, [], out var converted))
            return converted;
        findings.Problem(
            "MGW-720",
            $"{at}.value",
            $"Nilai awal variabel '{name}' adalah {ValueWords.Shown(value)}, bukan {ValueWords.Wanted(type, [])}. Perbaiki nilai atau tipenya."
        );
        return Json.Null;
    }
}
