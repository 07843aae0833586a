using System.Collections.Immutable;

namespace Magang.Workflows.Regulations;

/// <summary>Regulation data and predicates do not fit together, so no rule of them may run.</summary>
/// <param name="faults">One sentence each, all of them.</param>
public sealed class RulesetRefusedException(ImmutableArray<string> faults)
    : MagangException(
        "MGW-200",
        $"Berkas regulasi tidak dapat dimuat: {string.Join("; ", faults)}. Perbaiki berkas regulasi, lalu muat ulang."
    )
{
    /// <summary>One sentence each.</summary>
    public ImmutableArray<string> Faults { get; } = faults;
}
