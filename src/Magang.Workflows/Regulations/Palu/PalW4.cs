namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.B.2: 'Menjaga nama baik Pemerintah Kota Palu dan lokasi
/// Pemagangan'.
/// </summary>
internal sealed class PalW4 : Rule
{
    public override string Id => "PAL-W4";

    public override Truth Holds(Inquiry q) => q["violations"].All(v => v["HandledAt"].IsRecorded);
}
