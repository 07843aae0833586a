namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.A angka 3: 'Bersedia menjadi agen perubahan bagi Organisasi
/// Perangkat Daerah pengirim setelah menyelesaikan Magang.'
/// </summary>
internal sealed class PalK3 : Rule
{
    public override string Id => "PAL-K3";

    public override Truth Holds(Inquiry q) => Statements.Signed(q, "AGEN_PERUBAHAN");
}
