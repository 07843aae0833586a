using Magang.Workflows.Regulations.Magelang;

namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 10 ayat (2) huruf c: Tidak pernah diberhentikan dengan hormat tidak atas
/// permintaan sendiri / tidak dengan hormat sebagai CPNS, PNS, PPPK, TNI, Polri; atau tidak dengan hormat
/// sebagai pegawai swasta (termasuk BUMN/BUMD).
/// </summary>
internal sealed class Mgl010c : Rule
{
    public override string Id => "MGL-010c";

    public override Truth Holds(Inquiry q) => Applicant.HasNoDishonourableDismissal(q);
}
