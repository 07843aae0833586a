namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.C.5: 'peserta yang telah dipanggil dan telah diverifikasi oleh
/// tim penilai secara resmi akan ditetapkan ... melalui Surat keputusan'.
/// </summary>
/// <remarks>DEC-12: the guide names no signatory; the mayor signs, or whom a stored decree names.</remarks>
internal sealed class PalS05 : Rule
{
    public override string Id => "PAL-S05";

    public override Truth Holds(Inquiry q) =>
        q["sk.Participants"].All(n => q["called"].Contains(n) & q["verifiedByTimPenilai"].Contains(n));
}
