namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.B.2: 'Menjaga informasi dan kerahasiaan dari Pemerintah Kota
/// Palu dan lokasi Pemagangan'.
/// </summary>
internal sealed class PalW3 : Rule
{
    public override string Id => "PAL-W3";

    public override Truth Holds(Inquiry q) => Statements.Signed(q, "KERAHASIAAN");
}
