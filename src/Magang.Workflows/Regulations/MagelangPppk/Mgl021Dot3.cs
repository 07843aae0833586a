using Magang.Workflows.Regulations.Magelang;

namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 21 ayat (3): Panselda dapat menambah syarat sepanjang tidak bertentangan.
/// </summary>
internal sealed class Mgl021Dot3 : Rule
{
    public override string Id => "MGL-021.3";

    public override Truth Holds(Inquiry q) => Applicant.ExtraRequirementsAreLawful(q);
}
