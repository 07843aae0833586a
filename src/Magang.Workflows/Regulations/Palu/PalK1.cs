namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.A angka 1: 'Pegawai Negeri Sipil / PPPK di lingkungan
/// Pemerintah Kota Palu.'
/// </summary>
/// <remarks>
/// DEC-06: CPNS and PPPK Paruh Waktu only by a decision of the organiser that widens the parameter.
/// </remarks>
internal sealed class PalK1 : Rule
{
    public override string Id => "PAL-K1";

    public override Truth Holds(Inquiry q) =>
        q["p.Status"].In(q.Parameters.Texts("palu.allowedStatuses")) & q["p.Agency"] == "PEMKOT_PALU";
}
