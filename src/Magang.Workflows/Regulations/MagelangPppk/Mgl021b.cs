using Magang.Workflows.Regulations.Magelang;

namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 21 ayat (2) huruf b: Sama dengan Pasal 10 ayat (2) huruf b (pidana).
/// </summary>
/// <remarks>DEC-17: the sentence imposed counts, not the one the law threatens.</remarks>
internal sealed class Mgl021b : Rule
{
    public override string Id => "MGL-021b";

    public override Truth Holds(Inquiry q) => Applicant.HasNoLongSentence(q);
}
