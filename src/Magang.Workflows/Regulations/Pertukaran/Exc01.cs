namespace Magang.Workflows.Regulations.Pertukaran;

/// <summary>
/// Webinar LAN magang &amp; pertukaran pegawai (10-11) par. 5: Magang 'penempatan pegawai di luar unit kerja
/// untuk menguasai kompetensi tertentu yang relevan dengan pelaksanaan tusinya'.
/// </summary>
internal sealed class Exc01 : Rule
{
    public override string Id => "EXC-01";

    public override Truth Holds(Inquiry q) =>
        q["placement.Unit"] != q["p.Unit"]
        & q["placement.Competencies"].Count > 0
        & q["placement.RelevantToTusi"].Holds;
}
