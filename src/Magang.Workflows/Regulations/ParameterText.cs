using System.Collections.Immutable;
using System.Text.Json;

namespace Magang.Workflows.Regulations;

/// <summary>A number or choice that rules take, with its dates of validity.</summary>
/// <param name="Name">Its name, such as "metro.maxDays".</param>
/// <param name="Unit">Unit of the value, or what sort of value it is.</param>
/// <param name="Source">Article or DEC that it comes from.</param>
/// <param name="Values">Its values, oldest first; never empty.</param>
/// <param name="Allowed">The only values it may have; empty when any of the right type will do.</param>
public sealed record ParameterText(
    string Name,
    string Unit,
    string Source,
    ImmutableArray<ParameterValue> Values,
    ImmutableArray<string> Allowed
)
{
    /// <summary>Whether an article sets it, so that a region that takes it otherwise departs from the law; false for a policy.</summary>
    /// <remarks>Read from <see cref="Source"/>: a decision (DEC) or an SLA of policy alone is no article.</remarks>
    public bool IsLaw =>
        Source
            .Split(';', StringSplitOptions.TrimEntries)
            .Any(part => !part.StartsWith("DEC-", StringComparison.Ordinal))
        && !Source.Contains("kebijakan", StringComparison.Ordinal);

    /// <summary>The value in force on a day; before the first one's day, the first.</summary>
    public JsonElement On(DateOnly day)
    {
        for (var i = Values.Length - 1; i > 0; i--)
        {
            if (Values[i].InForceFrom <= day)
                return Values[i].Value;
        }

        return Values[0].Value;
    }
}

/// <summary>A value of a parameter.</summary>
/// <param name="Value">A number, text, Boolean or list of texts.</param>
/// <param name="InForceFrom">First day it applies to.</param>
public sealed record ParameterValue(JsonElement Value, DateOnly InForceFrom);
