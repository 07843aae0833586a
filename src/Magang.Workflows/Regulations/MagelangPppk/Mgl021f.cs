using Magang.Workflows.Regulations.Magelang;

namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>Perbup Magelang 69/2022 Pasal 21 ayat (2) huruf f: Kualifikasi pendidikan sesuai jabatan.</summary>
internal sealed class Mgl021f : Rule
{
    public override string Id => "MGL-021f";

    public override Truth Holds(Inquiry q) => Applicant.IsQualified(q);
}
