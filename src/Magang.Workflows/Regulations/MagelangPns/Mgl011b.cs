namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 11 ayat (2): Seleksi administrasi mencocokkan persyaratan administrasi dengan
/// dokumen pelamaran.
/// </summary>
internal sealed class Mgl011b : Rule
{
    public override string Id => "MGL-011b";

    public override Truth Holds(Inquiry q) =>
        q["admin.Checks"].All(c => c["Result"].In("MS", "TMS") & (c["Result"] == "MS" | c["Reason"].NotBlank));
}
