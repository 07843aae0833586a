using System.Collections.Immutable;
using System.Text.Json;

namespace Magang.Workflows.Regulations;

/// <summary>What is said about the rules besides their own text: predicates in words, and how doubts were decided.</summary>
/// <remarks>Apart from the regulations' data, so that a better sentence makes no new version of a ruleset.</remarks>
public sealed record RuleNotes
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Rule id to its predicate in one Indonesian sentence.</summary>
    public required ImmutableDictionary<string, string> Predicates { get; init; }

    /// <summary>Decisions on cases and predicates that the rules as first written left open, in the order told.</summary>
    public required ImmutableArray<RuleDecision> Decisions { get; init; }

    /// <summary>Reads the data file.</summary>
    /// <exception cref="JsonException">Names the path of what is wrong.</exception>
    public static RuleNotes Parse(string json) =>
        JsonSerializer.Deserialize<RuleNotes>(json, Reading) ?? throw new JsonException("berkas kosong (null)");
}

/// <summary>How a doubt about rules was decided.</summary>
/// <param name="Cases">Ids of the cases that raise it; may be empty.</param>
/// <param name="Rules">Ids of the rules it is about; may be empty.</param>
/// <param name="Decision">What holds now, in Indonesian.</param>
/// <param name="Reason">Why.</param>
public sealed record RuleDecision(
    ImmutableArray<string> Cases,
    ImmutableArray<string> Rules,
    string Decision,
    string Reason
);
