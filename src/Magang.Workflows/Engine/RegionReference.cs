using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Engine;

/// <summary>What is known of one region.</summary>
/// <param name="Code">Its code, for example <c>METRO</c>.</param>
/// <param name="Clock">Its zone: legal days are counted in it.</param>
/// <param name="Ruleset">The regulation its cases are judged by.</param>
/// <param name="OrgTree">Unit to the unit above it, null at the top: the fact <c>orgTree</c>.</param>
public sealed record RegionReference(string Code, OfficeClock Clock, Ruleset Ruleset, JsonElement OrgTree);
