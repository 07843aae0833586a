using Magang.Workflows.Regulations.Magelang;

namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 10 ayat (2) huruf f: 'memiliki kualifikasi pendidikan sesuai dengan
/// persyaratan jabatan'
/// </summary>
internal sealed class Mgl010f : Rule
{
    public override string Id => "MGL-010f";

    public override Truth Holds(Inquiry q) => Applicant.IsQualified(q);
}
