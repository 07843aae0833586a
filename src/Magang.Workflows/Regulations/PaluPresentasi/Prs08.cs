namespace Magang.Workflows.Regulations.PaluPresentasi;

/// <summary>
/// Berita pemaparan hasil magang Palu (18-06-2025): Contoh prioritas: pusat layanan sosial terintegrasi sampai
/// kelurahan (DTKS, PKH); Tim Reaksi Cepat (TRC); digitalisasi layanan sosial.
/// </summary>
internal sealed class Prs08 : Rule
{
    public override string Id => "PRS-08";

    public override Truth Holds(Inquiry q) => q["priorityCatalog.Examples"].Count >= 0;
}
