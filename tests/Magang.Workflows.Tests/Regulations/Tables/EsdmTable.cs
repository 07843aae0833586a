namespace Magang.Workflows.Tests.Regulations.Tables;

internal static class EsdmTable
{
    public static ARuleTable Table { get; } =
        new(
            "esdm",
            "berkas-esdm.json",
            new DateOnly(2026, 4, 1),
            [
                ("ESD-01", "program.StartYear=2017", "program"),
                ("ESD-02", "phases[3].CompletedOn=\"2026-03-20\"", "phases[2].CompletedOn"),
                ("ESD-03", "a.End=\"2026-04-02\"", "a.End"),
                ("ESD-04", "ranking=[\"K1\",\"K2\",\"K3\"]", "ranking"),
            ]
        );
}
