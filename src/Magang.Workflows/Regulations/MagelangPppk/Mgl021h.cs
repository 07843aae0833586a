namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>Perbup Magelang 69/2022 Pasal 21 ayat (2) huruf h: Bersedia ditempatkan.</summary>
internal sealed class Mgl021h : Rule
{
    public override string Id => "MGL-021h";

    public override Truth Holds(Inquiry q) => Statements.Signed(q, "BERSEDIA_DITEMPATKAN");
}
