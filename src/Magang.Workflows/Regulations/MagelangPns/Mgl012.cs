namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 12: Panselda mengumumkan hasil secara terbuka: laman resmi dan media sosial PD
/// kepegawaian; dan/atau bentuk lain.
/// </summary>
internal sealed class Mgl012 : Rule
{
    public override string Id => "MGL-012";

    public override Truth Holds(Inquiry q) => Publication.IsMade(q);
}
