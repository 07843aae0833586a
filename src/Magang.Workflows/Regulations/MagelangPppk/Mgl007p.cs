namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 7 ayat (4): Tahapan PPPK: a perencanaan; b pengumuman; c pelamaran; d seleksi;
/// e pengumuman hasil; f pengangkatan menjadi PPPK.
/// </summary>
internal sealed class Mgl007p : Rule
{
    public override string Id => "MGL-007p";

    public override Truth Holds(Inquiry q) => StageOrder.MayBegin(q);
}
