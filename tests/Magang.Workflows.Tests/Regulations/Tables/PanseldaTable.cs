namespace Magang.Workflows.Tests.Regulations.Tables;

internal static class PanseldaTable
{
    public static ARuleTable Table { get; } =
        new(
            "panselda",
            "berkas-panselda.json",
            new DateOnly(2026, 9, 1),
            [
                ("PSD-01", "panselda.DecreeDate=\"2026-09-02\"", "panselda.DecreeSignerRole"),
                ("PSD-02", "panselda.Member.KETUA.Position=\"ASISTEN_SEKDA\"", "panselda.Member"),
                ("PSD-03", "panselda.Member.WAKIL_KETUA.Position=\"SEKDA\"", "panselda.Member.WAKIL_KETUA"),
                ("PSD-04", "panselda.Member.SEKRETARIS.Position=\"SEKDA\"", "panselda.Member.SEKRETARIS"),
                ("PSD-05", "teamAdm.Members[2].Status=\"PPPK\"", "teamAdm.Members[3].Field"),
                ("PSD-06", "teamTest.Chair=\"INSPEKTUR\"", "teamTest.Members"),
                ("PSD-07", "teamMon.Members[0].Unit=\"BKPPD\"", "teamMon.Chair"),
                ("PSD-08", "task.AssignedTo=\"BKPPD\"", "task"),
                ("PSD-09", "teamMon.Members[0].Nip=\"198001012005011004\"", "teamTest.Members"),
                ("PSD-10", "pppkInterviewTeam.DecreeNumber=null", "pppkInterviewTeam"),
            ]
        );
}
