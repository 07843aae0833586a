using System.Collections.Immutable;
using Magang.Workflows.Host.Imports;
using Magang.Workflows.Organisation;
using Magang.Workflows.Postgres.Organisation;

namespace Magang.Workflows.Host.Organisation;

/// <summary>What was found in a file of units.</summary>
/// <param name="Rows">Rows of the file, its first one with the names apart.</param>
/// <param name="Faults">What is wrong, by row; empty where the file can be written.</param>
/// <param name="Changes">What it changes; nothing where it has faults.</param>
/// <param name="InUse">Open cases of units that would go: they forbid it.</param>
/// <param name="Mark">SHA-256 of the file.</param>
/// <param name="Version">Which version it was written as; null where it was not written.</param>
public sealed record OrganisationReport(
    int Rows,
    ImmutableArray<RowFault> Faults,
    UnitChanges Changes,
    IReadOnlyList<OpenCases> InUse,
    byte[] Mark,
    int? Version
)
{
    /// <summary>Whether it can be confirmed and would change anything.</summary>
    public bool CanBeWritten => Faults.IsEmpty && InUse.Count == 0 && !Changes.IsEmpty;
}
