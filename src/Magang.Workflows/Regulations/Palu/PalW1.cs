namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.B.2: Kewajiban: 'Mengikuti program pemagangan sampai selesai'.
/// </summary>
internal sealed class PalW1 : Rule
{
    public override string Id => "PAL-W1";

    public override Truth Holds(Inquiry q) =>
        q["participant.FinishedOn"].IsRecorded | q["participant.WithdrawalDecision"].IsRecorded;
}
