using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Periksa;

/// <summary>Examines one facts file and prints the verdict.</summary>
internal static class FactsRun
{
    /// <summary>Reads, checks, examines, prints.</summary>
    /// <exception cref="FactsRefusedException">The facts have faults.</exception>
    public static void Run(
        PeriksaRequest request,
        Ruleset ruleset,
        FactsSchema schema,
        RegionReference? region,
        DateOnly asOf,
        PeriksaConsole console
    )
    {
        var overrides = (region?.Overrides ?? RegionOverrides.None)
            .On(ruleset, asOf)
            .With(ParameterOverrides.Parse(ruleset, request.Parameters));
        var rules = RulesOf(request, ruleset);
        var facts = JsonInput.Read(request.Facts!, console.Input);
        schema.Check(facts);
        var verdict = Examination.Of(ruleset, rules, Fact.Of(facts), asOf, overrides);
        console.Output.Line(
            JsonText.Of(
                writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("verdict", verdict.Outcome.ToText());
                    writer.WriteString("regulation", ruleset.Name);
                    writer.WriteString("version", ruleset.Version);
                    if (region is not null)
                        writer.WriteString("region", region.Code);
                    writer.WriteString("asOf", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    WriteOverrides(writer, overrides);
                    VerdictJson.WriteFindings(writer, verdict.Findings, Audience.Entitled);
                    WriteUnused(writer, schema, facts, verdict);
                    writer.WriteEndObject();
                },
                indented: true
            )
        );
    }

    private static IReadOnlyList<string> RulesOf(PeriksaRequest request, Ruleset ruleset)
    {
        if (request.Gate is { } gate)
            return ruleset.Gate(gate);
        if (request.Rules.Count > 0)
            return request.Rules;
        return KnownRegulations.Find(ruleset.Name)?.RulesToAsk(ruleset) ?? ruleset.WholeRuleIds;
    }

    private static void WriteOverrides(Utf8JsonWriter writer, ParameterOverrides overrides)
    {
        writer.WriteStartObject("parameters");
        foreach (var (name, value) in overrides.Values)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteUnused(Utf8JsonWriter writer, FactsSchema schema, JsonElement facts, Verdict verdict)
    {
        var read = verdict
            .Findings.SelectMany(f => f.Inputs)
            .Select(i => FactsSchema.Normalise(i.Path))
            .ToHashSet(StringComparer.Ordinal);
        writer.WriteStartArray("unusedFacts");
        foreach (var path in schema.LeafPaths(facts).Where(p => !IsRead(p, read)))
            writer.WriteStringValue(path);
        writer.WriteEndArray();
    }

    // A list that was read whole, such as the participants of a decree, is read with its elements.
    private static bool IsRead(string path, HashSet<string> read) =>
        read.Contains(path) || path.EndsWith("[]", StringComparison.Ordinal) && IsRead(path[..^2], read);
}
