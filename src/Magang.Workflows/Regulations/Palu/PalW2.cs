namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.B.2: 'Mentaati tata tertib yang berlaku di instansi lokasi
/// pemagangan'.
/// </summary>
internal sealed class PalW2 : Rule
{
    public override string Id => "PAL-W2";

    public override Truth Holds(Inquiry q) => q["violations"].All(v => v["HandledAt"].IsRecorded);
}
