using System.Collections.Immutable;
using System.Globalization;

namespace Magang.Workflows.Host.Intake;

/// <summary>A participant as a list of a batch names him, checked.</summary>
/// <param name="Place">Where in the list, for faults: <c>baris 3</c>.</param>
/// <param name="Nip">18 digits.</param>
/// <param name="Name">As written.</param>
/// <param name="Status">For example <c>PNS</c>.</param>
/// <param name="Opd">Code of the OPD he comes from.</param>
/// <param name="Unit">Code of the unit in it.</param>
/// <param name="Host">Code of the host.</param>
/// <param name="HostKind">For example <c>INSTANSI_PEMERINTAH</c>.</param>
/// <param name="StartsOn">Day 1.</param>
/// <param name="EndsOn">The last day, included.</param>
public sealed record Participant(
    string Place,
    string Nip,
    string Name,
    string Status,
    string Opd,
    string Unit,
    string Host,
    string HostKind,
    DateOnly StartsOn,
    DateOnly EndsOn
)
{
    /// <summary>The key that his row has in an import; null for a participant of a list.</summary>
    public string? Key { get; init; }

    /// <summary>The columns of his row by name, as words of a story.</summary>
    public ImmutableDictionary<string, string> Columns() =>
        ImmutableDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                KeyValuePair.Create("nip", Nip),
                KeyValuePair.Create("nama", Name),
                KeyValuePair.Create("nomor", Key ?? ""),
                KeyValuePair.Create("opd", Opd),
                KeyValuePair.Create("unit", Unit),
                KeyValuePair.Create("lokasi", Host),
                KeyValuePair.Create("mulai", Day(StartsOn)),
                KeyValuePair.Create("selesai", Day(EndsOn)),
            ]
        );

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
