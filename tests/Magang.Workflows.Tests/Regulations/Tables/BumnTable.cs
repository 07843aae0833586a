namespace Magang.Workflows.Tests.Regulations.Tables;

internal static class BumnTable
{
    public static ARuleTable Table { get; } =
        new(
            "bumn",
            "berkas-bumn.json",
            new DateOnly(2026, 6, 2),
            [
                ("BUM-01", "hours.Coaching=140", "hours.Total"),
                ("BUM-02", "coachings[0].On=\"2026-06-02\"", "ojt.Start"),
                ("BUM-03", "deliverables[0].Kind=\"LAPORAN\"", "deliverables"),
            ]
        );
}
