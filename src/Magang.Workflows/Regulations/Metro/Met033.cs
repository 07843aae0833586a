namespace Magang.Workflows.Regulations.Metro;

/// <summary>Perwali Metro 32/2024 Lampiran II.d: Penutup 'berisi kesimpulan dan saran'.</summary>
internal sealed class Met033 : Rule
{
    public override string Id => "MET-033";

    public override Truth Holds(Inquiry q) => q["report.Conclusion"].NotBlank & q["report.Suggestions"].NotBlank;
}
