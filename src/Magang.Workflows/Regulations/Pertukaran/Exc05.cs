namespace Magang.Workflows.Regulations.Pertukaran;

/// <summary>
/// Webinar LAN magang &amp; pertukaran pegawai (10-11) par. 8: 'Setiap instansi wajib melakukan pemetaan
/// kompetensi pegawainya'.
/// </summary>
internal sealed class Exc05 : Rule
{
    public override string Id => "EXC-05";

    public override Truth Holds(Inquiry q) =>
        q["competencyMap"].Any(m => m["Nip"] == q["p.Nip"] & m["GapIds"].Count > 0);
}
