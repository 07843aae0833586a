using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Magang.Workflows.Expressions;

/// <summary>TypeScript declarations of what scripts of a definition find by name, for an editor that completes words.</summary>
public static class ScriptTypes
{
    // By name; the convention test sees to it that each function of ScriptFunctions is here.
    private static readonly ImmutableArray<(string Name, string Signature, string Help)> Functions =
    [
        (
            "fakta",
            "(path: string): any",
            "Fakta berkas menurut jalurnya, misalnya fakta('a.End'); undefined bila belum ada."
        ),
        ("getFact", "(path: string): any", "Sama dengan fakta(path)."),
        ("hariIni", "(): string", "Hari ini di zona waktu daerah, misalnya 2026-02-28."),
        ("today", "(): string", "Sama dengan hariIni()."),
        ("opdAsal", "(): string | null", "Kode OPD asal peserta berkas ini."),
        ("peserta", "(): string | null", "Kunci peserta berkas ini."),
        ("getVariable", "(name: string): any", "Nilai sebuah variabel."),
        ("setVariable", "(name: string, value: any): void", "Mengisi sebuah variabel."),
        ("getInput", "(name: string): any", "Nilai sebuah masukan alur."),
        (
            "getOutputFrom",
            "(activity: string, output?: string): any",
            "Keluaran terakhir sebuah langkah menurut id atau namanya."
        ),
        ("getLastResult", "(): any", "Hasil langkah yang terakhir memberi hasil."),
        ("getCorrelationId", "(): string | null", "Nomor kaitan berkas."),
        ("setCorrelationId", "(value: string | null): void", "Mengganti nomor kaitan berkas."),
        ("getWorkflowInstanceId", "(): string", "Nomor berkas."),
        ("getWorkflowDefinitionId", "(): string", "Id alur."),
        ("isNullOrEmpty", "(value: any): boolean", "Benar bila kosong."),
        ("isNullOrWhiteSpace", "(value: any): boolean", "Benar bila kosong atau hanya berisi spasi."),
        ("toJson", "(value: any): string", "Nilainya sebagai teks JSON."),
    ];

    private static readonly (string, string, string)[] OutcomeFunctions =
    [
        ("setOutcome", "(outcome: string): void", "Memilih jalan keluar."),
        ("setOutcomes", "(outcomes: string[]): void", "Memilih beberapa jalan keluar."),
    ];

    /// <summary>Names of the functions that every script has.</summary>
    internal static IEnumerable<string> Names => Functions.Select(function => function.Name);

    /// <summary>The declarations.</summary>
    /// <param name="document">The definition, a draft perhaps: whatever of it can be read is declared.</param>
    /// <param name="activityType">The activity that the script is for; null where that is not known.</param>
    public static string Of(JsonElement document, string? activityType = null)
    {
        var text = new StringBuilder();
        foreach (var (name, signature, help) in Functions)
            Add(text, name, signature, help);
        if (activityType == "Elsa.RunJavaScript")
            foreach (var (name, signature, help) in OutcomeFunctions)
                Add(text, name, signature, help);
        var given = Functions.Select(function => function.Name).ToHashSet(StringComparer.Ordinal);
        var variables = Declared(document, "variables", "typeName").ToArray();
        foreach (var (name, type) in variables)
        {
            var word = ScriptFunctions.Pascal(name);
            if (!IsWord(word))
                continue;
            if (given.Add("get" + word))
                Add(text, "get" + word, $"(): {type}", $"Nilai variabel {Plain(name)}.");
            if (given.Add("set" + word))
                Add(text, "set" + word, $"(value: {type}): void", $"Mengisi variabel {Plain(name)}.");
        }
        foreach (var (name, type) in Declared(document, "inputs", "type"))
            if (IsWord(name) && given.Add("get" + name))
                Add(text, "get" + name, $"(): {type}", $"Nilai masukan {Plain(name)}.");
        text.Append("/** Semua variabel; mengisi anggotanya mengisi variabelnya. */\ndeclare var variables: {\n");
        foreach (var (name, type) in variables.DistinctBy(variable => variable.Name, StringComparer.Ordinal))
            text.Append("  ").Append(Quoted(name)).Append(": ").Append(type).Append(";\n");
        return text.Append("};\n").ToString();
    }

    private static void Add(StringBuilder text, string name, string signature, string help) =>
        text.Append("/** ").Append(help).Append(" */\ndeclare function ").Append(name).Append(signature).Append(";\n");

    // Of containers too: a script may stand in any of them.
    private static IEnumerable<(string Name, string Type)> Declared(JsonElement owner, string list, string type)
    {
        if (Json.Member(owner, list) is { ValueKind: JsonValueKind.Array } declared)
            foreach (var one in declared.EnumerateArray())
                if (Json.Member(one, "name") is { ValueKind: JsonValueKind.String } name)
                    yield return (
                        name.GetString()!,
                        TypeOf(
                            Json.Text(Json.Member(one, type)),
                            Json.Member(one, "isArray").ValueKind == JsonValueKind.True
                        )
                    );
        if (list != "variables")
            yield break;
        foreach (var inner in Activities(owner))
        foreach (var one in Declared(inner, list, type))
            yield return one;
    }

    private static IEnumerable<JsonElement> Activities(JsonElement owner)
    {
        if (owner.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var member in owner.EnumerateObject())
        {
            JsonElement[] items =
                member.Value.ValueKind == JsonValueKind.Array ? [.. member.Value.EnumerateArray()] : [member.Value];
            foreach (var item in items)
                if (
                    Json.Member(item, "type").ValueKind == JsonValueKind.String
                    && Json.Member(item, "id").ValueKind == JsonValueKind.String
                )
                    yield return item;
        }
    }

    private static string TypeOf(string alias, bool isList)
    {
        var type = alias.TrimEnd('?') switch
        {
            "String" or "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeSpan" or "Guid" => "string",
            "Boolean" => "boolean",
            "Int16" or "Int32" or "Int64" or "Long" or "Single" or "Double" or "Decimal" => "number",
            _ => "any",
        };
        return isList ? type + "[]" : type;
    }

    private static bool IsWord(string name) =>
        name.Length > 0
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$')
        && !char.IsAsciiDigit(name[0]);

    private static string Plain(string name) =>
        name.Replace("*/", "", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static string Quoted(string name) => IsWord(name) ? name : JsonSerializer.Serialize(name);
}
