namespace Magang.Workflows.Regulations.Lintas;

/// <summary>
/// Peraturan LAN 10/2018 (tabel konversi; via panduan 20 JP BPS): Konversi: magang/praktik kerja 1 kali = 20 JP
/// (dalam negeri) / 24 JP (luar negeri); pertukaran 20/24; detasering 20/24; patok banding 10/20; 1 JP = 45
/// menit.
/// </summary>
internal sealed class Xct07 : Rule
{
    public override string Id => "XCT-07";

    public override Truth Holds(Inquiry q)
    {
        var hours = q["activity.Jp"].Number;
        var abroad = q["activity.Abroad"].Holds;
        return abroad & hours.IsExactly(q.Parameters.Number("jp.magang.abroad"))
            | !abroad & hours.IsExactly(q.Parameters.Number("jp.magang.domestic"));
    }
}
