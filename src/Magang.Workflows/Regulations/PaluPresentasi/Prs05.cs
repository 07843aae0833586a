namespace Magang.Workflows.Regulations.PaluPresentasi;

/// <summary>
/// Berita pemaparan hasil magang Palu (18-06-2025): Diharapkan menjawab kebutuhan 'terutama dalam hal
/// kesehatan, tata ruang, dan kepegawaian'.
/// </summary>
internal sealed class Prs05 : Rule
{
    public override string Id => "PRS-05";

    public override Truth Holds(Inquiry q) =>
        q["item.Field"].In("KESEHATAN", "TATA_RUANG", "KEPEGAWAIAN") | q["item.NeedStatement"].NotBlank;
}
