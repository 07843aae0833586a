using System.Text.Json;
using Magang.Workflows.Personal;

namespace Magang.Workflows.Host.Api;

/// <summary>Writes facts for a reader: references to personal values become values where he may see them.</summary>
/// <param name="fields">How personal each fact is.</param>
/// <param name="vault">The values that were not erased.</param>
/// <param name="sight">The most personal kind that the reader may see.</param>
internal sealed class PersonalView(PersonalFields fields, Vault vault, PersonalKind sight)
{
    /// <summary>Stands where there is a value that the reader may not see.</summary>
    public const string Hidden = "‹data pribadi›";

    /// <summary>Stands where there was a value that has been erased.</summary>
    public const string Erased = "‹telah dihapus›";

    /// <summary>Facts for the reader.</summary>
    /// <param name="facts">As stored; undefined stays undefined.</param>
    /// <param name="path">Where they stand; empty for a whole dossier or form.</param>
    public JsonElement Of(JsonElement facts, string path = "") =>
        facts.ValueKind == JsonValueKind.Undefined ? facts : Json.Build(writer => Write(writer, facts, path));

    /// <summary>The inputs of a finding: paths and values.</summary>
    public JsonElement Inputs(JsonElement inputs) =>
        inputs.ValueKind != JsonValueKind.Object
            ? inputs
            : Json.Build(writer =>
            {
                writer.WriteStartObject();
                foreach (var input in inputs.EnumerateObject())
                {
                    writer.WritePropertyName(input.Name);
                    Write(writer, input.Value, input.Name);
                }

                writer.WriteEndObject();
            });

    private void Write(Utf8JsonWriter writer, JsonElement value, string path) =>
        Json.WriteReplaced(
            writer,
            value,
            path,
            (part, at) =>
            {
                if (Vault.CommitmentIn(part) is not { } commitment)
                    return false;
                WriteReference(writer, commitment, at);
                return true;
            }
        );

    private void WriteReference(Utf8JsonWriter writer, string commitment, string path)
    {
        // A reference at a place that the schema does not know may be anything: it is treated as the most personal.
        var kind = fields.KindOf(path) is var known && known == PersonalKind.None ? PersonalKind.Specific : known;
        if (kind > sight)
            writer.WriteStringValue(Hidden);
        else if (vault.TryRead(commitment, out var value))
            value.WriteTo(writer);
        else
            writer.WriteStringValue(Erased);
    }
}
