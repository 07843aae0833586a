namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 11 ayat (1): Seleksi PNS 3 tahap: a administrasi; b kompetensi dasar; c
/// kompetensi bidang.
/// </summary>
internal sealed class Mgl011 : Rule
{
    public override string Id => "MGL-011";

    public override Truth Holds(Inquiry q) => StepOrder.Of(q["selection.Steps"], "ADMINISTRASI", "SKD", "SKB");
}
