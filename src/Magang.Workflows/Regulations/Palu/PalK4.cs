namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.A angka 4: 'Bersedia membagi ilmu serta membuat rencana aksi
/// tindak lanjut setelah magang pada unit kerja asal peserta'
/// </summary>
internal sealed class PalK4 : Rule
{
    public override string Id => "PAL-K4";

    public override Truth Holds(Inquiry q) => Statements.Signed(q, "BERBAGI_ILMU_DAN_RATL");
}
