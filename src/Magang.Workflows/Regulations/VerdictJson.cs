using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Personal;

namespace Magang.Workflows.Regulations;

/// <summary>Writes verdicts as JSON: <c>verdict, findings[] {rule, citation, result, outcome, message, inputs, parameters, overrides}</c>.</summary>
public static class VerdictJson
{
    /// <summary>Writes the properties <c>verdict</c> and <c>findings</c> into the object that is open.</summary>
    /// <param name="writer">Inside an object.</param>
    /// <param name="verdict">What to write.</param>
    /// <param name="audience">Whether personal values are written as they are stored, or resolved.</param>
    /// <param name="vault">Resolves references inside lists; null for facts without any.</param>
    public static void WriteProperties(Utf8JsonWriter writer, Verdict verdict, Audience audience, Vault? vault = null)
    {
        writer.WriteString("verdict"u8, verdict.Outcome.ToText());
        WriteFindings(writer, verdict.Findings, audience, vault);
    }

    /// <summary>Writes the property <c>findings</c> into the object that is open.</summary>
    /// <inheritdoc cref="WriteProperties"/>
    public static void WriteFindings(
        Utf8JsonWriter writer,
        ImmutableArray<Finding> findings,
        Audience audience,
        Vault? vault = null
    )
    {
        writer.WriteStartArray("findings"u8);
        foreach (var finding in findings)
            WriteFinding(writer, finding, audience, vault ?? Vault.Empty);
        writer.WriteEndArray();
    }

    private static void WriteFinding(Utf8JsonWriter writer, Finding finding, Audience audience, Vault vault)
    {
        var entitled = audience == Audience.Entitled;
        writer.WriteStartObject();
        writer.WriteString("rule"u8, finding.Rule);
        writer.WriteString("citation"u8, finding.Citation);
        writer.WriteString("result"u8, finding.Result.ToString());
        writer.WriteString("outcome"u8, finding.Outcome.ToText());
        writer.WriteString("message"u8, entitled ? finding.MessageForEntitled : finding.Message);
        writer.WriteStartObject("inputs"u8);
        foreach (var input in finding.Inputs)
        {
            // Absent inputs are not inputs: a null here would say "recorded as none".
            if (input.State == FactState.Absent)
                continue;
            writer.WritePropertyName(input.Path);
            if (entitled && input.State != FactState.Erased)
                WriteResolved(writer, input.Value, vault);
            else
                input.Stored.WriteTo(writer);
        }

        writer.WriteEndObject();
        WriteParameters(writer, finding.Parameters);
        writer.WriteEndObject();
    }

    private static void WriteParameters(Utf8JsonWriter writer, ImmutableArray<ParameterUse> used)
    {
        if (used.IsEmpty)
            return;
        writer.WriteStartObject("parameters"u8);
        foreach (var use in used)
        {
            writer.WritePropertyName(use.Text.Name);
            use.Value.WriteTo(writer);
        }
        writer.WriteEndObject();
        if (used.All(use => use.By is null))
            return;
        writer.WriteStartArray("overrides"u8);
        foreach (var use in used.Where(use => use.By is not null))
            use.Write(writer);
        writer.WriteEndArray();
    }

    private static void WriteResolved(Utf8JsonWriter writer, JsonElement element, Vault vault)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            writer.WriteStartArray();
            foreach (var item in element.EnumerateArray())
                WriteResolved(writer, item, vault);
            writer.WriteEndArray();
        }
        else if (Vault.CommitmentIn(element) is { } commitment && vault.TryRead(commitment, out var value))
        {
            value.WriteTo(writer);
        }
        else
        {
            element.WriteTo(writer);
        }
    }
}
