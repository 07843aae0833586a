namespace Magang.Workflows.Tests.Regulations.Tables;

internal static class PaluPresentasiTable
{
    public static ARuleTable Table { get; } =
        new(
            "palu-presentasi",
            "berkas-palu-presentasi.json",
            new DateOnly(2026, 5, 4),
            [
                ("PRS-01", "presentation.Place=\"\"", "presentation.HeldOn"),
                ("PRS-02", "presentation.AttendeeOpds=[\"OPD_A\"]", "presentation.Chair"),
                ("PRS-03", "presentation.Items[0].HostCity=\"\"", "presentation.Items[0].HostCity"),
                (
                    "PRS-04",
                    "presentation.Items[0].Recommendations[0].Decision=\"BELUM\"",
                    "presentation.Items[0].Recommendations[0].Decision"
                ),
                ("PRS-05", "item.Field=\"LAINNYA\"&item.NeedStatement=\"\"", "item"),
                ("PRS-06", "item.Outcome=\"\"", "item.OutcomeIndicator"),
                ("PRS-07", "item.PriorityProgramIds=[\"PP-99\"]", "priorityCatalog"),
                ("PRS-08", "priorityCatalog.Examples=null", "priorityCatalog.Examples"),
                ("PRS-09", "batch.StrategicNeedIds=[]", "batch"),
                ("PRS-10", "item.ActionPlan[0].Owner=\"\"", "item.ActionPlan[0].DueOn"),
            ]
        );
}
