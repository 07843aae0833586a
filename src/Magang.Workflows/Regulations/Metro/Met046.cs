namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 11, 15, 16: Perwali tidak menetapkan batas waktu laporan akhir, laporan
/// monitoring, evaluasi akhir.
/// </summary>
/// <remarks>DEC-26: a term of an SOP reminds, it never refuses.</remarks>
internal sealed class Met046 : Rule
{
    public override string Id => "MET-046";

    public override Truth Holds(Inquiry q) => q["sla.IsPolicy"].Holds & q["sla.ApprovedBy"].NotBlank;
}
