namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 14 ayat (6): Meninggal dunia: diberhentikan dengan hormat dan diberi hak
/// kepegawaian.
/// </summary>
internal sealed class Mgl014f : Rule
{
    public override string Id => "MGL-014f";

    public override Truth Holds(Inquiry q) => q["cpns.DiedOn"].IsNone | q["termination.Kind"] == "DENGAN_HORMAT";
}
