namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Lampiran II.c: Metode: 'lokasi tempat Magang, waktu pelaksanaan Magang dan metode';
/// metode mencakup alat dan bahan (sarana-prasarana) serta cara pelaksanaan.
/// </summary>
internal sealed class Met032 : Rule
{
    public override string Id => "MET-032";

    public override Truth Holds(Inquiry q) =>
        q["report.Location"].NotBlank
        & q["report.PeriodFrom"] == q["a.AssignmentDate"]
        & q["report.PeriodTo"] == q["a.ActualEnd"]
        & q["report.ToolsAndMaterials"].NotBlank
        & q["report.Approach"].NotBlank;
}
