namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.A: 'Peserta ASN Magang Nasional merupakan utusan Khusus
/// Daerah'.
/// </summary>
internal sealed class PalK0 : Rule
{
    public override string Id => "PAL-K0";

    public override Truth Holds(Inquiry q) => q["p.NominatedByRegion"].Holds;
}
