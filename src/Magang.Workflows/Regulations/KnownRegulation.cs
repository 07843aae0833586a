using System.Collections.Immutable;
using Magang.Workflows.Calendars;

namespace Magang.Workflows.Regulations;

/// <summary>A regulation that this version can examine by.</summary>
/// <param name="Name">As people name it: "palu".</param>
/// <param name="CaseSystem">As case files name it: "palu_magang".</param>
/// <param name="Region">Whose local days off count; null for none.</param>
/// <param name="Files">Data files in <c>workflows/regulasi</c>, its own first.</param>
/// <param name="Predicates">One for each rule of the files that has no parts.</param>
public sealed record KnownRegulation(
    string Name,
    string CaseSystem,
    string? Region,
    ImmutableArray<string> Files,
    ImmutableArray<Rule> Predicates
)
{
    /// <summary>Whether every cross-cutting rule is asked where nothing narrower is, or only those its gates name.</summary>
    public bool AsksAllCrossCutting { get; init; }

    /// <summary>The rules to examine where nothing narrower is asked: all but parts of another.</summary>
    /// <param name="ruleset">This regulation, loaded.</param>
    public ImmutableArray<string> RulesToAsk(Ruleset ruleset)
    {
        if (AsksAllCrossCutting)
            return ruleset.WholeRuleIds;
        var own = ruleset.Regulations.Where(r => r.System != KnownRegulations.CrossCutting).ToList();
        var asked = own.SelectMany(r => r.Rules.Select(rule => rule.Id))
            .Concat(own.SelectMany(r => r.Gates.Values).SelectMany(ids => ids))
            .ToHashSet(StringComparer.Ordinal);
        return [.. ruleset.WholeRuleIds.Where(asked.Contains)];
    }

    /// <summary>The clock that says what day it is where it is used: its region's, else that of Jakarta.</summary>
    /// <param name="ruleset">This regulation, loaded.</param>
    public OfficeClock Clock(Ruleset ruleset) =>
        ruleset.ParameterTexts.TryGetValue($"timezone.{Region}", out var zone)
            ? OfficeClock.In(zone.Values[^1].Value.GetString()!)
            : OfficeClock.Jakarta;
}
