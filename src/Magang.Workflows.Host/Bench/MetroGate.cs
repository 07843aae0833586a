using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Regulations;
using Magang.Workflows.Personal;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Bench;

/// <summary>The gate PEMERIKSAAN_SYARAT of Metro, on a full dossier whose personal values are kept apart.</summary>
internal static class MetroGate
{
    private const string Region = "METRO";

    /// <summary>The workflow: five signals, and the gate after each.</summary>
    public const string Definition = "gerbang-metro.json";

    /// <summary>The ruleset and calendar that its rules look things up in.</summary>
    public static Reference Reference(RegulationFiles files)
    {
        var ruleset = files.Ruleset("metro");
        var region = new RegionReference(Region, OfficeClock.Jakarta, ruleset, default);
        return new Reference
        {
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ruleset.ContentHash))),
            Regions = new[] { KeyValuePair.Create(Region, region) }.ToFrozenDictionary(),
        };
    }

    /// <summary>A case a client, each of another person.</summary>
    public static CaseFile[] Cases(int clients, FactsSchema schema)
    {
        var facts = Json.Parse(BenchFiles.Text("berkas-metro.json"));
        schema.Check(facts);
        var personal = new PersonalFields(schema);
        return [.. Enumerable.Range(1, clients).Select(client => Seal(facts, personal, $"P-{client}"))];
    }

    private static CaseFile Seal(JsonElement facts, PersonalFields personal, string person)
    {
        var values = new List<PersonalValue>();
        var withReferences = Json.Build(writer => Write(writer, facts, ""));
        return new CaseFile(new Routing(Region, "DINAS_A", person, "LOKASI_1"), withReferences, values);

        void Write(Utf8JsonWriter writer, JsonElement value, string path)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    writer.WriteStartObject();
                    foreach (var member in value.EnumerateObject())
                    {
                        writer.WritePropertyName(member.Name);
                        Write(writer, member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}");
                    }
                    writer.WriteEndObject();
                    break;
                case JsonValueKind.Array:
                    writer.WriteStartArray();
                    foreach (var (place, item) in value.EnumerateArray().Index())
                        Write(writer, item, string.Create(CultureInfo.InvariantCulture, $"{path}[{place}]"));
                    writer.WriteEndArray();
                    break;
                case var _ when personal.KindOf(path) == PersonalKind.None:
                    value.WriteTo(writer);
                    break;
                default:
                    var salt = RandomNumberGenerator.GetBytes(Commitment.MinSaltBytes);
                    var commitment = Commitment.Of(salt, value);
                    values.Add(new PersonalValue(person, commitment, salt, value));
                    writer.WriteStartObject();
                    writer.WriteString(Vault.ReferenceProperty, commitment);
                    writer.WriteEndObject();
                    break;
            }
        }
    }
}
