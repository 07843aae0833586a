using System.Globalization;
using System.Text.Json;

namespace Magang.Workflows.Definitions;

/// <summary>Names of properties in an activity type: <c>then</c>, or <c>cases[].activity</c> for a member of every item of a list.</summary>
internal static class PropertyPattern
{
    /// <summary>The values that a pattern names within one property of an activity, each with its place.</summary>
    public static IEnumerable<(JsonElement Value, string Place)> Find(JsonProperty property, string pattern)
    {
        var split = pattern.IndexOf("[].", StringComparison.Ordinal);
        if (split < 0)
        {
            if (property.NameEquals(pattern))
                yield return (property.Value, pattern);
            yield break;
        }
        if (!property.NameEquals(pattern.AsSpan(0, split)) || property.Value.ValueKind != JsonValueKind.Array)
            yield break;
        var member = pattern[(split + 3)..];
        var index = 0;
        foreach (var item in property.Value.EnumerateArray())
        {
            var value = Json.Member(item, member);
            if (value.ValueKind != JsonValueKind.Undefined)
                yield return (
                    value,
                    string.Create(CultureInfo.InvariantCulture, $"{pattern[..split]}[{index}].{member}")
                );
            index++;
        }
    }
}
