namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.A angka 6: 'Tidak sedang menjalani pemberhentian sementara
/// sebagai PNS/PPPK.'
/// </summary>
/// <remarks>DEC-29: on each of the days that count, and that are known.</remarks>
internal sealed class PalK6 : Rule
{
    public override string Id => "PAL-K6";

    public override Truth Holds(Inquiry q) =>
        !PaluDerived.CheckDates(q).Any(d => q["suspensions"].Any(x => Period.Covers(x, d)));
}
