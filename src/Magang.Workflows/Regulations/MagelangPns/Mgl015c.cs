namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 15 ayat (1) huruf c dan ayat (4): Lulus prajabatan dibuktikan surat tanda
/// tamat (STTPP).
/// </summary>
internal sealed class Mgl015c : Rule
{
    public override string Id => "MGL-015c";

    public override Truth Holds(Inquiry q) => q["prajab.Result"] == "LULUS" & Documents.Has(q, "STTPP");
}
