using System.Text.Json;

namespace Magang.Workflows.Host.Imports;

/// <summary>What rows of a file say to cases, as the payload of an event.</summary>
internal static class ImportPayload
{
    /// <summary>Rows that open cases.</summary>
    /// <param name="rows">Person's key, row's key, and facts, which are sealed.</param>
    public static JsonElement Opening(IEnumerable<(string Person, string Key, JsonElement Facts)> rows) =>
        Json.Build(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("rows");
            foreach (var (person, key, facts) in rows)
            {
                writer.WriteStartObject();
                writer.WriteString("person", person);
                writer.WriteString("key", key);
                writer.WritePropertyName("facts");
                facts.WriteTo(writer);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        });

    /// <summary>A row that tells a case.</summary>
    /// <param name="facts">Sealed.</param>
    public static JsonElement Telling(JsonElement facts) =>
        Json.Build(writer =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName("facts");
            facts.WriteTo(writer);
            writer.WriteEndObject();
        });
}
