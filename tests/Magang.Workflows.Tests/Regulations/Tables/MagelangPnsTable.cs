namespace Magang.Workflows.Tests.Regulations.Tables;

internal static class MagelangPnsTable
{
    public static ARuleTable Table { get; } =
        new(
            "magelang-pns",
            "berkas-magelang-pns.json",
            new DateOnly(2027, 12, 15),
            [
                ("MGL-001", "glossary=[\"PPK\"]", "glossary"),
                ("MGL-002", "selection.Standards=[\"PERSONAL\"]", "selection.Standards"),
                ("MGL-003a", "result.Basis=\"LAINNYA\"", "result"),
                ("MGL-003b", "decisions[0].Reason=\"\"", "stages[0].PublishedAt"),
                ("MGL-003e", "panselMembers[0].Recused=false", "panselMembers[0].Recused"),
                ("MGL-003f", "applicantCharges[0].Amount=25000", "applicantCharges"),
                ("MGL-004", "need.Items[0].PositionType=\"\"", "need.BudgetYear"),
                ("MGL-005a", "documents.ABK=null", "documents.PETA_JABATAN"),
                ("MGL-005b", "need.Years=[]", "need.Years"),
                ("MGL-005c", "need.RpjmdReference=null", "need.RpjmdReference"),
                ("MGL-005d", "need.Steps=[\"ANJAB\",\"ABK\",\"PETA_JABATAN\",\"PENGUSULAN\"]", "need.Steps"),
                ("MGL-006", "need.MinisterDecreeNumber=null", "need.MinisterDecreeNumber"),
                ("MGL-007.0", "procurement.Kind=\"HONORER\"", "procurement"),
                ("MGL-008", "planning.FacilitiesReady=false", "planning.Coordinator"),
                ("MGL-009a", "announcement.On=\"2026-08-31\"", "panselnas.To"),
                ("MGL-009b", "announcement.Channels=[]", "announcement.Channels"),
                ("MGL-009c", "announcement.Fields=[\"NAMA_JABATAN\",\"JUMLAH\"]", "announcement.Fields"),
                ("MGL-010t", "applyDate=\"2026-09-06\"", "applicant.SubmittedAt"),
                ("MGL-028", "costs[0].Fund=\"BLUD\"", "costs"),
                ("MGL-029", "juknis.SignerRole=\"PPK\"", "juknis"),
                ("MGL-030", "selection.StartOn=\"2022-12-27\"", "selection.StartOn"),
                ("MGL-007", "previousStage.Completed=false", "previousStage"),
                ("MGL-010.0", "applicant.Citizenship=\"WNA\"", "applicant.Citizenship"),
                ("MGL-010a", "applicant.BirthDate=\"1989-09-06\"", "applicant.BirthDate"),
                ("MGL-010b", "convictions[0].PrisonMonths=24", "convictions"),
                ("MGL-010c", "dismissals[0].Kind=\"PTDH\"", "dismissals"),
                ("MGL-010d", "applicant.CurrentStatus=\"PNS\"", "applicant.CurrentStatus"),
                ("MGL-010e", "applicant.PartyMember=true", "applicant.PracticalPolitics"),
                ("MGL-010f", "applicant.QualificationCode=\"S1_EKONOMI\"", "position"),
                ("MGL-010g", "drugTest=null", "drugTest"),
                ("MGL-010h", "statements=[]", "statements[0].Signed"),
                ("MGL-010.3", "extraRequirements[0].LegalReviewPassed=false", "extraRequirements"),
                ("MGL-011", "selection.Steps=[\"SKD\",\"ADMINISTRASI\",\"SKB\"]", "selection.Steps"),
                ("MGL-011b", "admin.Checks[1].Reason=\"\"", "admin"),
                ("MGL-011c", "skd.Tiu=79", "threshold.Tkp"),
                ("MGL-011d", "skb.PositionCode=\"JAB_2\"", "skb.Score"),
                ("MGL-012", "results.PublishedAt=null", "results"),
                ("MGL-013a", "documents.DOK_1.Valid=false", "documents.DOK_2"),
                ("MGL-013b", "skCpns.Date=\"2026-11-30\"", "pertek"),
                ("MGL-014a", "probation.End=\"2027-12-01\"", "probation.End"),
                ("MGL-014b", "prajab.Attempts=2", "prajab.Attempts"),
                ("MGL-014d", "prajab.Result=\"TIDAK_LULUS\"", "prajab.Result"),
                ("MGL-014e", "cpns.ResignedOn=\"2027-06-01\"", "cpns.ResignedOn"),
                ("MGL-014f", "cpns.DiedOn=\"2027-06-01\"", "cpns.DiedOn"),
                ("MGL-015a", "ratingElements[1].Predicate=\"CUKUP\"", "rating.SignedByAssessorSuperior"),
                ("MGL-015b", "health.IssuerKind=\"PUSKESMAS\"", "health.Fit"),
                ("MGL-015c", "documents.STTPP=null", "documents.STTPP"),
                ("MGL-016", "skPns.Date=\"2027-11-30\"", "skPns"),
                ("MGL-017", "lateReason.FaultOf=\"CALON\"", "lateReason"),
                ("MGL-018a", "pasal15.AllMet=false", "pasal15&health"),
                ("MGL-018b", "events[0].Code=\"PARPOL\"", "events"),
            ]
        )
        {
            // Pasal 10 and Pasal 15 ask for letters of different issuers: the second comes with the appointment.
            Given = ("MGL-015b", "health.IssuerKind=\"TIM_PENGUJI_KESEHATAN\""),
        };
}
