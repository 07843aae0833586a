using System.Collections.Immutable;

namespace Magang.Workflows.Gates.Bumn;

/// <summary>The states of somebody in a talent exchange of state companies, and the case's ends.</summary>
/// <remarks>
/// Source: webinar LAN, 10 November 2020, par. 12-13. Nomination, decree, letter and the review of the talent are the
/// companies' practice; whoever is recalled is accounted for by the hours until then (DEC-28).
/// </remarks>
public static class BumnStatus
{
    /// <summary>The machine.</summary>
    public static readonly StatusMachine Machine = new(
        "bumn",
        "bumn",
        [
            new(null, "NOMINASI"),
            // The plan's composition was examined (BUM-01 only warns).
            new("NOMINASI", "PENETAPAN", "KOMPOSISI"),
            new("PENETAPAN", "PENUGASAN"),
            new("PENUGASAN", "BERJALAN"),
            new("BERJALAN", "REKAP"),
            new("REKAP", "HASIL", "KOMPOSISI", "COACHING"),
            new("HASIL", "SELESAI", "HASIL"),
            new("REKAP", "DIHENTIKAN", "COACHING"),
            new("NOMINASI", "TIDAK_DISETUJUI"),
            new("NOMINASI", "DIBATALKAN"),
            new("PENETAPAN", "DIBATALKAN"),
            new("PENUGASAN", "DIBATALKAN"),
        ],
        Ends
    )
    {
        Orders = [new("COACHING", "KOMPOSISI"), new("HASIL", "COACHING")],
    };

    private static ImmutableArray<string> Ends => ["SELESAI", "DIHENTIKAN", "TIDAK_DISETUJUI", "DIBATALKAN"];
}
