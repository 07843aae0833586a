namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.A angka 2: 'Mendapat rekomendasi dari Kepala OPD asal peserta.'
/// </summary>
internal sealed class PalK2 : Rule
{
    public override string Id => "PAL-K2";

    public override Truth Holds(Inquiry q) =>
        q["rec"].IsRecorded
        & q["rec.SignerRole"] == "KEPALA_OPD"
        & q["rec.SignerOpd"] == q["p.Opd"]
        & q["rec.Decision"] == "DIREKOMENDASIKAN"
        & q["rec.SignerNip"] != q["p.Nip"];
}
