using Magang.Workflows.Regulations.Magelang;

namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 10 ayat (2) huruf b: 'tidak pernah dipidana dengan pidana penjara berdasarkan
/// putusan ... berkekuatan hukum tetap karena melakukan tindak pidana dengan pidana penjara 2 (dua) tahun atau
/// lebih'
/// </summary>
/// <remarks>DEC-17: the sentence imposed counts, not the one the law threatens.</remarks>
internal sealed class Mgl010b : Rule
{
    public override string Id => "MGL-010b";

    public override Truth Holds(Inquiry q) => Applicant.HasNoLongSentence(q);
}
