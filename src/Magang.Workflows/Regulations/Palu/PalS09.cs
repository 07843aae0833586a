namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.C.9: 'Setelah masa magang selesai' peserta ditarik; 'evaluasi
/// akhir'; data keberhasilan dan dampak; rekomendasi perbaikan.
/// </summary>
internal sealed class PalS09 : Rule
{
    public override string Id => "PAL-S09";

    public override Truth Holds(Inquiry q) =>
        (q["recall.On"] >= q["a.End"] | IsEndedEarlyByDecision(q))
        & q["finalEvaluation"].IsRecorded
        & q["finalEvaluation.HasSuccessData"].Holds
        & q["finalEvaluation.HasImpactData"].Holds
        & q["finalEvaluation.Recommendation"].NotBlank;

    // PAL-W1 lets a participant leave early by a decision of the organiser; none is known until it is recorded.
    private static Truth IsEndedEarlyByDecision(Inquiry q)
    {
        var decision = q["participant.WithdrawalDecision"];
        return decision.State != FactState.Absent && decision.IsRecorded;
    }
}
