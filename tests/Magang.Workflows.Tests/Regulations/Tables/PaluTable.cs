namespace Magang.Workflows.Tests.Regulations.Tables;

internal static class PaluTable
{
    public static ARuleTable Table { get; } =
        new(
            "palu",
            "berkas-palu.json",
            new DateOnly(2026, 5, 4),
            [
                ("PAL-000", "batch.GuideVersion=\"\"", "batch.Year"),
                ("PAL-001", "basis[0].ValidUntil=\"2025-12-31\"", "basis"),
                ("PAL-002", "evaluation=null", "evaluation.PostedToTalentRecord"),
                ("PAL-003", "report.AdaptationNeeds=\" \"", "report.OpportunitiesAndChallenges"),
                ("PAL-004", "benefits=[\"agen perubahan\"]", "benefits"),
                ("PAL-K0", "p.NominatedByRegion=false", "p.NominatedByRegion"),
                ("PAL-K1", "p.Status=\"PPPK_PARUH_WAKTU\"", "p.Agency"),
                ("PAL-K2", "rec.SignerOpd=\"OPD_B\"", "rec.SignerNip"),
                ("PAL-K3", "statements[0].Signed=false", "statements[0].Signed"),
                ("PAL-K4", "statements[1].Signed=false", "statements[1].Signed"),
                ("PAL-K5", "discipline[0].Level=\"SEDANG\"", "discipline"),
                ("PAL-K6", "suspensions[0].Until=null", "suspensions"),
                ("PAL-K7", "health.IssuerKind=\"RS_PEMERINTAH\"", "health.ValidUntil"),
                ("PAL-K7b", "health.ValidUntil=\"2026-01-11\"", "health.ValidUntil"),
                ("PAL-H1", "guidance[1].Phase=\"PERSIAPAN\"", "guidance"),
                ("PAL-H2", "costs[1].Component=\"MAKAN\"", "costs"),
                ("PAL-H3", "complaints[0].AcknowledgedAt=null", "complaintChannel"),
                ("PAL-W1", "participant.FinishedOn=null&participant.WithdrawalDecision=null", "participant"),
                ("PAL-W2", "violations[0].HandledAt=null", "violations"),
                ("PAL-W3", "statements[2].Signed=false", "statements[2].Signed"),
                ("PAL-W4", "violations[0].HandledAt=null", "violations[0].HandledAt"),
                ("PAL-W5", "periodicReports[1].SubmittedAt=null", "periodicReports"),
                ("PAL-W6", "presentation.Presenters=[]", "presentation.HeldOn"),
                ("PAL-W7", "implementation.Items[0].EvidenceCount=0", "implementation"),
                ("PAL-S00", "previousStage.Completed=false", "previousStage"),
                ("PAL-S01", "location.MayorRecommendation=false", "needsAnalysis"),
                ("PAL-S02", "socializations[1].HeldOn=null", "socializations[1].HeldOn"),
                ("PAL-S03", "candidates[0].Scorers=[\"PENILAI_1\"]", "selection.CriteriaPublishedOn"),
                ("PAL-S04", "callLetter.QuestionContact=\"\"", "callLetter.Location"),
                ("PAL-S05", "verifiedByTimPenilai=[]", "called"),
                ("PAL-S06", "briefing.Topics=[\"HAK\",\"ETIKA\"]", "briefing.HeldOn"),
                ("PAL-S07", "arrival.AccessGranted=false", "arrival.AccessGranted"),
                ("PAL-S08", "evaluations[0].Feedback=\"\"", "evaluations"),
                ("PAL-S09", "recall.On=\"2026-04-10\"&participant.WithdrawalDecision=null", "finalEvaluation"),
                ("PAL-S10", "presentation.HeldOn=\"2026-04-10\"", "presentation.Items[0].Result"),
                ("PAL-S11", "implementation.StartedOn=\"2026-04-01\"", "implementation.StartedOn"),
                ("PAL-DUR", "a.End=\"2027-01-12\"", "batch.PlannedMonths"),
            ]
        );
}
