namespace Magang.Workflows.Regulations.Pertukaran;

/// <summary>
/// Webinar LAN magang &amp; pertukaran pegawai (10-11) par. 7 (UU 5/2014 Pasal 70): 'selain itu dapat juga
/// dilakukan pertukaran pegawai PNS dengan pegawai swasta dengan dikoordinasikan oleh BKN dan LAN'.
/// </summary>
internal sealed class Exc04 : Rule
{
    public override string Id => "EXC-04";

    public override Truth Holds(Inquiry q) =>
        q["exchange.CounterpartKind"] != "SWASTA"
        | q["exchange.BknCoordination"].IsRecorded & q["exchange.LanCoordination"].IsRecorded;
}
