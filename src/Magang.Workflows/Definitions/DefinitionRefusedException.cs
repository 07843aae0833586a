using System.Collections.Immutable;

namespace Magang.Workflows.Definitions;

/// <summary>A definition has faults and is refused whole.</summary>
/// <param name="definition">Its id, or <c>(tidak terbaca)</c> where it could not be read so far.</param>
/// <param name="findings">What was found: the first problems, then the first warnings.</param>
/// <param name="count">How many problems there are, listed or not.</param>
public sealed class DefinitionRefusedException(string definition, ImmutableArray<Finding> findings, int count)
    : MagangException(
        "MGW-100",
        $"Definisi '{definition}' ditolak, {count} kesalahan:\n  {List(findings, count)}\n"
            + "Tidak ada bagiannya yang dimuat. Perbaiki semuanya, lalu muat kembali."
    )
{
    /// <summary>What was found: the problems for which it is refused (at most 100), then the warnings (at most 100).</summary>
    public ImmutableArray<Finding> Findings { get; } = findings;

    /// <summary>How many problems there are, those beyond the listed ones too.</summary>
    public int ProblemCount { get; } = count;

    private static string List(ImmutableArray<Finding> findings, int count)
    {
        var listed = findings.Where(finding => finding.Severity == FindingSeverity.Problem).ToArray();
        return string.Join("\n  ", (IEnumerable<Finding>)listed)
            + (count > listed.Length ? $"\n  Dan {count - listed.Length} lagi." : "");
    }
}
