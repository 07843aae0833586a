using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Proofs.Contracts;

namespace Magang.Workflows.Proofs;

/// <summary>Finds activities whose inputs are otherwise than a clause wants them.</summary>
internal sealed class InputCheck(Definition definition, HasInputs clause)
{
    /// <summary>One for each such input, in the order of the drawing.</summary>
    public IEnumerable<Finding> Findings() =>
        from node in definition.Nodes
        where EventMatch.OfActivity(node, clause.Activities) != Certainty.No
        from demand in clause.Demands
        where !IsMet(node, demand.Key, demand.Value)
        select Breaches.Input(clause, node, demand.Key, Wanted(demand.Value));

    private static bool IsMet(ActivityNode node, string input, InputDemand demand)
    {
        var written = InputText.Written(node, input);
        return demand.Kind switch
        {
            DemandKind.Absent => !node.Inputs.ContainsKey(input) || written is "",
            DemandKind.Given => node.Inputs.ContainsKey(input) && written is not "",
            DemandKind.Is or DemandKind.OneOf => written is not null
                && demand.Values.Contains(written, StringComparer.OrdinalIgnoreCase),
            DemandKind.Includes => Items(node, input) is var items
                && demand.Values.All(value => items.Contains(value, StringComparer.Ordinal)),
            DemandKind.Script => InputText.Script(node, input) is { } script
                && InputText.Plain(script) == InputText.Plain(demand.Values[0]),
            _ => (InputText.Script(node, input) ?? written ?? "") is var text
                && demand.Values.All(value => text.Contains(value, StringComparison.Ordinal)),
        };
    }

    private static string[] Items(ActivityNode node, string input) =>
        InputText.WrittenValue(node, input) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(Json.Text)]
            : [];

    private static string Wanted(InputDemand demand) =>
        demand.Kind switch
        {
            DemandKind.Absent => "kosong",
            DemandKind.Given => "diisi",
            DemandKind.Is => $"'{demand.Values[0]}'",
            DemandKind.OneOf => $"salah satu dari {string.Join(", ", demand.Values)}",
            DemandKind.Includes => $"daftar yang memuat {string.Join(", ", demand.Values)}",
            DemandKind.Script => $"ekspresi {demand.Values[0]}",
            _ => $"menyebut {string.Join(", ", demand.Values)}",
        };
}
