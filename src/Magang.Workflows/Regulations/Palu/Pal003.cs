namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB I.B: Identifikasi (1) peluang dan tantangan penerapan model, (2)
/// kebutuhan penyesuaian model dari lokasi magang ke instansi asal.
/// </summary>
internal sealed class Pal003 : Rule
{
    public override string Id => "PAL-003";

    public override Truth Holds(Inquiry q) =>
        q["report.OpportunitiesAndChallenges"].NotBlank & q["report.AdaptationNeeds"].NotBlank;
}
