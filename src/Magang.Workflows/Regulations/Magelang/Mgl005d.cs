namespace Magang.Workflows.Regulations.Magelang;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 5 ayat (5): Tahapan: a. anjab; b. ABK; c. peta jabatan; d. analisis kebutuhan
/// ASN; e. pengusulan.
/// </summary>
internal sealed class Mgl005d : Rule
{
    public override string Id => "MGL-005d";

    public override Truth Holds(Inquiry q) =>
        StepOrder.Of(q["need.Steps"], "ANJAB", "ABK", "PETA_JABATAN", "ANALISIS_KEBUTUHAN", "PENGUSULAN");
}
