using System.Collections.Immutable;

namespace Magang.Workflows.Regulations;

/// <summary>Facts that the schema does not know or that are of the wrong type; none of them was taken.</summary>
/// <param name="faults">One sentence each, all of them, with path and nearest known name; no values.</param>
public sealed class FactsRefusedException(ImmutableArray<string> faults)
    : MagangException("MGW-204", $"Fakta ditolak: {string.Join("; ", faults)}. Perbaiki fakta itu, lalu kirim ulang.")
{
    /// <summary>One sentence each, in the order of the facts.</summary>
    public ImmutableArray<string> Faults { get; } = faults;
}
