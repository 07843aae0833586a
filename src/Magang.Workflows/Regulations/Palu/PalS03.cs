namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.C.3: 'Kriteria seleksi dapat mencakup ASN yang memiliki kinerja
/// yang baik, serta memiliki kemampuan dan motivasi'; 'Proses seleksi yang transparan dan adil'; 'berdasarkan
/// merit, bukan faktor subjektif'.
/// </summary>
/// <remarks>Two assessors at least is our reading of 'transparan dan adil'.</remarks>
internal sealed class PalS03 : Rule
{
    public override string Id => "PAL-S03";

    public override Truth Holds(Inquiry q)
    {
        var published = q["selection.CriteriaPublishedOn"];
        return published.IsRecorded
            & published <= q["selection.FirstScoreOn"]
            & q["candidates"].All(c => IsScoredOnAll(q, c) & c["Scorers"].Count >= FewestScorers);
    }

    private const int FewestScorers = 2;

    private static Truth IsScoredOnAll(Inquiry q, Fact candidate) =>
        candidate["Scores"].Count.IsSameAs(q["selection.Criteria"].Count);
}
