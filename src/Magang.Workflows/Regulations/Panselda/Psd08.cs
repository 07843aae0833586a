namespace Magang.Workflows.Regulations.Panselda;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 27 ayat (3): Tugas: a jadwal; b mengumumkan jabatan, jumlah, syarat; c seleksi
/// administrasi; d sarana; e seleksi kompetensi bersama Panselnas; f mengumumkan hasil; g mengusulkan hasil tes
/// kompetensi bidang kepada Panselnas.
/// </summary>
internal sealed class Psd08 : Rule
{
    public override string Id => "PSD-08";

    public override Truth Holds(Inquiry q) => q["task.AssignedTo"] == "PANSELDA";
}
