namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 10 ayat (2) huruf h: 'bersedia ditempatkan di seluruh wilayah NKRI atau negara
/// lain yang ditentukan oleh PPK'
/// </summary>
internal sealed class Mgl010h : Rule
{
    public override string Id => "MGL-010h";

    public override Truth Holds(Inquiry q) => Statements.Signed(q, "BERSEDIA_DITEMPATKAN");
}
