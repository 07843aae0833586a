namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu Kata Pengantar; BAB I.A.1: Kata Pengantar: 'Program ASN Magang
/// Nasional Pemerintah Kota Palu tahun 2024', Palu 15 April 2024; Dasar hukum: 'Pelaks[an]aan Magang ... Kota
/// Palu Tahun 2025 mengacu pada ...'.
/// </summary>
/// <remarks>
/// DEC-05: the year is data of the batch; the guide of 2024-04-15 applies until it is replaced.
/// </remarks>
internal sealed class Pal000 : Rule
{
    public override string Id => "PAL-000";

    public override Truth Holds(Inquiry q) => q["batch.Year"] >= FirstYear & q["batch.GuideVersion"].NotBlank;

    // Kata Pengantar: 'tahun 2024'.
    private const int FirstYear = 2024;
}
