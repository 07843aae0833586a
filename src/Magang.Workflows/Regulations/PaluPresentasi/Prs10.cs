namespace Magang.Workflows.Regulations.PaluPresentasi;

/// <summary>
/// Berita pemaparan hasil magang Palu (18-06-2025): 'Hasilnya harus nyata dan implementatif ... materi siap
/// diterapkan'.
/// </summary>
internal sealed class Prs10 : Rule
{
    public override string Id => "PRS-10";

    public override Truth Holds(Inquiry q) =>
        q["item.ActionPlan"].All(x => x["Owner"].NotBlank & x["DueOn"].IsRecorded);
}
