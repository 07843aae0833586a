using Magang.Workflows.Regulations.Magelang;

namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 21 ayat (2) huruf c: Sama dengan Pasal 10 ayat (2) huruf c (riwayat
/// pemberhentian).
/// </summary>
internal sealed class Mgl021c : Rule
{
    public override string Id => "MGL-021c";

    public override Truth Holds(Inquiry q) => Applicant.HasNoDishonourableDismissal(q);
}
