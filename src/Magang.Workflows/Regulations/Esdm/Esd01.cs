namespace Magang.Workflows.Regulations.Esdm;

/// <summary>
/// Webinar LAN magang &amp; pertukaran pegawai (10-11) par. 10: Program magang KESDM sejak 2018, dasar
/// 'Peraturan Menteri ESDM Nomor 222 Tahun 2017' (vokasi dan pelatihan berbasis kompetensi link and match).
/// </summary>
internal sealed class Esd01 : Rule
{
    public override string Id => "ESD-01";

    public override Truth Holds(Inquiry q) => q["program.StartYear"] >= FirstYear;

    // 'sejak 2018'.
    private const int FirstYear = 2018;
}
