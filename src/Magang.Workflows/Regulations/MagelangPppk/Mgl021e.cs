using Magang.Workflows.Regulations.Magelang;

namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 21 ayat (2) huruf e: Tidak anggota/pengurus parpol/politik praktis.
/// </summary>
internal sealed class Mgl021e : Rule
{
    public override string Id => "MGL-021e";

    public override Truth Holds(Inquiry q) => Applicant.IsOutOfPolitics(q);
}
