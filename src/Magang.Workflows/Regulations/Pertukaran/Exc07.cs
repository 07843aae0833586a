namespace Magang.Workflows.Regulations.Pertukaran;

/// <summary>
/// Webinar LAN magang &amp; pertukaran pegawai (10-11) par. 4 dan 6: Kerja sama antar K/L/D dengan swasta,
/// BUMN, BUMD; 'dibutuhkan kesepahaman kedua belah pihak'.
/// </summary>
internal sealed class Exc07 : Rule
{
    public override string Id => "EXC-07";

    public override Truth Holds(Inquiry q) =>
        q["agreement"].IsRecorded & q["agreement.SignedByA"].Holds & q["agreement.SignedByB"].Holds;
}
