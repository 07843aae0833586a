namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>Perbup Magelang 69/2022 Pasal 24: Pengumuman hasil: Pasal 12 mutatis mutandis.</summary>
internal sealed class Mgl024 : Rule
{
    public override string Id => "MGL-024";

    public override Truth Holds(Inquiry q) => Publication.IsMade(q);
}
