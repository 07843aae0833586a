namespace Magang.Workflows.Regulations.PaluPresentasi;

/// <summary>
/// Berita pemaparan hasil magang Palu (18-06-2025): Tindak lanjut program yang telah berjalan di Jakarta,
/// Malang, Bandung.
/// </summary>
internal sealed class Prs03 : Rule
{
    public override string Id => "PRS-03";

    public override Truth Holds(Inquiry q) => q["presentation.Items"].All(i => i["HostCity"].NotBlank);
}
