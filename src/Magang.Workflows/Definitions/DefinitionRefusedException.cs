using System.Collections.Immutable;

namespace Magang.Workflows.Definitions;

/// <summary>A definition has faults and is refused whole.</summary>
/// <param name="definition">Its id, or the file's name where it has none.</param>
/// <param name="problems">One finished sentence a fault, each with its place.</param>
public sealed class DefinitionRefusedException(string definition, ImmutableArray<string> problems)
    : MagangException(
        "MGW-100",
        $"Definition '{definition}' is refused, {problems.Length} fault{(problems.Length == 1 ? "" : "s")}:\n  "
            + string.Join("\n  ", problems)
            + "\nNothing of it was loaded. Correct them all and load it again."
    )
{
    /// <summary>The faults, in document order.</summary>
    public ImmutableArray<string> Problems { get; } = problems;
}
