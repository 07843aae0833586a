using System.Collections.Immutable;
using Magang.Workflows.Definitions;
using Magang.Workflows.Proofs;
using Magang.Workflows.Tests.Proofs.Wandering;

namespace Magang.Workflows.Tests.Proofs;

/// <summary>The proof under the contracts as they are shipped.</summary>
internal static class Proving
{
    public static PublishProof Proof { get; } = new(Shipped.Contracts) { Readers = Shipped.Readers };

    /// <summary>What speaks against publishing a drawing.</summary>
    public static ImmutableArray<Finding> Findings(Drawing drawing) => Findings(drawing.Read());

    /// <summary>What speaks against publishing a definition.</summary>
    public static ImmutableArray<Finding> Findings(Definition definition) =>
        [.. Proof.Of(definition, Shipped.Find).Where(finding => finding.Severity == FindingSeverity.Problem)];
}
