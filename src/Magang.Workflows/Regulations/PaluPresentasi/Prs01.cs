namespace Magang.Workflows.Regulations.PaluPresentasi;

/// <summary>
/// Berita pemaparan hasil magang Palu (18-06-2025): Pemaparan hasil magang Rabu 18/06/2025, Ruang Rapat
/// Bantaya, Kantor Wali Kota Palu.
/// </summary>
internal sealed class Prs01 : Rule
{
    public override string Id => "PRS-01";

    public override Truth Holds(Inquiry q) => q["presentation.HeldOn"].IsRecorded & q["presentation.Place"].NotBlank;
}
