using Magang.Workflows.Regulations.Magelang;

namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 21 ayat (2) huruf d: 'tidak berkedudukan sebagai calon PNS, PNS, prajurit TNI,
/// atau anggota Polri'
/// </summary>
internal sealed class Mgl021d : Rule
{
    public override string Id => "MGL-021d";

    public override Truth Holds(Inquiry q) => Applicant.HoldsNoPost(q);
}
