using System.Text.Json;

namespace Magang.Workflows.Regulations;

/// <summary>A parameter that a region takes otherwise than the regulation's data has it, and why.</summary>
/// <param name="Parameter">Its name, such as "health.validityDays".</param>
/// <param name="Value">What the region takes.</param>
/// <param name="Reason">Why, as the region says it.</param>
/// <param name="DecidedBy">Who decided it, best by which letter.</param>
/// <param name="From">First day it applies to, in the region's zone.</param>
/// <param name="Until">Last day, included; null while no end is known.</param>
public sealed record RegionOverride(
    string Parameter,
    JsonElement Value,
    string Reason,
    string DecidedBy,
    DateOnly From,
    DateOnly? Until
)
{
    /// <summary>Whether it applies to a day.</summary>
    public bool IsInForceOn(DateOnly day) => From <= day && (Until is not { } until || day <= until);

    /// <summary>Whether some day has both.</summary>
    public bool Overlaps(RegionOverride other) =>
        (Until is not { } until || other.From <= until) && (other.Until is not { } end || From <= end);
}

/// <summary>The same as it is written in a region's file, before it is checked: what is null was left out.</summary>
public sealed record RegionOverrideText
{
    /// <inheritdoc cref="RegionOverride.Parameter"/>
    public string? Parameter { get; init; }

    /// <inheritdoc cref="RegionOverride.Value"/>
    public JsonElement Value { get; init; }

    /// <inheritdoc cref="RegionOverride.Reason"/>
    public string? Reason { get; init; }

    /// <inheritdoc cref="RegionOverride.DecidedBy"/>
    public string? DecidedBy { get; init; }

    /// <inheritdoc cref="RegionOverride.From"/>
    public DateOnly? From { get; init; }

    /// <inheritdoc cref="RegionOverride.Until"/>
    public DateOnly? Until { get; init; }
}
