using Magang.Workflows.Regulations.Magelang;

namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 10 ayat (2) huruf e: 'tidak menjadi anggota atau pengurus partai politik atau
/// terlibat politik praktis'
/// </summary>
internal sealed class Mgl010e : Rule
{
    public override string Id => "MGL-010e";

    public override Truth Holds(Inquiry q) => Applicant.IsOutOfPolitics(q);
}
