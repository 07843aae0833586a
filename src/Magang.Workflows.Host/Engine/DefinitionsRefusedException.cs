using System.Collections.Immutable;

namespace Magang.Workflows.Host.Engine;

/// <summary>Definitions in the folder have faults; none of the folder was published.</summary>
/// <param name="folder">The folder.</param>
/// <param name="faults">One finished sentence each, with file and path.</param>
public sealed class DefinitionsRefusedException(string folder, ImmutableArray<string> faults)
    : MagangException(
        "MGW-510",
        $"Definisi alur di '{folder}' ditolak, {faults.Length} kesalahan:\n  {string.Join("\n  ", faults)}\nTidak ada yang diterbitkan. Perbaiki semuanya, lalu jalankan kembali."
    )
{
    /// <summary>The faults, by file.</summary>
    public ImmutableArray<string> Faults { get; } = faults;
}
