namespace Magang.Workflows.Regulations.Pertukaran;

/// <summary>
/// Webinar LAN magang &amp; pertukaran pegawai (10-11) par. 8: Keselarasan dengan tujuan organisasi.
/// </summary>
internal sealed class Exc06 : Rule
{
    public override string Id => "EXC-06";

    public override Truth Holds(Inquiry q) => q["placement.GoalIds"].Count > 0;
}
