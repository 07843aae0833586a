using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Magang.Workflows.Host.Periksa;

/// <summary>One case of a case file: facts with the answer that is expected.</summary>
/// <param name="Id">Its name; "#n" when it has none.</param>
/// <param name="System">The regulation it belongs to; null when it does not say.</param>
/// <param name="Checks">The rules to run.</param>
/// <param name="AsOf">The day to judge for; null when it is missing or no date.</param>
/// <param name="Parameters">Overrides.</param>
/// <param name="Facts">Facts; undefined when missing.</param>
/// <param name="Expected">Expected verdict; null when missing.</param>
/// <param name="ExpectedByRule">Expected truth of rules, as "true", "false", "absent".</param>
internal sealed record CaseText(
    string Id,
    string? System,
    ImmutableArray<string> Checks,
    DateOnly? AsOf,
    ImmutableArray<KeyValuePair<string, JsonElement>> Parameters,
    JsonElement Facts,
    string? Expected,
    ImmutableArray<KeyValuePair<string, string>> ExpectedByRule
)
{
    /// <summary>Reads a case; what is missing is left out, so that the run can say what.</summary>
    public static CaseText Read(JsonElement element, int number)
    {
        if (element.ValueKind != JsonValueKind.Object)
            element = JsonElement.Parse("{}");
        return new CaseText(
            TextOf(element, "id") ?? string.Create(CultureInfo.InvariantCulture, $"#{number}"),
            TextOf(element, "system"),
            element.TryGetProperty("checks", out var checks) && checks.ValueKind == JsonValueKind.Array
                ? [.. checks.EnumerateArray().Select(c => c.ToString())]
                : [],
            DateOnly.TryParseExact(
                TextOf(element, "asOf"),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? day
                : null,
            [.. Members(element, "parameters").Select(p => KeyValuePair.Create(p.Name, p.Value))],
            element.TryGetProperty("facts", out var facts) ? facts : default,
            TextOf(element, "expected"),
            [.. Members(element, "expectedByRule").Select(p => KeyValuePair.Create(p.Name, p.Value.ToString()))]
        );
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static JsonElement.ObjectEnumerator Members(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject()
            : default;
}
