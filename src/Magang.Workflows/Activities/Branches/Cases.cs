using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Branches;

/// <summary>The cases of a switch: a label and a condition each, and for <c>Elsa.Switch</c> an activity.</summary>
internal static class Cases
{
    /// <summary>The inputs that both kinds of switch have.</summary>
    public static readonly ImmutableArray<InputType> Inputs =
    [
        new("mode", "String") { Choices = ["MatchFirst", "MatchAny"] },
        new("cases[].condition", "Boolean"),
    ];

    /// <summary>How many cases the activity has.</summary>
    public static int CountOf(ActivityNode node) =>
        Json.Member(node.Json, "cases") is { ValueKind: JsonValueKind.Array } cases ? cases.GetArrayLength() : 0;

    /// <summary>Places of the cases to be taken, in order: in mode <c>MatchFirst</c> one at most.</summary>
    /// <remarks>Every condition is evaluated, also after one that is true, as in Elsa.</remarks>
    public static ImmutableArray<int> Matching(Execution execution, int count)
    {
        ImmutableArray<int> matching =
        [
            .. Enumerable.Range(0, count).Where(place => execution.Flag(Slot(place, "condition"))),
        ];
        return execution.Text("mode") == "MatchAny" || matching.IsEmpty ? matching : [matching[0]];
    }

    /// <summary>Where a member of a case stands, for example <c>cases[2].activity</c>.</summary>
    public static string Slot(int place, string member) => new ListSlot("cases", place, member).ToString();

    /// <summary>The labels, in order; empty texts where none is given.</summary>
    public static ImmutableArray<string> LabelsOf(ActivityNode node) =>
        Json.Member(node.Json, "cases") is { ValueKind: JsonValueKind.Array } cases
            ? [.. cases.EnumerateArray().Select(one => Json.Text(Json.Member(one, "label")))]
            : [];
}
