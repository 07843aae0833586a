using System.Collections.Immutable;

namespace Magang.Workflows.Proofs.Contracts;

/// <summary>A contract cannot be read as it is written, so no workflow of its programmes could be proved.</summary>
/// <param name="contract">The file's name, or the regulation's.</param>
/// <param name="faults">One sentence each with its place, all of them.</param>
public sealed class ContractRefusedException(string contract, ImmutableArray<string> faults)
    : MagangException(
        "MGW-870",
        $"Kontrak regulasi '{contract}' tidak dapat dibaca: {string.Join("; ", faults)}. Perbaiki berkasnya, lalu muat ulang."
    )
{
    /// <summary>One sentence each with its place.</summary>
    public ImmutableArray<string> Faults { get; } = faults;
}
