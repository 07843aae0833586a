using System.Collections.Immutable;
using System.Text.Json;

namespace Magang.Workflows.Regulations;

/// <summary>Which cases of case files say what about which rule.</summary>
public sealed class RuleCases
{
    private readonly ILookup<string, (string Case, string Result)> _byRule;

    private RuleCases(IEnumerable<(string Rule, string Case, string Result)> expected) =>
        _byRule = expected.ToLookup(e => e.Rule, e => (e.Case, e.Result), StringComparer.Ordinal);

    /// <summary>Reads lists of cases; what is no case is left out.</summary>
    /// <param name="lists">Arrays of <c>{id, expectedByRule: {rule: "true" | "false" | "absent"}}</c>.</param>
    public static RuleCases Of(IEnumerable<JsonElement> lists) =>
        new(
            lists
                .Where(list => list.ValueKind == JsonValueKind.Array)
                .SelectMany(list => list.EnumerateArray())
                .SelectMany(Expectations)
        );

    /// <summary>Ids of the cases in which a rule has this result.</summary>
    /// <param name="rule">Its id.</param>
    /// <param name="result">"true", "false" or "absent".</param>
    public ImmutableArray<string> With(string rule, Truth result) =>
        [.. _byRule[rule].Where(c => c.Result == result.ToString()).Select(c => c.Case)];

    private static IEnumerable<(string, string, string)> Expectations(JsonElement text)
    {
        if (
            Json.Member(text, "id") is not { ValueKind: JsonValueKind.String } id
            || Json.Member(text, "expectedByRule") is not { ValueKind: JsonValueKind.Object } expected
        )
        {
            return [];
        }

        return expected.EnumerateObject().Select(e => (e.Name, id.GetString()!, e.Value.ToString()));
    }
}
