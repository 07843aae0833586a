namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.A angka 7: 'Berbadan sehat, di buktikan dengan surat keterangan
/// sehat dari puskesmas.': surat masih berlaku pada hari mulai magang.
/// </summary>
/// <remarks>DEC-08: what was valid at the check must still be valid when the person leaves.</remarks>
internal sealed class PalK7b : Rule
{
    public override string Id => "PAL-K7b";

    public override Truth Holds(Inquiry q) => q["a.Start"] <= q["health.ValidUntil"];
}
