namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.B.2: 'Membuat dan mempresentasikan laporan hasil magang'.
/// </summary>
internal sealed class PalW6 : Rule
{
    public override string Id => "PAL-W6";

    public override Truth Holds(Inquiry q) =>
        q["report"].IsRecorded
        & q["report.SubmittedAt"].IsRecorded
        & q["presentation"].IsRecorded
        & q["presentation.HeldOn"].IsRecorded
        & q["presentation.Presenters"].Contains(q["p.Nip"]);
}
