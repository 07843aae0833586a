namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 10 ayat (1): 'Setiap Warga Negara Indonesia yang memenuhi persyaratan
/// mempunyai kesempatan yang sama'.
/// </summary>
internal sealed class Mgl010Dot0 : Rule
{
    public override string Id => "MGL-010.0";

    public override Truth Holds(Inquiry q) => q["applicant.Citizenship"] == "WNI";
}
