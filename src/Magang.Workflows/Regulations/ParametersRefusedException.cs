using System.Collections.Immutable;

namespace Magang.Workflows.Regulations;

/// <summary>Parameter overrides that no rule could take.</summary>
/// <param name="faults">One sentence each, all of them.</param>
public sealed class ParametersRefusedException(ImmutableArray<string> faults)
    : MagangException(
        "MGW-205",
        $"Parameter ditolak: {string.Join("; ", faults)}. Perbaiki nama atau nilainya; daftar parameter ada di berkas regulasi."
    )
{
    /// <summary>One sentence each, in the order given.</summary>
    public ImmutableArray<string> Faults { get; } = faults;
}
