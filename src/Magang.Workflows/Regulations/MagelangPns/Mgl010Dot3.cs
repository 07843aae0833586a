using Magang.Workflows.Regulations.Magelang;

namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 10 ayat (3): Panselda dapat menambah persyaratan lain sepanjang tidak
/// bertentangan dengan peraturan.
/// </summary>
internal sealed class Mgl010Dot3 : Rule
{
    public override string Id => "MGL-010.3";

    public override Truth Holds(Inquiry q) => Applicant.ExtraRequirementsAreLawful(q);
}
