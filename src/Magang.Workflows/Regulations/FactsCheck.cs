using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Gates;
using Magang.Workflows.Personal;

namespace Magang.Workflows.Regulations;

/// <summary>One run of the validator over facts; it goes on after a fault, so that all are told at once.</summary>
/// <param name="references">Whether personal values may be references.</param>
internal sealed class FactsCheck(bool references)
{
    private readonly ImmutableArray<string>.Builder _faults = ImmutableArray.CreateBuilder<string>();

    /// <summary>All faults of these facts.</summary>
    public ImmutableArray<string> Run(FactsSchemaNode schema, JsonElement facts)
    {
        Check(schema, facts, "");
        return _faults.ToImmutable();
    }

    private void Check(FactsSchemaNode schema, JsonElement value, string path)
    {
        if (references && schema.Personal != PersonalKind.None && Vault.CommitmentIn(value) is not null)
            return;
        if (!schema.OneOf.IsEmpty)
        {
            CheckOneOf(schema, value, path);
            return;
        }

        if (!IsOfType(schema, value))
        {
            Refuse(path, $"diharapkan {Expected(schema)}, yang diberikan {Kind(value)}");
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                CheckObject(schema, value, path);
                break;
            case JsonValueKind.Array when schema.Items is { } items:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                    Check(items, item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"));
                break;
            case JsonValueKind.String:
                CheckText(schema, value, path);
                break;
        }
    }

    private void CheckOneOf(FactsSchemaNode schema, JsonElement value, string path)
    {
        if (schema.OneOf.FirstOrDefault(o => IsOfType(o, value)) is { } fitting)
            Check(fitting, value, path);
        else
            Refuse(
                path,
                $"diharapkan {string.Join(" atau ", schema.OneOf.Select(Expected))}, yang diberikan {Kind(value)}"
            );
    }

    private void CheckObject(FactsSchemaNode schema, JsonElement value, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            var at = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (!seen.Add(member.Name))
                Refuse(at, "tertulis dua kali");
            if (schema.Properties.TryGetValue(member.Name, out var known))
                Check(known, member.Value, at);
            else if (schema.MapValues is { } values)
                Check(values, member.Value, $"{path}[{member.Name}]");
            else
                Refuse(at, $"fakta tidak dikenal{NearestWord.Hint(member.Name, schema.Properties.Keys)}");
        }
    }

    private void CheckText(FactsSchemaNode schema, JsonElement value, string path)
    {
        var text = value.GetString()!;
        if (!schema.Enum.IsEmpty && !schema.Enum.Contains(text, StringComparer.Ordinal))
        {
            var hint = NearestWord.Hint(text, schema.Enum);
            Refuse(path, $"isi tidak dikenal, diharapkan salah satu dari {string.Join(", ", schema.Enum)}{hint}");
        }

        if (schema.Format == "date" && !IsDay(text))
            Refuse(path, "diharapkan tanggal yang ada, ditulis yyyy-MM-dd");
        if (schema.Format == "date-time" && !IsInstant(value))
            Refuse(path, "diharapkan waktu dengan zona, misalnya 2026-02-02T09:00:00+07:00");
        if (
            schema.Format == "external-number"
            && ExternalNumber.Read(text) is { } number
            && !ExternalNumber.IsUsable(number)
        )
            Refuse(path, $"diharapkan {ExternalNumber.Wanted}; yang hanya angka diberikan oleh register sendiri");
    }

    private void Refuse(string path, string why) => _faults.Add($"{(path.Length == 0 ? "(akar)" : path)}: {why}");

    private static bool IsOfType(FactsSchemaNode schema, JsonElement value)
    {
        if (schema.Type.IsEmpty)
            return true;
        return value.ValueKind switch
        {
            JsonValueKind.Object => schema.Type.Contains("object"),
            JsonValueKind.Array => schema.Type.Contains("array"),
            JsonValueKind.String => schema.Type.Contains("string"),
            JsonValueKind.True or JsonValueKind.False => schema.Type.Contains("boolean"),
            JsonValueKind.Null => schema.Type.Contains("null"),
            JsonValueKind.Number => schema.Type.Contains("number") && value.TryGetDecimal(out _)
                || schema.Type.Contains("integer") && value.TryGetInt32(out _),
            _ => false,
        };
    }

    private static string Expected(FactsSchemaNode schema) =>
        string.Join(
            " atau ",
            schema.Type.Select(t =>
                t switch
                {
                    "object" => "objek",
                    "array" => "daftar",
                    "string" when schema.Format == "date" => "tanggal (yyyy-MM-dd)",
                    "string" when schema.Format == "date-time" => "waktu dengan zona",
                    "string" => "teks",
                    "boolean" => "true atau false",
                    "integer" => "bilangan bulat",
                    "number" => "angka",
                    _ => "null",
                }
            )
        );

    private static string Kind(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "objek",
            JsonValueKind.Array => "daftar",
            JsonValueKind.String => "teks",
            JsonValueKind.Number => "angka",
            JsonValueKind.Null => "null",
            _ => "true/false",
        };

    private static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // The JSON reader takes a time without zone for one of this machine's zone.
    private static bool IsInstant(JsonElement value)
    {
        var text = value.GetString()!;
        var hasZone = text.Length > 16 && text[10] == 'T' && (text[^1] == 'Z' || text[^6] is '+' or '-');
        return hasZone && value.TryGetDateTimeOffset(out _);
    }
}
