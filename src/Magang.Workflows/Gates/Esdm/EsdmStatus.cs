using System.Collections.Immutable;

namespace Magang.Workflows.Gates.Esdm;

/// <summary>The states of a participant of the integrated internship of the ESDM ministry, and the case's ends.</summary>
/// <remarks>
/// Source: webinar LAN, 10 November 2020, par. 10-11. Decree, letter, certificate and the side exits are the office's
/// practice (DEC-28).
/// </remarks>
public static class EsdmStatus
{
    /// <summary>The machine.</summary>
    public static readonly StatusMachine Machine = new("esdm", "esdm", Steps(), Ends())
    {
        Orders = [new("PENUGASAN", "PROGRAM"), new("KELULUSAN", "PENUGASAN")],
    };

    private static ImmutableArray<StatusStep> Steps() =>
        [
            new(null, "USULAN"),
            new("USULAN", "SELEKSI", "PROGRAM"),
            new("SELEKSI", "PENETAPAN"),
            new("PENETAPAN", "PENUGASAN"),
            // Exactly three months (ESD-03).
            new("PENUGASAN", "BERJALAN", "PENUGASAN"),
            // Every pattern is done, and the seminar last (ESD-02).
            new("BERJALAN", "KELULUSAN", "KELULUSAN"),
            new("KELULUSAN", "LULUS"),
            new("BERJALAN", "TIDAK_LULUS"),
            new("BERJALAN", "DIHENTIKAN"),
            new("SELEKSI", "TIDAK_TERPILIH"),
            new("USULAN", "DIBATALKAN"),
            new("SELEKSI", "DIBATALKAN"),
            new("PENETAPAN", "DIBATALKAN"),
            new("PENUGASAN", "DIBATALKAN"),
        ];

    private static ImmutableArray<string> Ends() =>
        ["LULUS", "TIDAK_LULUS", "DIHENTIKAN", "TIDAK_TERPILIH", "DIBATALKAN"];
}
