using System.Collections.Immutable;

namespace Magang.Workflows.Gates.Pertukaran;

/// <summary>The states of somebody on work practice (one way) or in an exchange (two ways), and the case's ends.</summary>
/// <remarks>
/// Source: webinar LAN, 10 November 2020, par. 4-9. What it is silent about (assignment by decree and letter, return,
/// evaluation, early recall) is the office's practice; DEC-20 keeps the year as the limit, DEC-28 the early end.
/// </remarks>
public static class PertukaranStatus
{
    /// <summary>The machine.</summary>
    public static readonly StatusMachine Machine = new("pertukaran", "pertukaran", Steps(), Ends())
    {
        Orders =
        [
            new("RENCANA", "PEMETAAN"),
            new("PERTUKARAN", "RENCANA"),
            new("KESEPAKATAN", "RENCANA"),
            new("PENUGASAN", "KESEPAKATAN"),
        ],
    };

    private static ImmutableArray<StatusStep> Steps() =>
        [
            new(null, "USULAN"),
            // EXC-05: competencies are mapped before anybody is sent.
            new("USULAN", "PERENCANAAN", "PEMETAAN"),
            new("PERENCANAAN", "PRAKTIK_KERJA", "RENCANA"),
            new("PERENCANAAN", "PERTUKARAN", "RENCANA"),
            // An exchange whose other way fails may go on as one way.
            new("PERTUKARAN", "PRAKTIK_KERJA"),
            new("PRAKTIK_KERJA", "PENETAPAN", "KESEPAKATAN"),
            new("PERTUKARAN", "PENETAPAN", "PERTUKARAN", "KESEPAKATAN"),
            new("PENETAPAN", "PENUGASAN"),
            new("PENUGASAN", "BERJALAN", "DASAR_HUKUM", "PENUGASAN"),
            new("BERJALAN", "PENGEMBALIAN"),
            new("PENGEMBALIAN", "EVALUASI"),
            new("EVALUASI", "SELESAI"),
            // Whoever is recalled reports and is evaluated too (DEC-28).
            new("EVALUASI", "DIHENTIKAN"),
            new("USULAN", "TIDAK_DISETUJUI"),
            new("PERENCANAAN", "TIDAK_DISETUJUI"),
            new("PRAKTIK_KERJA", "TIDAK_DISETUJUI"),
            new("PERTUKARAN", "TIDAK_DISETUJUI"),
            new("PERTUKARAN", "TIDAK_MEMENUHI_SYARAT"),
            new("USULAN", "DIBATALKAN"),
            new("PERENCANAAN", "DIBATALKAN"),
            new("PRAKTIK_KERJA", "DIBATALKAN"),
            new("PERTUKARAN", "DIBATALKAN"),
            new("PENETAPAN", "DIBATALKAN"),
            new("PENUGASAN", "DIBATALKAN"),
        ];

    private static ImmutableArray<string> Ends() =>
        ["SELESAI", "DIHENTIKAN", "DIBATALKAN", "TIDAK_DISETUJUI", "TIDAK_MEMENUHI_SYARAT"];
}
