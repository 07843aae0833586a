namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 3 ayat (1): 'Setiap PNS memiliki hak dan kesempatan untuk mengembangkan
/// kompetensi.'
/// </summary>
internal sealed class Met003 : Rule
{
    public override string Id => "MET-003";

    public override Truth Holds(Inquiry q) => q["rejections"].All(r => r["Citation"].NotBlank & r["Reason"].NotBlank);
}
