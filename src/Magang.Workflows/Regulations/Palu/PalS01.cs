namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.C.1: 'analisis mendalam mengenai kebutuhan daerah'; lokasi
/// 'harus mencerminkan praktik terbaik dalam pelayanan publik'; 'Rekomendasi dari Walikota Palu selaku
/// inisiator'; selaras visi misi.
/// </summary>
internal sealed class PalS01 : Rule
{
    public override string Id => "PAL-S01";

    public override Truth Holds(Inquiry q) =>
        q["needsAnalysis"].IsRecorded
        & q["location.BestPracticeRationale"].IsRecorded
        & q["location.MayorRecommendation"].Holds
        & q["location.MissionLinks"].Count > 0;
}
