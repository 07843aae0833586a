using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Engine;

/// <summary>What is known of one region.</summary>
/// <param name="Code">Its code, for example <c>METRO</c>.</param>
/// <param name="Clock">Its zone: legal days are counted in it.</param>
/// <param name="Rulesets">The regulations its cases are judged by, its own programme's first.</param>
/// <param name="OrgTree">Unit to the unit above it, null at the top: the fact <c>orgTree</c>.</param>
public sealed record RegionReference(
    string Code,
    OfficeClock Clock,
    ImmutableArray<Ruleset> Rulesets,
    JsonElement OrgTree
)
{
    /// <summary>Parameters that the region takes otherwise than its regulations have them.</summary>
    public RegionOverrides Overrides { get; init; } = RegionOverrides.None;

    /// <summary>Working days, with the region's own days off; null if none were given.</summary>
    public WorkingDays? Calendar => Rulesets[0].Calendar;

    /// <summary>A regulation that the region uses.</summary>
    /// <param name="regulation">Its name; null for the region's first.</param>
    /// <exception cref="RegulationNotUsedException">The region does not use it.</exception>
    public Ruleset RulesetOf(string? regulation) =>
        regulation is null
            ? Rulesets[0]
            : Rulesets.FirstOrDefault(ruleset => ruleset.Name == regulation)
                ?? throw new RegulationNotUsedException(
                    Code,
                    regulation,
                    [.. Rulesets.Select(ruleset => ruleset.Name)]
                );
}
