namespace Magang.Workflows.Regulations.PaluPresentasi;

/// <summary>
/// Berita pemaparan hasil magang Palu (18-06-2025): Magang 'harus berorientasi pada output dan outcome nyata,
/// bukan hanya pemenuhan program'.
/// </summary>
internal sealed class Prs06 : Rule
{
    public override string Id => "PRS-06";

    public override Truth Holds(Inquiry q) =>
        q["item.Output"].NotBlank & q["item.Outcome"].NotBlank & q["item.OutcomeIndicator"].IsRecorded;
}
