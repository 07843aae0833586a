namespace Magang.Workflows.Regulations.Pertukaran;

/// <summary>
/// Webinar LAN magang &amp; pertukaran pegawai (10-11) par. 7 (UU 5/2014 Pasal 70): PNS diberi kesempatan
/// 'praktek kerja di instansi lain, baik dipusat maupun didaerah paling lama 1 tahun'.
/// </summary>
/// <remarks>
/// DEC-20: kept as a default though UU 5/2014 is repealed, and applied to practice and exchange alike.
/// </remarks>
internal sealed class Exc03 : Rule
{
    public override string Id => "EXC-03";

    public override Truth Holds(Inquiry q) =>
        q["a.End"].Day <= Anniversary.LastDay(q["a.Start"].Day, q.Parameters.Int("exchange.maxYears"));
}
