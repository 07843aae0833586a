using Magang.Workflows.Calendars;
using Magang.Workflows.Regulations;
using Magang.Workflows.Regulations.Lintas;
using Magang.Workflows.Regulations.Metro;

namespace Magang.Workflows.Host.Regulations;

/// <summary>Reads rulesets, facts schema and calendar from <c>workflows/regulasi</c>.</summary>
/// <param name="workflows">The folder <c>workflows</c>.</param>
public sealed class RegulationFiles(string workflows)
{
    private static readonly string[] Known = ["metro", "lintas"];

    /// <summary>A regulation with its predicates; "metro" has the cross-cutting rules in it too.</summary>
    /// <exception cref="UnknownRegulationException">A name that is not known.</exception>
    /// <exception cref="RulesetRefusedException">Data and predicates do not fit.</exception>
    public Ruleset Ruleset(string name) =>
        name switch
        {
            "metro" => Workflows.Regulations.Ruleset.Load(
                [Read("metro-2024.json"), Read("lintas-2026.json")],
                [.. MetroRules.All, .. LintasRules.All],
                Calendar("metro")
            ),
            "lintas" => Workflows.Regulations.Ruleset.Load(
                [Read("lintas-2026.json")],
                LintasRules.All,
                Calendar(region: null)
            ),
            _ => throw new UnknownRegulationException(name, Known),
        };

    /// <summary>The facts that rules know.</summary>
    public FactsSchema FactsSchema() => Workflows.Regulations.FactsSchema.Load(FactsSchemaText());

    /// <summary>The same as text, for those who show it.</summary>
    public string FactsSchemaText() => Read("fakta.schema.json");

    /// <summary>Working days, with the local days off of a region.</summary>
    public WorkingDays Calendar(string? region) => WorkingDays.Load(Read("hari-libur.json"), region);

    private string Read(string file)
    {
        var path = Path.Combine(workflows, "regulasi", file);
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RegulationFileException(path, e.Message);
        }
    }
}
