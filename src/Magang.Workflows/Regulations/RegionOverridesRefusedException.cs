using System.Collections.Immutable;

namespace Magang.Workflows.Regulations;

/// <summary>A region takes parameters otherwise in a way that cannot be: none of its overrides applies.</summary>
/// <param name="region">The region.</param>
/// <param name="faults">One sentence each with its place, all of them.</param>
public sealed class RegionOverridesRefusedException(string region, ImmutableArray<string> faults)
    : MagangException(
        "MGW-126",
        $"Penggantian parameter oleh {region} ditolak: {string.Join("; ", faults)}. Perbaiki 'overrides' pada berkas daerah itu di workflows/wilayah."
    )
{
    /// <summary>One sentence each, in the order written.</summary>
    public ImmutableArray<string> Faults { get; } = faults;
}
