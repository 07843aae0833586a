namespace Magang.Workflows.Regulations.Pertukaran;

/// <summary>
/// Webinar LAN magang &amp; pertukaran pegawai (10-11) par. 5: Pertukaran pegawai: 'penempatan pegawai di
/// instansi tertentu secara dua arah' untuk pertukaran nilai, budaya kerja, kompetensi 'antar 2 instansi yang
/// berbeda'.
/// </summary>
internal sealed class Exc02 : Rule
{
    public override string Id => "EXC-02";

    public override Truth Holds(Inquiry q) =>
        q["exchange.OutboundNip"].IsRecorded
        & q["exchange.InboundPersonId"].IsRecorded
        & q["exchange.AgencyA"] != q["exchange.AgencyB"];
}
