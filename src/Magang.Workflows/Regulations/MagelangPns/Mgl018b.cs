namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 18 ayat (2): Diberhentikan juga bila: a mundur; b meninggal; c terbukti
/// pelanggaran disiplin sedang/berat; d keterangan/bukti tidak benar waktu melamar; e dihukum penjara/kurungan
/// inkrah; f anggota/pengurus parpol; dan/atau g tidak bersedia sumpah/janji.
/// </summary>
internal sealed class Mgl018b : Rule
{
    public override string Id => "MGL-018b";

    public override Truth Holds(Inquiry q) =>
        !q["events"]
            .Any(e =>
                e["Code"]
                    .In(
                        "MUNDUR",
                        "MENINGGAL",
                        "DISIPLIN_SEDANG_BERAT",
                        "KETERANGAN_PALSU",
                        "PIDANA_PENJARA_KURUNGAN",
                        "PARPOL",
                        "TOLAK_SUMPAH"
                    )
            ) | q["cpns.Terminated"].Holds;
}
