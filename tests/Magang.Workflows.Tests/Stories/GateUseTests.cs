using Magang.Workflows.Expressions;
using Magang.Workflows.Regulations;
using Magang.Workflows.Tests.Regulations;

namespace Magang.Workflows.Tests.Stories;

/// <summary>What a regulation makes a gate of, some shipped workflow passes; what it does not know, none names.</summary>
public class GateUseTests
{
    /// <summary>Gates that no case passes, and why.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["metro/ISTILAH"] = "the list of terms is data of the product, the same for every case",
        ["metro/TENGGAT_KEBIJAKAN"] = "policy only reminds: due dates of tasks (DEC-26)",
    };

    private static IEnumerable<string> Regulations => Drawn().Select(gate => gate.Regulation).Distinct();

    [TestCaseSource(nameof(Regulations))]
    public void Each_gate_of_a_regulation_stands_in_a_workflow(string regulation)
    {
        var drawn = Drawn().Where(gate => gate.Regulation == regulation).Select(gate => gate.Gate).ToHashSet();
        var gates = ARuleset
            .Named(regulation)
            .Regulations.Where(text => text.System != KnownRegulations.CrossCutting)
            .SelectMany(text => text.Gates.Keys)
            .ToArray();

        Assert.That(gates, Is.Not.Empty);
        Assert.That(
            gates.Where(gate => !drawn.Contains(gate) && !Elsewhere.ContainsKey($"{regulation}/{gate}")),
            Is.Empty,
            "gates that no workflow passes"
        );
        Assert.That(
            gates.Where(gate => drawn.Contains(gate) && Elsewhere.ContainsKey($"{regulation}/{gate}")),
            Is.Empty,
            "gates that are drawn after all"
        );
        Assert.That(drawn.Except(ARuleset.Named(regulation).GateNames), Is.Empty, "gates that the regulation has not");
    }

    private static IEnumerable<(string Regulation, string Gate)> Drawn() =>
        from file in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "workflows"), "*.json")
        let definition = Office.Read(Path.GetFileName(file))
        where definition.Regulation is not null
        from node in definition.Nodes
        where node.Type == "Magang.Gate" && node.Inputs.ContainsKey("gate")
        select (definition.Regulation, Json.Text(((LiteralExpression)node.Inputs["gate"]).Value));
}
