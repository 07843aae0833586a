using System.Collections.Immutable;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Intake;

/// <summary>The columns of a list of participants, in the order they are written.</summary>
internal static class ParticipantColumns
{
    /// <summary>Their names; all are needed, and no other is known.</summary>
    public static readonly ImmutableArray<string> All =
    [
        "nip",
        "nama",
        "status",
        "opd",
        "unit",
        "lokasi",
        "jenis_lokasi",
        "mulai",
        "selesai",
    ];

    /// <summary>What is wrong with the names that a list has.</summary>
    /// <param name="place">Where they stand.</param>
    /// <param name="names">As written, trimmed, in small letters.</param>
    public static IEnumerable<Fault> Faults(string place, IReadOnlyList<string> names)
    {
        foreach (var missing in All.Except(names, StringComparer.Ordinal))
            yield return new Fault(place, $"kolom '{missing}' tidak ada");
        foreach (var unknown in names.Except(All, StringComparer.Ordinal))
        {
            yield return new Fault(
                place,
                unknown.Length == 0
                    ? "ada kolom tanpa nama"
                    : $"kolom '{unknown}' tidak dikenal{NearestWord.Hint(unknown, All)}"
            );
        }

        foreach (var doubled in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return new Fault(place, $"kolom '{doubled.Key}' ada {doubled.Count()} kali");
    }
}
