namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 22: Seleksi PPPK 2 tahap: a administrasi; b kompetensi (manajerial, teknis,
/// sosial kultural).
/// </summary>
internal sealed class Mgl022 : Rule
{
    public override string Id => "MGL-022";

    public override Truth Holds(Inquiry q) =>
        StepOrder.Of(q["selection.Steps"], "ADMINISTRASI", "KOMPETENSI")
        & Every.Of(Competencies, kind => IsScored(q, kind));

    public override string? Explain(Inquiry q) =>
        Every.Missing("Kompetensi yang belum dinilai", Competencies, k => IsScored(q, k));

    private static readonly string[] Competencies = ["MANAJERIAL", "TEKNIS", "SOSIAL_KULTURAL"];

    private static Truth IsScored(Inquiry q, string kind) => q["competency.Scores"].Any(s => s["Kind"] == kind);
}
