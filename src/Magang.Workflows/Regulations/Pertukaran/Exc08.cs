namespace Magang.Workflows.Regulations.Pertukaran;

/// <summary>
/// Webinar LAN magang &amp; pertukaran pegawai (10-11) par. 9: Perlu regulasi turunan: BKN (administrasi
/// kepegawaian), LAN (pengembangan kompetensi).
/// </summary>
internal sealed class Exc08 : Rule
{
    public override string Id => "EXC-08";

    public override Truth Holds(Inquiry q) => q["legalBasis"].Any(b => b["Issuer"].In("LAN", "BKN"));
}
