namespace Magang.Workflows.Tests.Regulations.Tables;

internal static class MagelangPppkTable
{
    public static ARuleTable Table { get; } =
        new(
            "magelang-pppk",
            "berkas-magelang-pppk.json",
            new DateOnly(2027, 1, 15),
            [
                ("MGL-019", "planning.FacilitiesReady=false", "planning"),
                ("MGL-007p", "previousStage.Completed=false", "previousStage"),
                ("MGL-021a", "applicant.BirthDate=\"1969-08-30\"", "position.RetirementAge"),
                ("MGL-021b", "convictions[0].PrisonMonths=30", "convictions"),
                ("MGL-021c", "dismissals[0].Kind=\"PTDH\"", "dismissals"),
                ("MGL-021d", "applicant.CurrentStatus=\"TNI\"", "applicant.CurrentStatus"),
                ("MGL-021e", "applicant.PartyMember=true", "applicant.PracticalPolitics"),
                ("MGL-021f", "applicant.QualificationCode=\"S1_EKONOMI\"", "position.Qualifications"),
                ("MGL-021g", "drugTest=null", "drugTest"),
                ("MGL-021h", "statements=[]", "statements[0].Signed"),
                ("MGL-021.3", "extraRequirements[0].PublishedInAnnouncement=false", "extraRequirements"),
                ("MGL-022", "competency.Scores=[{\"Kind\":\"TEKNIS\"}]", "competency"),
                ("MGL-023", "interviews=[]", "interviews"),
                ("MGL-024", "results.Channels=[]", "results"),
                ("MGL-025a", "documents.DOK_1=null", "documents.DOK_2"),
                ("MGL-025b", "niRequest.SentOn=\"2026-11-30\"", "niRequest"),
                ("MGL-026a", "ni.IssuedOn=null", "ni"),
                ("MGL-026c", "contract.Start=\"2026-12-31\"", "contract.Start"),
                ("MGL-026d", "contract.Clauses=[\"TUGAS\",\"MASA\"]", "contract.Clauses"),
                ("MGL-026e", "contract.End=\"2032-01-01\"", "contract.End"),
            ]
        );
}
