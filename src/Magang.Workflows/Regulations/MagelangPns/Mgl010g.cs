using Magang.Workflows.Regulations.Magelang;

namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 10 ayat (2) huruf g: Sehat jasmani rohani: surat sehat dokter unit pelayanan
/// kesehatan pemerintah DAN surat keterangan bebas narkotika, psikotropika, prekursor, zat adiktif dari dokter
/// pemerintah atau pejabat badan berwenang.
/// </summary>
internal sealed class Mgl010g : Rule
{
    public override string Id => "MGL-010g";

    public override Truth Holds(Inquiry q) => Applicant.IsHealthyAndClean(q);
}
