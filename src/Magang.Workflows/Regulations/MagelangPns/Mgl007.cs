namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 7 ayat (3): Tahapan PNS: a perencanaan; b pengumuman lowongan; c pelamaran; d
/// seleksi; e pengumuman hasil; f pengangkatan CPNS dan masa percobaan; g pengangkatan PNS.
/// </summary>
internal sealed class Mgl007 : Rule
{
    public override string Id => "MGL-007";

    public override Truth Holds(Inquiry q) => StageOrder.MayBegin(q);
}
