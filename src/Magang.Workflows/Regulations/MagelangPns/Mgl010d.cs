using Magang.Workflows.Regulations.Magelang;

namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 10 ayat (2) huruf d: 'tidak berkedudukan sebagai calon PNS, PNS, prajurit TNI,
/// atau anggota Polri'
/// </summary>
internal sealed class Mgl010d : Rule
{
    public override string Id => "MGL-010d";

    public override Truth Holds(Inquiry q) => Applicant.HoldsNoPost(q);
}
