namespace Magang.Workflows.Regulations.Magelang;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 3 huruf b-d: adil (tidak memihak, sama rata); objektif (persyaratan dan hasil
/// seleksi); transparan (seluruh tahap terbuka).
/// </summary>
internal sealed class Mgl003b : Rule
{
    public override string Id => "MGL-003b";

    public override Truth Holds(Inquiry q) =>
        q["decisions"].All(d => d["Reason"].NotBlank & d["RuleId"].NotBlank)
        & q["stages"].All(x => x["PublishedAt"].IsRecorded);
}
