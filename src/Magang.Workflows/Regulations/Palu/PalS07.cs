namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.C.7: 'penyelenggara bersama dengan peserta magang akan menuju
/// ke lokasi'; memastikan tiba selamat 'serta mendapatkan akses pemagangan yang dibutuhkan'.
/// </summary>
internal sealed class PalS07 : Rule
{
    public override string Id => "PAL-S07";

    public override Truth Holds(Inquiry q) =>
        q["departure.Escort"].Count > 0 & q["arrival.Confirmed"].Holds & q["arrival.AccessGranted"].Holds;
}
