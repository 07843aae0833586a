namespace Magang.Workflows.Regulations.Magelang;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 1: Definisi 16 istilah, a.l. PPK, PyB, SSCASN ('portal pelamaran terintegrasi
/// berbasis internet'), Panselda, Panselnas, Menteri, BKN.
/// </summary>
internal sealed class Mgl001 : Rule
{
    public override string Id => "MGL-001";

    public override Truth Holds(Inquiry q) => q["glossary"].Count.IsExactly(DefinedTerms);

    // Pasal 1 defines sixteen terms.
    private const int DefinedTerms = 16;
}
