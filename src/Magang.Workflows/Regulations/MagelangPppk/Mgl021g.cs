using Magang.Workflows.Regulations.Magelang;

namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 21 ayat (2) huruf g: Sehat (dokter pemerintah) dan bebas napza (dua surat).
/// </summary>
internal sealed class Mgl021g : Rule
{
    public override string Id => "MGL-021g";

    public override Truth Holds(Inquiry q) => Applicant.IsHealthyAndClean(q);
}
