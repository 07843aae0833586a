using System.Globalization;
using System.Text.Json;

namespace Magang.Workflows.Definitions;

/// <summary>
/// Names of properties in an activity type: <c>then</c>, <c>branches[]</c> for every item of a list, or
/// <c>cases[].activity</c> for a member of every item.
/// </summary>
internal static class PropertyPattern
{
    /// <summary>The values that a pattern names within one property of an activity, each with its place.</summary>
    public static IEnumerable<(JsonElement Value, string Place)> Find(JsonProperty property, string pattern)
    {
        var split = pattern.IndexOf("[]", StringComparison.Ordinal);
        if (split < 0)
        {
            if (property.NameEquals(pattern))
                yield return (property.Value, pattern);
            yield break;
        }
        if (!property.NameEquals(pattern.AsSpan(0, split)) || property.Value.ValueKind != JsonValueKind.Array)
            yield break;
        var member = pattern[(split + 2)..].TrimStart('.');
        var index = 0;
        foreach (var item in property.Value.EnumerateArray())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{pattern[..split]}[{index++}]");
            if (member.Length == 0)
                yield return (item, place);
            else if (Json.Member(item, member) is { ValueKind: not JsonValueKind.Undefined } value)
                yield return (value, $"{place}.{member}");
        }
    }
}
